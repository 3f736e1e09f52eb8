import type { Condition, Conflict, StoreClient, StoreTraits } from './types.js';

const store = { gap: 'remote', reach: 'network', granularity: 'value' } satisfies StoreTraits;
const failed = { signal: 'throws', errors: ['412', '409'] } satisfies Conflict;
const conditions = [
  { at: '1.accessCondition', property: 'type', values: ['IfMatch'], means: 'unchanged', conflict: failed },
] satisfies readonly Condition[];

/**
 * Azure Cosmos DB.
 *
 * Read from @azure/cosmos 4.9.3, https://learn.microsoft.com/azure/cosmos-db/nosql/database-transactions-optimistic-concurrency
 */
export const cosmos = {
  name: 'Azure Cosmos DB',
  docs: 'https://learn.microsoft.com/azure/cosmos-db/nosql/database-transactions-optimistic-concurrency',
  versions: '@azure/cosmos 4',
  modules: { '@azure/cosmos': { CosmosClient: 'ClientClass', Container: 'ContainerInterface', Database: 'DatabaseInterface' } },
  types: {
    ClientClass: { construct: 'Client', instance: 'Client' },
    DatabaseInterface: { instance: 'Database' },
    ContainerInterface: { instance: 'Container' },
    Client: { methods: { database: { effect: 'child', key: '0', returns: 'Database' } } },
    Database: { methods: { container: { effect: 'child', key: '0', returns: 'Container' } } },
    Container: {
      members: { items: 'Items' },
      methods: { item: { effect: 'child', key: ['0', '1'], returns: 'Item' }, 'read delete': { effect: 'none' } },
    },
    Items: {
      store,
      methods: {
        upsert: { effect: 'write', key: '0', value: '0', entity: true, conditions },
        create: { effect: 'create', key: '0', value: '0', conflict: failed },
        'query readAll batch bulk': { effect: 'none' },
      },
    },
    Item: {
      store,
      methods: {
        read: { effect: 'read', key: 'this', result: { at: 'resource', version: 'etag' } },
        replace: {
          effect: 'write',
          key: 'this',
          value: '0',
          conditions,
        },
        patch: { effect: 'update', key: 'this', value: '0' },
        delete: { effect: 'delete', key: 'this' },
      },
      forms: {
        incrementField: { name: "patch with 'incr'", code: "{store}.patch([{ op: 'incr', path: '/{field}', value: {by} }])" },
        appendField: { name: "patch with 'add'", code: "{store}.patch([{ op: 'add', path: '/{field}/-', value: {item} }])" },
      },
    },
  },
} satisfies StoreClient;
