import type { Conflict, StoreClient, StoreTraits } from './types.js';

const store = { gap: 'remote', reach: 'network', granularity: 'value', text: true } satisfies StoreTraits;
const wrongRevision = { signal: 'throws', errors: ['10071', 'JetStreamApiError'] } satisfies Conflict;

/**
 * NATS key-value buckets.
 *
 * Read from @nats-io/kv 3.4.0 and nats 2.29.3, whose buckets have the same methods, https://docs.nats.io/nats-concepts/jetstream/key-value-store
 */
export const natsKv = {
  name: 'NATS KV',
  docs: 'https://docs.nats.io/nats-concepts/jetstream/key-value-store',
  versions: '@nats-io/kv 3, nats 2',
  modules: {
    '@nats-io/kv': { Kvm: 'KvmClass', KV: 'KvInterface' },
    nats: { connect: 'connect', NatsConnection: 'ConnectionInterface', JetStreamClient: 'JetStreamInterface', KV: 'KvInterface' },
  },
  types: {
    KvmClass: { construct: 'Kvm', instance: 'Kvm' },
    KvInterface: { instance: 'KV' },
    connect: { call: { effect: 'make', returns: 'Connection' } },
    ConnectionInterface: { instance: 'Connection' },
    JetStreamInterface: { instance: 'JetStream' },
    Connection: { methods: { jetstream: { effect: 'child', returns: 'JetStream' } } },
    JetStream: { members: { views: 'Views' } },
    Views: { methods: { kv: { effect: 'child', key: '0', returns: 'KV' } } },
    Kvm: { methods: { 'create open': { effect: 'child', key: '0', returns: 'KV' } } },
    Entry: { methods: { 'json string': { effect: 'field' } } },
    KV: {
      store,
      methods: {
        // read
        get: { effect: 'read', key: '0', result: { version: 'revision' }, returns: 'Entry' },

        // write
        put: {
          effect: 'write',
          key: '0',
          value: '1',
          conditions: [{ at: '2', property: 'previousSeq', means: 'unchanged', conflict: wrongRevision }],
        },
        create: { effect: 'create', key: '0', value: '1', conflict: wrongRevision },
        update: { effect: 'cas', key: '0', value: '1', version: '2', conflict: wrongRevision },

        // delete
        'delete purge': {
          effect: 'delete',
          key: '0',
          conditions: [{ at: '1', property: 'previousSeq', means: 'unchanged', conflict: wrongRevision }],
        },

        'watch keys history status destroy': { effect: 'none' },
      },
      forms: {
        create: { name: 'create()', code: '{store}.create({key}, {value})' },
        compareAndSet: { name: 'update() with the revision read', code: '{store}.update({key}, {next}, {old}.revision)' },
      },
    },
  },
} satisfies StoreClient;
