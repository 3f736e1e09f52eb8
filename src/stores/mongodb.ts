import type { Conflict, Form, FormName, StoreClient, StoreTraits } from './types.js';

const store = {
  gap: 'remote',
  reach: 'network',
  granularity: 'fields',
  // `$inc`, `$push`, `$max` and the like are computed by the server; `$set` holds plain values
  fields: { sets: ['$set'], paths: true },
} satisfies StoreTraits;

const noDocument = { signal: 'property', at: ['matchedCount', 'modifiedCount'] } satisfies Conflict;
const duplicate = { signal: 'throws', errors: ['MongoServerError', '11000'] } satisfies Conflict;

/** The update operators, also those of Mongoose. */
export const mongoForms: Partial<Record<FormName, Form>> = {
  incrementField: { name: '$inc', code: '$inc: { {field}: {by} }', replaces: 'operator' },
  appendField: { name: '$push', code: '$push: { {field}: {item} }', replaces: 'operator' },
  addMemberField: { name: '$addToSet', code: '$addToSet: { {field}: {item} }', replaces: 'operator' },
  removeField: { name: '$pull', code: '$pull: { {field}: {item} }', replaces: 'operator' },
};

/**
 * The MongoDB driver.
 *
 * Read from mongodb 7.9.0, https://mongodb.github.io/node-mongodb-native/
 */
export const mongodb = {
  name: 'MongoDB',
  docs: 'https://www.mongodb.com/docs/manual/core/write-operations-atomicity/',
  versions: 'mongodb 4 to 7',
  modules: {
    mongodb: {
      MongoClient: 'MongoClientClass',
      Db: 'DbInterface',
      Collection: 'CollectionInterface',
      ClientSession: 'ClientSessionInterface',
    },
  },
  types: {
    MongoClientClass: {
      construct: 'MongoClient',
      instance: 'MongoClient',
      methods: { connect: { effect: 'make', returns: 'MongoClient' } },
    },
    MongoClient: {
      store,
      methods: {
        db: { effect: 'child', key: '0', returns: 'Db' },
        startSession: { effect: 'child', returns: 'ClientSession', own: true },
        withSession: { effect: 'isolate', run: '-1', gives: 'ClientSession' },
        connect: { effect: 'same' },
        'close watch': { effect: 'none' },
      },
    },
    ClientSessionInterface: { instance: 'ClientSession' },
    ClientSession: {
      methods: {
        withTransaction: {
          effect: 'transaction',
          run: '0',
          gives: 'ClientSession',
          scope: 'receiver',
          isolation: 'isolated',
          note: 'a write to a document that changed since the snapshot fails, and the callback runs again',
        },
        startTransaction: { effect: 'begin', isolation: 'isolated' },
        'commitTransaction abortTransaction': { effect: 'end' },
        endSession: { effect: 'none' },
      },
    },
    DbInterface: { instance: 'Db' },
    Db: {
      store,
      methods: {
        collection: { effect: 'child', key: '0', returns: 'Collection' },
        'command createCollection listCollections aggregate': { effect: 'none' },
      },
    },
    CollectionInterface: { instance: 'Collection' },
    Collection: {
      store,
      methods: {
        // read
        findOne: { effect: 'read', key: '0', joins: '1.session' },
        find: { effect: 'read', key: '0', result: { rows: true }, joins: '1.session', returns: 'Cursor' },
        countDocuments: { effect: 'exists', key: '0' },
        'aggregate distinct estimatedDocumentCount createIndex watch': { effect: 'none' },

        // write
        'updateOne updateMany replaceOne': { effect: 'write', key: '0', value: '1', joins: '2.session', conflict: noDocument },
        'findOneAndUpdate findOneAndReplace': { effect: 'write', key: '0', value: '1', joins: '2.session', conflict: { signal: 'null' } },

        // insert
        insertOne: { effect: 'insert', value: '0', joins: '1.session', conflict: duplicate },
        insertMany: { effect: 'insert', value: '0[]', joins: '1.session', conflict: duplicate },

        // delete
        'deleteOne deleteMany': { effect: 'delete', key: '0', joins: '1.session', conflict: { signal: 'property', at: 'deletedCount' } },
        findOneAndDelete: { effect: 'delete', key: '0', joins: '1.session', conflict: { signal: 'null' } },

        'bulkWrite initializeOrderedBulkOp': { effect: 'none' },
      },
      forms: mongoForms,
    },
    Cursor: { methods: { 'toArray sort limit skip project': { effect: 'same' } } },
  },
} satisfies StoreClient;
