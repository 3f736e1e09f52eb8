/** Across files: what an imported name is, wherever in the project it is declared. */
export { createModuleHost, DEFAULT_LIMITS, type ModuleHostOptions, type ModuleLimits } from './modules/host.js';
export { originOfExport, resolveExport, resolveImport, type Origin } from './modules/origin.js';
export { parserOf, type ParseModule } from './modules/parse.js';
