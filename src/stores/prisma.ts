import type { StoreClient, StoreTraits } from './types.js';

const store = {
  gap: 'remote',
  reach: 'network',
  granularity: 'fields',
  fields: {
    // `{ n: { increment: 1 } }`, `{ tags: { push: 'x' } }`, and the nested writes of relations
    acts: [
      'increment',
      'decrement',
      'multiply',
      'divide',
      'push',
      'unset',
      'connect',
      'disconnect',
      'connectOrCreate',
      'create',
      'createMany',
      'update',
      'updateMany',
      'upsert',
      'delete',
      'deleteMany',
    ],
    plain: 'set',
  },
} satisfies StoreTraits;

/**
 * Prisma: model delegates on a generated client, which projects often put at a path of their own.
 *
 * Read from @prisma/client 7.10 (runtime declarations), https://www.prisma.io/docs/orm/reference/prisma-client-reference
 */
export const prisma = {
  name: 'Prisma',
  docs: 'https://www.prisma.io/docs/orm/reference/prisma-client-reference',
  versions: '@prisma/client 5 to 7',
  modules: {
    '@prisma/client': { PrismaClient: 'PrismaClientClass', Prisma: 'PrismaNamespace' },
    '@prisma/client/*': { PrismaClient: 'PrismaClientClass', Prisma: 'PrismaNamespace' },
  },
  // the service that NestJS and the instance that nearly all others wrap it in
  generated: { '*': { PrismaClient: 'PrismaClientClass', PrismaService: 'PrismaClientClass', prisma: 'PrismaClient' } },
  types: {
    PrismaClientClass: { construct: 'PrismaClient', instance: 'PrismaClient' },
    PrismaNamespace: { members: { TransactionClient: 'TransactionClientInterface' } },
    TransactionClientInterface: { instance: 'PrismaClient' },
    PrismaClient: {
      store: { ...store, pool: true },
      members: { '*': 'Delegate' },
      methods: {
        $transaction: {
          effect: 'transaction',
          run: '0',
          gives: 'PrismaClient',
          isolation: 'weak',
          isolatedBy: { at: '1.isolationLevel', values: ['Serializable', 'RepeatableRead', 'Snapshot'] },
          conflict: { signal: 'throws', errors: ['P2034'] },
        },
        $queryRaw: { effect: 'sql', text: '0', values: 'holes', result: { rows: true } },
        $executeRaw: { effect: 'sql', text: '0', values: 'holes', conflict: { signal: 'zero' } },
        $queryRawUnsafe: { effect: 'sql', text: '0', values: '1...', result: { rows: true } },
        $executeRawUnsafe: { effect: 'sql', text: '0', values: '1...', conflict: { signal: 'zero' } },
        $extends: { effect: 'same' },
        '$connect $disconnect $on': { effect: 'none' },
      },
    },
    Delegate: {
      store,
      methods: {
        // read
        'findUnique findUniqueOrThrow findFirst findFirstOrThrow': { effect: 'read', key: '0.where' },
        findMany: { effect: 'read', key: '0.where', result: { rows: true } },
        count: { effect: 'exists', key: '0.where' },
        'aggregate groupBy': { effect: 'none' },

        // write
        update: { effect: 'write', key: '0.where', value: '0.data', conflict: { signal: 'throws', errors: ['P2025'] } },
        updateMany: { effect: 'write', key: '0.where', value: '0.data', conflict: { signal: 'property', at: 'count' } },
        updateManyAndReturn: { effect: 'write', key: '0.where', value: '0.data', conflict: { signal: 'empty' } },
        upsert: { effect: 'write', key: '0.where', value: '0.update' },

        // insert
        create: { effect: 'insert', value: '0.data', conflict: { signal: 'throws', errors: ['P2002'] } },
        'createMany createManyAndReturn': {
          effect: 'insert',
          value: '0.data',
          conditions: [{ at: '0', property: 'skipDuplicates', values: [true], means: 'create' }],
          conflict: { signal: 'throws', errors: ['P2002'] },
        },

        // delete
        delete: { effect: 'delete', key: '0.where', conflict: { signal: 'throws', errors: ['P2025'] } },
        deleteMany: { effect: 'delete', key: '0.where', conflict: { signal: 'property', at: 'count' } },
      },
      forms: {
        incrementField: { name: 'increment', code: '{ increment: {by} }', replaces: 'value' },
        decrementField: { name: 'decrement', code: '{ decrement: {by} }', replaces: 'value' },
        appendField: { name: 'push', code: '{ push: {item} }', replaces: 'value' },
      },
    },
  },
} satisfies StoreClient;
