import { mongoForms } from './mongodb.js';
import type { Conflict, Method, StoreClient, StoreTraits } from './types.js';

const stale = { signal: 'throws', errors: ['VersionError'] } satisfies Conflict;
const store = {
  gap: 'remote',
  reach: 'network',
  granularity: 'fields',
  fields: { sets: ['$set'], paths: true, arrays: 'safe', versionedBy: { property: 'optimisticConcurrency', conflict: stale } },
} satisfies StoreTraits;

const noDocument = { signal: 'property', at: ['matchedCount', 'modifiedCount'] } satisfies Conflict;
const duplicate = { signal: 'throws', errors: ['MongoServerError', '11000'] } satisfies Conflict;

/** What goes on with a query before it is awaited, and with the document that it gives. */
const chain = {
  'exec populate select sort limit skip orFail hint collation read where': { effect: 'same' },
  lean: { effect: 'field', note: 'a plain object, which cannot save itself' },
  session: { effect: 'same', joins: '0' },
} satisfies Record<string, Method>;

/**
 * Mongoose. `save` sends the paths that were changed: array edits as operators (`$push`), anything else as `$set`.
 *
 * Read from mongoose 9.12.1, https://mongoosejs.com/docs/documents.html
 */
export const mongoose = {
  name: 'Mongoose',
  docs: 'https://mongoosejs.com/docs/documents.html',
  versions: 'mongoose 7 to 9',
  modules: {
    mongoose: {
      default: 'Mongoose',
      model: 'modelFunction',
      models: 'Models',
      connection: 'Connection',
      createConnection: 'createConnection',
      startSession: 'startSession',
      Model: 'ModelInterface',
      HydratedDocument: 'DocumentInterface',
      Document: 'DocumentInterface',
      Connection: 'ConnectionInterface',
    },
  },
  types: {
    Mongoose: {
      members: { connection: 'Connection', models: 'Models' },
      methods: {
        model: { effect: 'child', key: '0', returns: 'Model' },
        createConnection: { effect: 'make', returns: 'Connection' },
        startSession: { effect: 'make', returns: 'MongoDB:ClientSession', own: true },
        'connect disconnect set': { effect: 'none' },
      },
    },
    modelFunction: { call: { effect: 'child', key: '0', returns: 'Model' } },
    createConnection: { call: { effect: 'make', returns: 'Connection' } },
    startSession: { call: { effect: 'make', returns: 'MongoDB:ClientSession', own: true } },
    Models: { members: { '*': 'Model' } },
    ConnectionInterface: { instance: 'Connection' },
    Connection: {
      members: { models: 'Models' },
      methods: {
        model: { effect: 'child', key: '0', returns: 'Model' },
        collection: { effect: 'child', key: '0', returns: 'MongoDB:Collection' },
        transaction: { effect: 'transaction', run: '0', gives: 'MongoDB:ClientSession', isolation: 'isolated' },
        startSession: { effect: 'child', returns: 'MongoDB:ClientSession', own: true },
        'close asPromise': { effect: 'none' },
      },
    },
    ModelInterface: { instance: 'Model' },
    Model: {
      store,
      construct: 'Document',
      methods: {
        // read
        findById: { effect: 'read', key: '0', idColumn: '_id', joins: '2.session', returns: 'Document' },
        findOne: { effect: 'read', key: '0', joins: '2.session', returns: 'Document' },
        find: { effect: 'read', key: '0', result: { rows: true }, joins: '2.session', returns: 'Document' },
        'exists countDocuments': { effect: 'exists', key: '0' },

        // write
        'updateOne updateMany replaceOne': { effect: 'write', key: '0', value: '1', joins: '2.session', conflict: noDocument },
        'findOneAndUpdate findOneAndReplace': { effect: 'write', key: '0', value: '1', joins: '2.session', conflict: { signal: 'null' } },
        findByIdAndUpdate: { effect: 'write', key: '0', idColumn: '_id', value: '1', joins: '2.session', conflict: { signal: 'null' } },

        // insert
        create: { effect: 'insert', value: '0', joins: '1.session', conflict: duplicate },
        insertMany: { effect: 'insert', value: '0[]', joins: '1.session', conflict: duplicate },

        // delete
        'deleteOne deleteMany': { effect: 'delete', key: '0', joins: '1.session', conflict: { signal: 'property', at: 'deletedCount' } },
        findOneAndDelete: { effect: 'delete', key: '0', joins: '1.session', conflict: { signal: 'null' } },
        findByIdAndDelete: { effect: 'delete', key: '0', idColumn: '_id', joins: '1.session', conflict: { signal: 'null' } },

        'aggregate distinct bulkWrite watch hydrate estimatedDocumentCount syncIndexes': { effect: 'none' },
      },
      forms: mongoForms,
    },
    DocumentInterface: { instance: 'Document' },
    Document: {
      store,
      methods: {
        // read
        ...chain,
        get: { effect: 'field', field: '0' },
        'toObject toJSON': { effect: 'field' },

        // write
        save: { effect: 'write', key: 'this', value: 'this', entity: true, joins: '0.session', conflict: stale },
        'set $set overwrite': { effect: 'assign', target: 'this', field: '0', value: '1' },
        updateOne: { effect: 'write', key: 'this', value: '0', joins: '1.session', conflict: noDocument },

        // atomic: sent as an operator by the next save
        $inc: { effect: 'none' },

        // delete
        deleteOne: { effect: 'delete', key: 'this', joins: '0.session' },

        'increment markModified validate isModified depopulate': { effect: 'none' },
      },
      forms: {
        incrementField: { name: '$inc()', code: "{store}.$inc('{field}', {by})", replaces: 'edit' },
      },
    },
  },
} satisfies StoreClient;
