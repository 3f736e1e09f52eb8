/** Across files: what an imported name is, wherever in the project it is declared. */
export { createModuleHost, type ModuleHostOptions } from './modules/host.js';
export { originOfExport, resolveImport, type Origin } from './modules/origin.js';
export { parserOf } from './modules/parse.js';
export type { StoreFinder } from './modules/reach.js';
