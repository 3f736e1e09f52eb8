/**
 * What the names of called functions say where the function itself is out of sight.
 * None of them is a client: these are the methods of JavaScript's own collections and the habits of the language.
 */

/** Methods whose result is made of everything in the collection. */
export const wholeReads = new Set(
  'slice concat map filter flat flatMap join entries values keys toString reduce reduceRight toSorted toReversed toSpliced with sort reverse toJSON trim split replace replaceAll subarray union difference'.split(
    ' ',
  ),
);

/** Methods that hand out the collection's own iterator: it sees what is added while it runs. */
export const liveReads = new Set(['entries', 'values', 'keys']);

/** Methods that put their arguments into the object they are called on, without telling anyone. */
export const keeping = new Set('push unshift add set append'.split(' '));

/** Functions that hand on what their argument is, or is made of, and tell nobody. */
const passing = new Set(
  'all allSettled race any resolve stringify from of entries values keys fromEntries assign concat freeze structuredClone String Number Array Map Set Object Boolean Blob URLSearchParams Uint8Array Headers isArray then catch finally'.split(
    ' ',
  ),
);

/** Turning contents into another form is not yet sending them, even if it takes time. */
const shaping =
  /^(?:de|un)?(?:g?zip|deflate|compress|brotli|encrypt|encode|serialize|stringify|hash|sign|render|format|normalize|transform|prepare|build|convert|pack|chunk|clone|copy|sum)|^to[A-Z_]/;

/** Giving up a resource: what is added meanwhile is a resource, not data on its way to a store. */
const releasing =
  /^(?:close|dispose|destroy|kill|stop|cancel|abort|unsubscribe|release|disconnect|terminate|cleanup|teardown|shutdown|rollback|unmount|deactivate|revoke|unregister|detach|clearTimeout|clearInterval|clearImmediate|clear|unref|off|removeListener|removeEventListener|unlink|rm|rmdir|rimraf|exit)(?![a-z])|(?:Cleanup|Teardown|Shutdown)(?![a-z])/;

/** Fetching what is to be put into memory: the contents say what, and go nowhere. */
const loading = /^(?:read|load|stat|lstat|access|exists|reload)(?![a-z])/;

/** Waiting, logging and checking tell nobody who would keep the contents. */
const idle =
  /^(?:sleep|delay|wait|pause|backoff|timeout|setTimeout|setInterval|setImmediate|nextTick|queueMicrotask|log|debug|info|warn|error|trace|assert|expect|ok|equal|strictEqual|deepEqual|deepStrictEqual|toEqual|toBe|describe|it|test)(?![a-z])/;

/** Whether the call that has this name makes its result of the contents without sending them. */
export function isPassing(name: string): boolean {
  return passing.has(name) || shaping.test(name);
}

/** Whether what the call gets is out of the picture afterwards. */
export function isIdle(name: string): boolean {
  return idle.test(name) || releasing.test(name) || loading.test(name);
}

/** Calls that keep a function for later: it runs when something happens, not within the call. */
const later =
  /^(?:on|once|off|addListener|addEventListener|subscribe|listen|watch|observe|setTimeout|setInterval|setImmediate|nextTick|queueMicrotask|requestAnimationFrame|requestIdleCallback|use|get|post|put|patch|delete|all|use[A-Z]\w*|schedule|debounce|throttle|describe|it|test|before|after|beforeEach|afterEach|beforeAll|afterAll)$/;

/** Whether a callback of the call runs at some later event. */
export function keepsForLater(name: string): boolean {
  return later.test(name);
}
