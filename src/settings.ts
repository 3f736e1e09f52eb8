import type { StoreClient } from './stores/types.js';
import { settingsShape } from './settings/shape.js';
import { assertShape } from './settings/assert-shape.js';

/** The plugin's name in ESLint's `settings`. */
export const settingsKey = 'lost-update';

/** A store of the project's own, in the catalogue's shape; documentation link and versions may be left out. */
export type ProjectStore = Omit<StoreClient, 'docs' | 'versions'> & Partial<Pick<StoreClient, 'docs' | 'versions'>>;

/** What users may write under `settings['lost-update']`; every part is optional. */
export interface SettingsInput {
  stores?: readonly ProjectStore[];
  locks?: readonly string[];
  retry?: readonly string[];
  auditWrappers?: readonly string[];
  keys?: Partial<KeySpaces>;
  processes?: Settings['processes'];
  crossFile?: boolean;
  redis?: { server?: string };
  autofix?: boolean;
}

/** Key patterns (`*` stands for any text) by who may write them. */
export interface KeySpaces {
  /** keys that one writer owns */
  private: readonly string[];
  /** keys that several writers use */
  shared: readonly string[];
  /** files (globs) that may write the shared keys directly */
  coordinators: readonly string[];
}

/** The settings as the rules see them: checked, and with every default filled in. */
export interface Settings {
  /** the project's own wrappers around a store */
  stores: readonly StoreClient[];
  /** functions whose callback runs alone */
  locks: readonly string[];
  /** functions that call their callback again after a failure */
  retry: readonly string[];
  /** functions that every write to a shared key must go through */
  auditWrappers: readonly string[];
  keys: KeySpaces;
  /** does the program run in one process, so that an in-process mutex suffices and a synchronous file pair cannot race? */
  processes: 'one' | 'many';
  /** are imports followed into other files of the project? */
  crossFile: boolean;
  /** the oldest Redis server in use: newer commands are not offered below it */
  redis: { server: string | undefined };
  /** are equivalent repairs applied by `eslint --fix`? */
  autofix: boolean;
}

const defaults = withDefaults({});

// ESLint hands every rule and every file of one configuration the same object
const known = new WeakMap<object, Settings>();

/**
 * The settings of a run, from what stands under `settings['lost-update']`.
 * @throws an error that names the wrong key, and the nearest right one
 */
export function readSettings(raw: unknown): Settings {
  if (raw === undefined) return defaults;
  const cached = typeof raw === 'object' && raw !== null ? known.get(raw) : undefined;
  if (cached) return cached;
  assertShape<SettingsInput & object>(raw, settingsShape, `settings['${settingsKey}']`);
  const settings = withDefaults(raw);
  known.set(raw, settings);
  return settings;
}

function withDefaults(input: SettingsInput): Settings {
  return {
    stores: (input.stores ?? []).map((store) => ({ docs: '', versions: '*', ...store })),
    locks: input.locks ?? [],
    retry: input.retry ?? [],
    auditWrappers: input.auditWrappers ?? [],
    keys: {
      private: input.keys?.private ?? [],
      shared: input.keys?.shared ?? [],
      coordinators: input.keys?.coordinators ?? [],
    },
    processes: input.processes ?? 'one',
    crossFile: input.crossFile ?? true,
    redis: { server: input.redis?.server },
    autofix: input.autofix ?? false,
  };
}
