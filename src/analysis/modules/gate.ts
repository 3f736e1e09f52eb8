import type { TextFile, TextGate } from './text-file.js';

/** A file on the way, and how many more steps may be made from it. */
interface Visit {
  path: string;
  file: TextFile;
  steps: number;
}

/** What the gate needs to see of a project. */
export interface TextGraph {
  file(path: string): TextFile | undefined;
  /** the file that a specifier in a file names */
  target(from: string, specifier: string): string | undefined;
}

/** The import steps within which a text may let a file matter: the helper, and the client that it imports. Re-exports are no step. */
const STEPS = 2;
/** Texts looked at for one answer. Beyond this the rest counts as not mattering: a barrel of the whole project leads everywhere. */
const MAX_TEXTS = 60;

/**
 * Whether a file can matter: its text does, or that of a file that it imports within two steps. Nothing is parsed.
 * Nearest first, so that the usual answer for code that does use a store comes after a text or two.
 */
export function canMatter(start: string, text: TextFile, graph: TextGraph, gate: TextGate): boolean {
  const open: Visit[] = [{ path: start, file: text, steps: STEPS }];
  const seen = new Set([start]);
  for (let visit = open.shift(); visit; visit = open.shift()) {
    if (visit.file.passes(gate)) return true;
    const { path, file, steps } = visit;
    const enter = (specifier: string, left: number) => {
      const target = left < 0 || seen.size >= MAX_TEXTS ? undefined : graph.target(path, specifier);
      const next = target === undefined || seen.has(target) ? undefined : graph.file(target);
      if (target === undefined || !next) return undefined;
      seen.add(target);
      return { path: target, file: next, steps: left };
    };
    open.unshift(...file.links.passedOn.flatMap((specifier) => enter(specifier, steps) ?? []));
    open.push(...file.links.imported.flatMap((specifier) => enter(specifier, steps - 1) ?? []));
  }
  return false;
}
