import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import { afterAll } from 'vitest';

import type { Program, Run } from './harness.js';
import { freePort } from './redis-server.js';
import { proveRepairs } from './suite.js';

const port = await freePort();
const server = dynalite({ createTableMs: 0 });
await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
const options = `{ endpoint: 'http://127.0.0.1:${port}', region: 'local', credentials: { accessKeyId: 'none', secretAccessKey: 'none' } }`;
const bare = new DynamoDBClient({
  endpoint: `http://127.0.0.1:${port}`,
  region: 'local',
  credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
});
const db = DynamoDBDocumentClient.from(bare);
await bare.send(
  new CreateTableCommand({
    TableName: 'plans',
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    ProvisionedThroughput: { ReadCapacityUnits: 1000, WriteCapacityUnits: 1000 },
  }),
);
afterAll(async () => {
  bare.destroy();
  await new Promise((resolve) => server.close(resolve));
});

const item = async (): Promise<Record<string, unknown> | undefined> =>
  (await db.send(new GetCommand({ TableName: 'plans', Key: { id: 'a' }, ConsistentRead: true }))).Item;
const count = async (): Promise<number> => Number((await item())?.['steps'] ?? 0);
const storedOrTold = async ({ answers }: Run): Promise<number> => (await count()) + answers.filter((answer) => answer === 'lost').length;

const client = (body: string): string => `
import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
const bare = new DynamoDBClient(${options});
const db = DynamoDBDocumentClient.from(bare);
${body}
export const close = () => bare.destroy();
`;
const shared = {
  writers: 8,
  reset: async (): Promise<void> => {
    await db.send(new DeleteCommand({ TableName: 'plans', Key: { id: 'a' } }));
  },
  kept: count,
};

const programs: readonly Program[] = [
  {
    ...shared,
    client: 'DynamoDB',
    fault: 'a counter',
    code: client(`
export async function act() {
  const { Item } = await db.send(new GetCommand({ TableName: 'plans', Key: { id: 'a' } }));
  const steps = (Item?.steps ?? 0) + 1;
  await db.send(new UpdateCommand({ TableName: 'plans', Key: { id: 'a' }, UpdateExpression: 'SET steps = :n', ExpressionAttributeValues: { ':n': steps } }));
}`),
    snapshot: item,
  },
  {
    ...shared,
    client: 'DynamoDB',
    fault: 'a list',
    code: client(`
export async function act(writer: number) {
  const { Item } = await db.send(new GetCommand({ TableName: 'plans', Key: { id: 'a' } }));
  await db.send(new UpdateCommand({ TableName: 'plans', Key: { id: 'a' }, UpdateExpression: 'SET steps = :s', ExpressionAttributeValues: { ':s': [...(Item?.steps ?? []), writer] } }));
}`),
    kept: async () => new Set((await item())?.['steps'] as unknown[]).size,
    snapshot: item,
  },
  {
    ...shared,
    client: 'DynamoDB',
    fault: 'a retry with a new revision and the old steps',
    rule: 'no-stale-retry',
    code: client(`
export async function act() {
  const { Item } = await db.send(new GetCommand({ TableName: 'plans', Key: { id: 'a' } }));
  const steps = (Item?.steps ?? 0) + 1;
  let rev = Item?.rev ?? 0;
  for (let attempt = 0; attempt < 40; attempt++) {
    try {
      await db.send(new PutCommand({ TableName: 'plans', Item: { id: 'a', steps, rev: rev + 1 }, ConditionExpression: 'attribute_not_exists(id) OR rev = :rev', ExpressionAttributeValues: { ':rev': rev } }));
      return;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      rev = (await db.send(new GetCommand({ TableName: 'plans', Key: { id: 'a' } }))).Item?.rev ?? 0;
    }
  }
  throw new Error('too much contention');
}`),
  },
  {
    ...shared,
    client: 'DynamoDB',
    fault: 'the error of the condition is swallowed',
    rule: 'no-unchecked-conflict',
    code: client(`
async function raise() {
  const { Item } = await db.send(new GetCommand({ TableName: 'plans', Key: { id: 'a' } }));
  const rev = Item?.rev ?? 0;
  const values = { ':n': (Item?.steps ?? 0) + 1, ':old': rev, ':new': rev + 1 };
  try {
    await db.send(new UpdateCommand({ TableName: 'plans', Key: { id: 'a' }, UpdateExpression: 'SET steps = :n, rev = :new', ConditionExpression: 'attribute_not_exists(rev) OR rev = :old', ExpressionAttributeValues: values }));
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return;
    throw error;
  }
}
export const act = () => raise().then(() => 'stored', () => 'lost');`),
    kept: storedOrTold,
  },
];

proveRepairs(programs);
