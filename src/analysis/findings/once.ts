import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Frame, Operation } from '../effects.js';
import type { SourceModule } from '../module.js';

/**
 * Whether a read and a write happen once in the life of a process, one after the other: in a script that does its work as it is loaded,
 * and is done. Only another process could come in between, and files are taken for those of one process.
 */
export function isOnceInProcess(read: Operation, write: Operation, processes: 'one' | 'many'): boolean {
  if (processes === 'many' || read.traits.reach === 'network' || write.traits.reach === 'network') return false;
  return isOnce(read) && isOnce(write);
}

function isOnce({ context: { frames, runs }, key }: Operation): boolean {
  const [top, ...calls] = frames;
  if (top?.function.type !== N.Program || startsSeveral(top.module)) return false;
  // runs that go side by side may still have a file each
  const isOfItem = key.parts.some((part) => [...part.sources.values()].some(({ atom }) => atom.kind === 'item'));
  return runs.every((run) => !run.parallel || isOfItem) && calls.every((frame) => isWaitedFor(frame));
}

/** Callbacks that run within the call that they are given to, or when the promise before them is done. */
const within = new Set(['then', 'catch', 'finally', 'forEach', 'map', 'filter', 'find', 'some', 'every', 'flatMap', 'reduce']);

/** Whether the function around goes on only when the call is done. */
function isWaitedFor({ call, callback, function: called }: Frame): boolean {
  if (callback) return call?.type === N.CallExpression && call.callee.type === N.MemberExpression && within.has(nameOf(call.callee));
  if (!call || !('async' in called && called.async)) return true;
  const parent = chainOf(call).parent;
  switch (parent?.type) {
    case N.AwaitExpression:
    case N.ReturnStatement:
    case N.ArrowFunctionExpression:
      return true;
    default:
      return startedAtTop(parent) !== undefined;
  }
}

/** `run().catch(tell)`: the whole chain that begins with a call. */
function chainOf(call: TSESTree.Node): TSESTree.Node {
  let node = call;
  while (node.parent?.type === N.MemberExpression && node.parent.object === node && node.parent.parent.type === N.CallExpression)
    node = node.parent.parent;
  return node;
}

function nameOf({ property }: TSESTree.MemberExpression): string {
  return property.type === N.Identifier ? property.name : '';
}

/** The statement of the top level that starts something without waiting for it: `main();`, `void main();`, `if (isMain) main();`. */
function startedAtTop(parent: TSESTree.Node | undefined): TSESTree.Node | undefined {
  const statement = parent?.type === N.UnaryExpression && parent.operator === 'void' ? parent.parent : parent;
  if (statement?.type !== N.ExpressionStatement) return undefined;
  let place: TSESTree.Node = statement.parent;
  while (place.type === N.BlockStatement || place.type === N.IfStatement || place.type === N.TryStatement) place = place.parent;
  return place.type === N.Program ? statement : undefined;
}

const started = new WeakMap<SourceModule, boolean>();

/** Whether the top level sets more than one function of the file going without waiting. */
function startsSeveral(module: SourceModule): boolean {
  const known = started.get(module);
  if (known !== undefined) return known;
  const starts = new Set<TSESTree.Node>();
  for (const scope of module.scopes.scopes)
    for (const { identifier, resolved } of scope.references) {
      const { parent } = identifier;
      if (parent.type !== N.CallExpression || parent.callee !== identifier || !resolved?.defs.some(({ node }) => isAsync(node))) continue;
      const statement = startedAtTop(chainOf(parent).parent);
      if (statement) starts.add(statement);
    }
  started.set(module, starts.size > 1);
  return starts.size > 1;
}

function isAsync(node: TSESTree.Node): boolean {
  const made = node.type === N.VariableDeclarator ? node.init : node;
  return made !== null && 'async' in made && made.async === true;
}

/** Folders of what is run by hand, to build, migrate or generate something. */
const scriptFolder = /(?:^|\/)(?:scripts?|codemods?|(?:db-?)?migrations?)\/|(?:^|\/)[\w-]+\.config\.[cm]?[jt]s$/i;

/** Whether a file is a command of the project's own, by where it lies: as long as nobody runs it twice, it meets no run of itself. */
export function isScript(file: string): boolean {
  return scriptFolder.test(file);
}

/** Names of the files that set up a project. */
const setUpFile =
  /(?:^|[/"(,])(?:package(?:-lock)?|tsconfig[\w.-]*|deno|turbo|vercel|composer)\.jsonc?"|\.env(?:\.\w+)?"|\.gitignore"|pnpm-workspace\.ya?ml"/;

/** Whether a write changes a file that sets up a project, as tools do at somebody's command, one at a time. */
export function isProjectFile({ key, traits }: Operation): boolean {
  return traits.reach === 'machine' && key.parts.some((part) => setUpFile.test(part.id));
}
