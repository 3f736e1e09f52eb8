/** What a published package is expected to show. Lines are those of the pinned version. */
export interface Published {
  name: string;
  /** the files to lint, below the package's folder; all of its JavaScript where absent */
  files?: readonly string[];
  /** `file:line` of each report, and nothing else */
  reports: Readonly<Record<string, string>>;
  /** why there is no other report: what looks like a race in it and is none */
  silent: string;
}

export const published: readonly Published[] = [
  {
    name: '@modelcontextprotocol/server-memory',
    reports: {
      'dist/index.js:121': 'createEntities: loadGraph, push, saveGraph of the whole file',
      'dist/index.js:130': 'createRelations: the same with relations',
      'dist/index.js:144': 'addObservations: the same with the observations of an entity',
      'dist/index.js:151': 'deleteEntities: a filtered graph is saved',
      'dist/index.js:161': 'deleteObservations: a filtered list within the graph is saved',
      'dist/index.js:168': 'deleteRelations: filtered relations are saved',
    },
    silent: 'readGraph, searchNodes and openNodes only read; the move of an old memory file happens once at the start',
  },
  {
    name: '@itseasy21/mcp-knowledge-graph',
    reports: {
      'dist/index.js:60': 'createEntities: loadGraph, push, saveGraph of the whole file',
      'dist/index.js:73': 'createRelations: the same with relations',
      'dist/index.js:87': 'addObservations: the same with the observations of an entity',
      'dist/index.js:94': 'deleteEntities: a filtered graph is saved',
      'dist/index.js:104': 'deleteObservations: a filtered list within the graph is saved',
      'dist/index.js:111': 'deleteRelations: filtered relations are saved',
      'dist/index.js:168': 'updateEntities: a version is counted up within the graph',
      'dist/index.js:196': 'updateRelations: the same with relations',
    },
    silent: 'reads and searches write nothing',
  },
  {
    name: '@langchain/langgraph-checkpoint-redis',
    files: ['dist/index.js', 'dist/shallow.js', 'dist/store.js'],
    reports: {
      'dist/index.js:443': 'putWrites: json.get of the checkpoint, one field changed, json.set of the whole document',
      'dist/shallow.js:308': 'putWrites: the same on the shallow checkpoint, which put replaces meanwhile',
    },
    silent: 'put writes a document that it makes itself; writes with NX leave what is there',
  },
  {
    name: '@mastra/upstash',
    files: ['dist/index.js'],
    reports: {
      'dist/index.js:925': 'updateResource: metadata is merged into what was read, and the resource saved whole under its own id',
      'dist/index.js:1138': 'deleteMessages: the thread that was read is written back whole, with a new date',
      'dist/index.js:2374': 'updateVector: vector or metadata are fetched and upserted again',
    },
    silent: 'saves of threads, messages and runs from what the caller hands in',
  },
  {
    name: 'session-file-store',
    files: ['lib/session-file-helpers.js', 'lib/session-file-store.js', 'index.js'],
    reports: { 'lib/session-file-helpers.js:266': 'touch: the session is read, given another cookie, and written whole' },
    silent: 'set replaces a session by the one that the caller has; reap deletes files that are too old',
  },
  {
    name: '@telegraf/session',
    reports: {},
    silent: 'the store is whatever the bot hands in, a Map by default: nothing says that it is shared and asynchronous',
  },
  {
    name: '@hono-rate-limiter/cloudflare',
    files: ['index.esm.js'],
    reports: {},
    silent:
      'the Durable Object awaits nothing but its storage between get and put; the KV adapter does race, but no type or name says in this minified file that its namespace is KV',
  },
  {
    name: 'hono-rate-limiter',
    files: ['dist/index.js'],
    reports: {},
    silent: 'Redis counts within Lua scripts; the store in memory does not wait',
  },
  {
    name: 'rate-limiter-flexible',
    reports: {},
    silent: 'each database counts by itself: Lua, $inc, upserts that add; memory does not wait',
  },
  { name: 'bentocache', reports: {}, silent: 'cache fills, under a lock; tags and versions are set from values that were not read' },
  { name: 'connect-redis', reports: {}, silent: 'set replaces the session by the one that the caller has; touch only sets the expiry' },
  { name: 'connect-mongo', reports: {}, silent: 'upserts of the session that the caller has; touch sets two columns from input' },
  { name: '@grammyjs/storage-redis', reports: {}, silent: 'an adapter that reads, writes and deletes, each by itself' },
  { name: '@grammyjs/storage-file', reports: {}, silent: 'an adapter that reads, writes and deletes, each by itself' },
  { name: 'keyv-file', reports: {}, silent: 'the map in memory is what counts; the file is locked for the process and only written' },
  { name: 'bee-queue', reports: {}, silent: 'jobs move within MULTI and Lua; a job is written from what the process holds' },
  { name: 'mcp-memory-libsql', reports: {}, silent: 'UPDATE and INSERT with values from input, in transactions' },
  // three code bases on ORMs and query builders
  { name: '@auth/prisma-adapter', reports: {}, silent: 'updates with values from input only' },
  { name: '@auth/typeorm-adapter', reports: {}, silent: 'save of entities with values from input; reads only look up' },
  { name: '@feathersjs/knex', reports: {}, silent: 'patch and update check that the row exists and overwrite it with input' },
  { name: 'feathers-sequelize', reports: {}, silent: 'update loads the instance and overwrites its columns with input' },
  { name: '@nestjsx/crud-typeorm', reports: {}, silent: 'find, validate, then save with the values of the request' },
];
