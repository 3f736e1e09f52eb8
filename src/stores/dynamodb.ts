import type { Command, Condition, Conflict, Method, ObjectType, StoreClient, StoreTraits, UpdateExpression } from './types.js';

const store = { gap: 'remote', reach: 'network', granularity: 'fields' } satisfies StoreTraits;
const failed = { signal: 'throws', errors: ['ConditionalCheckFailedException'] } satisfies Conflict;

const conditions = [{ at: 'ConditionExpression', means: 'expression', conflict: failed }] satisfies readonly Condition[];
const orElse = 'if_not_exists({field}, {value})';
const expression = {
  text: 'UpdateExpression',
  names: 'ExpressionAttributeNames',
  values: 'ExpressionAttributeValues',
  orElse,
} satisfies UpdateExpression;

const get = { effect: 'read', key: ['TableName', 'Key'], result: { at: 'Item' } } satisfies Command;
/** Replaces the whole item; its key is among its attributes. */
const put = { effect: 'write', key: ['TableName', 'Item'], value: 'Item', entity: true, conditions } satisfies Command;
const update = { effect: 'write', key: ['TableName', 'Key'], value: 'UpdateExpression', expression, conditions } satisfies Command;
const remove = { effect: 'delete', key: ['TableName', 'Key'], conditions } satisfies Command;
const none = { effect: 'none' } satisfies Command;

/** The same as methods of the aggregated clients. */
const methodConditions = [{ at: '0.ConditionExpression', means: 'expression', conflict: failed }] satisfies readonly Condition[];
const calls = {
  get: { effect: 'read', key: ['0.TableName', '0.Key'], result: { at: 'Item' } },
  put: { effect: 'write', key: ['0.TableName', '0.Item'], value: '0.Item', entity: true, conditions: methodConditions },
  update: {
    effect: 'write',
    key: ['0.TableName', '0.Key'],
    value: '0.UpdateExpression',
    expression: { text: '0.UpdateExpression', names: '0.ExpressionAttributeNames', values: '0.ExpressionAttributeValues', orElse },
    conditions: methodConditions,
  },
  delete: { effect: 'delete', key: ['0.TableName', '0.Key'], conditions: methodConditions },
} satisfies Record<string, Method>;

/** The right-hand sides that an update expression has in the place of a value computed before. */
const forms: ObjectType['forms'] = {
  incrementField: { name: 'an addition in the update expression', code: '{field} + {by}', replaces: 'assignment' },
  appendField: { name: 'list_append', code: 'list_append({field}, {item})', replaces: 'assignment' },
};

/**
 * DynamoDB with the AWS SDK v3: commands, the document client and the aggregated clients.
 *
 * Read from @aws-sdk/client-dynamodb 3.1169.0 and @aws-sdk/lib-dynamodb 3.1169.0,
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithItems.html
 */
export const dynamodb = {
  name: 'DynamoDB',
  docs: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithItems.html#WorkingWithItems.AtomicCounters',
  versions: '@aws-sdk/client-dynamodb 3, @aws-sdk/lib-dynamodb 3',
  modules: {
    '@aws-sdk/client-dynamodb': {
      DynamoDBClient: 'ClientClass',
      DynamoDB: 'AggregatedClass',
      GetItemCommand: 'GetCommand',
      PutItemCommand: 'PutCommand',
      UpdateItemCommand: 'UpdateCommand',
      DeleteItemCommand: 'DeleteCommand',
      QueryCommand: 'OtherCommand',
      TransactWriteItemsCommand: 'OtherCommand',
    },
    '@aws-sdk/lib-dynamodb': {
      DynamoDBDocumentClient: 'DocumentClientClass',
      DynamoDBDocument: 'DocumentClass',
      GetCommand: 'GetCommand',
      PutCommand: 'PutCommand',
      UpdateCommand: 'UpdateCommand',
      DeleteCommand: 'DeleteCommand',
      QueryCommand: 'OtherCommand',
      TransactWriteCommand: 'OtherCommand',
    },
  },
  types: {
    ClientClass: { construct: 'Client', instance: 'Client' },
    DocumentClientClass: { instance: 'Client', methods: { from: { effect: 'make', returns: 'Client' } } },
    Client: {
      store,
      methods: { send: { effect: 'send', command: '0' }, destroy: { effect: 'none' } },
      forms,
    },
    AggregatedClass: { construct: 'Aggregated', instance: 'Aggregated' },
    Aggregated: {
      store,
      forms,
      methods: {
        getItem: calls.get,
        putItem: calls.put,
        updateItem: calls.update,
        deleteItem: calls.delete,
        send: { effect: 'send', command: '0' },
        'query scan transactWriteItems batchWriteItem': { effect: 'none' },
      },
    },
    DocumentClass: { instance: 'Document', methods: { from: { effect: 'make', returns: 'Document' } } },
    Document: {
      store,
      forms,
      methods: { ...calls, send: { effect: 'send', command: '0' }, 'query scan transactWrite batchWrite': { effect: 'none' } },
    },

    GetCommand: { command: get },
    PutCommand: { command: put },
    UpdateCommand: { command: update },
    DeleteCommand: { command: remove },
    OtherCommand: { command: none },
  },
} satisfies StoreClient;
