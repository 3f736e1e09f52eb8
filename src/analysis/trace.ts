import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Effect, Operation } from './effects.js';
import type { SourceModule } from './module.js';
import { instanceOf } from './trace/classes.js';
import { evaluate } from './trace/expressions.js';
import { nameOf } from './trace/link.js';
import { deepSources } from './trace/objects.js';
import { runBlock } from './trace/statements.js';
import { Tracer, type TraceOptions } from './trace/tracer.js';
import { runReturned } from './trace/queries.js';
import { nextId, resetIds, type FunctionFacet, type Value } from './values.js';

/** What one function does when it is entered from outside, with all the calls in it followed. */
export interface Trace {
  readonly name: string;
  readonly function: TSESTree.Node;
  readonly effects: readonly Effect[];
  readonly operations: readonly Operation[];
}

type FunctionNode = FunctionFacet['node'];

/**
 * Traces a file: its top level, and each function that can be entered from outside.
 *
 * A function that is only called from within the file is seen through its callers, with what they hand in and hold: a
 * private method whose every caller holds the lock is under the lock. What nobody calls is entered last.
 * Only what may have to do with a store is entered; from there calls are followed wherever they lead.
 */
export function traceModule(module: SourceModule, options: TraceOptions): Trace[] {
  resetIds();
  const t = new Tracer(options, module);
  const traces = [trace(t, module.ast, undefined, 'top level')];
  const functions = functionsOf(module).filter((node) => options.isRelevant(node, module));
  const entries = functions.filter(isEntry);
  for (const node of [...entries, ...functions.filter((each) => !isEntry(each))]) {
    if (t.visited.has(node) && (!isEntry(node) || isMain(node))) continue;
    if (t.started.has(node)) continue;
    traces.push(trace(t, node, ownerOf(t, node, module), nameOf({ node, module, self: undefined })));
  }
  return traces;
}

function trace(t: Tracer, node: FunctionNode | TSESTree.Program, self: Value | undefined, name: string): Trace {
  t.started.add(node);
  t.visited.add(node);
  t.enter(node.range);
  t.state = t.root.fork();
  t.operations = [];
  t.effects = [];
  t.runs = [];
  t.targets = [];
  t.handlers = [];
  t.caught = [];
  t.suspensions = 0;
  t.foreignSuspensions = 0;
  t.escaped = new Set();
  t.entities = new Map();
  t.frames = [{ call: undefined, function: node, module: t.main, callback: false, id: nextId(), self }];
  if (node.type === N.Program)
    runBlock(
      t,
      node.body.filter((statement) => t.options.isRelevant(statement, t.main)),
    );
  else if (node.body?.type === N.BlockStatement) runBlock(t, node.body.body);
  else t.use(deepSources(t, runReturned(t, evaluate(t, node.body), node.body ?? node)));
  return { name, function: node, effects: t.effects, operations: t.operations };
}

/** `this` in a function: the instance of the class, or the object literal, that it is a method of. */
function ownerOf(t: Tracer, node: FunctionNode, module: SourceModule): Value | undefined {
  for (let each: TSESTree.Node | undefined = node; each; each = each.parent) {
    const { parent } = each as { parent?: TSESTree.Node };
    if (each.type === N.ClassDeclaration || each.type === N.ClassExpression) return instanceOf(t, { node: each, module });
    if (
      each.type === N.FunctionExpression &&
      parent?.type === N.Property &&
      parent.parent.type === N.ObjectExpression &&
      each === parent.value
    ) {
      const literal = parent.parent;
      return t.statically(module, undefined, () => evaluate(t, literal));
    }
    if (each.type === N.FunctionDeclaration || (each.type === N.FunctionExpression && parent?.type !== N.MethodDefinition))
      return undefined;
  }
  return undefined;
}

const functionsByModule = new WeakMap<SourceModule, FunctionNode[]>();

/** All functions of a module, outer before inner. */
function functionsOf(module: SourceModule): FunctionNode[] {
  let functions = functionsByModule.get(module);
  if (!functions) {
    functions = [];
    for (const scope of module.scopes.scopes) {
      const node = scope.block;
      if (
        scope.type === 'function' &&
        (node.type === N.FunctionDeclaration || node.type === N.FunctionExpression || node.type === N.ArrowFunctionExpression) &&
        node.body &&
        node.body.type !== (N.TSEmptyBodyFunctionExpression as string)
      )
        functions.push(node);
    }
    functionsByModule.set(module, functions);
  }
  return functions;
}

/** What a command does, exported for its tests: the file itself runs it. */
function isMain(node: FunctionNode): boolean {
  return node.type === N.FunctionDeclaration && node.id?.name === 'main';
}

/** Whether a function can be entered from outside: exported, a public method, a method of an object literal. */
function isEntry(node: FunctionNode): boolean {
  const { parent } = node;
  if (parent.type === N.MethodDefinition || parent.type === N.PropertyDefinition) {
    return (
      parent.accessibility !== 'private' &&
      parent.accessibility !== 'protected' &&
      parent.key.type !== N.PrivateIdentifier &&
      !(parent.key.type === N.Identifier && parent.key.name.startsWith('_'))
    );
  }
  if (parent.type === N.Property) return true;
  if (parent.type === N.ExportNamedDeclaration || parent.type === N.ExportDefaultDeclaration) return true;
  return parent.type === N.VariableDeclarator && parent.parent.parent.type === N.ExportNamedDeclaration;
}
