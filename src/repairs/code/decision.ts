import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { variableOf } from './names.js';
import { bare, contains, descendantsOf } from './nodes.js';
import { statementOf, type Site } from './site.js';
import { storedIn } from './stored.js';

type Source = Readonly<TSESLint.SourceCode>;

/** The `if` that decides by what was read whether to write. */
export interface Decision {
  readonly statement: TSESTree.IfStatement;
  /** the statement that the write is alone in */
  readonly write: TSESTree.ExpressionStatement;
  /** `leave`: the write comes after an `if` that leaves. `enter`: it stands within the `if`. */
  readonly shape: 'leave' | 'enter';
  /** statements between the `if`, or the beginning of its block, and the write */
  readonly between: readonly TSESTree.Statement[];
  /** statements after the write in its own block, for `enter` */
  readonly rest: readonly TSESTree.Statement[];
}

/** The one decision between the read and the write of a site, if it is the only thing that rests on the read. */
export function decisionOf(source: Source, site: Site): Decision | undefined {
  const { region, read } = site;
  const write = statementOf(site.write);
  const deciding = region.statements.filter(
    (each): each is TSESTree.IfStatement => each.type === N.IfStatement && usesRead(source, each.test, read),
  );
  const [statement, ...others] = deciding;
  const last = region.statements.at(-1);
  if (!write || !statement || others.length > 0) return undefined;
  if (last === write) {
    const between = region.statements.slice(region.statements.indexOf(statement) + 1, -1);
    return leaves(statement.consequent) && !statement.alternate ? { statement, write, shape: 'leave', between, rest: [] } : undefined;
  }
  if (last !== statement || !contains(statement.consequent.range, write.range)) return undefined;
  const own = statement.consequent.type === N.BlockStatement ? statement.consequent.body : [statement.consequent];
  const at = own.indexOf(write);
  return at === -1 ? undefined : { statement, write, shape: 'enter', between: own.slice(0, at), rest: own.slice(at + 1) };
}

/** Whether an expression uses what a call read, directly or through a variable. */
export function usesRead(source: Source, node: TSESTree.Node, read: TSESTree.Node): boolean {
  for (const each of descendantsOf(source, node)) {
    if (each === read) return true;
    if (each.type !== N.Identifier) continue;
    const init = variableOf(source.scopeManager, each)?.defs.find((definition) => definition.type === 'Variable')?.node.init;
    if (init && (contains(init.range, read.range) || storedIn(source, init, read))) return true;
  }
  return false;
}

/** Whether a statement ends by leaving: the last one of a block does. */
function leaves(statement: TSESTree.Statement): boolean {
  if (statement.type === N.BlockStatement) {
    const last = statement.body.at(-1);
    return last !== undefined && leaves(last);
  }
  return (
    statement.type === N.ReturnStatement ||
    statement.type === N.ThrowStatement ||
    statement.type === N.ContinueStatement ||
    statement.type === N.BreakStatement
  );
}

/** What a test says of the record when it holds; nothing where it asks for more than that. */
export function presenceIn(source: Source, test: TSESTree.Node, read: TSESTree.Node): 'present' | 'absent' | undefined {
  const node = bare(test);
  const isRead = (each: TSESTree.Node): boolean => storedIn(source, each, read) !== undefined;
  if (node.type === N.UnaryExpression && node.operator === '!') return opposite(presenceIn(source, node.argument, read));
  if (node.type !== N.BinaryExpression) return isRead(node) ? 'present' : undefined;
  const other = isRead(node.left) ? node.right : isRead(node.right) ? node.left : undefined;
  if (!other) return undefined;
  const isNothing =
    (other.type === N.Literal && (other.value === null || other.value === 0)) ||
    (other.type === N.Identifier && other.name === 'undefined');
  const isOne = other.type === N.Literal && other.value === 1;
  if (!isNothing && !isOne) return undefined;
  switch (node.operator) {
    case '===':
    case '==':
      return isNothing ? 'absent' : 'present';
    case '!==':
    case '!=':
      return isNothing ? 'present' : 'absent';
    case '>':
      return isNothing && other === node.right ? 'present' : undefined;
    default:
      return undefined;
  }
}

function opposite(presence: 'present' | 'absent' | undefined): 'present' | 'absent' | undefined {
  return presence && (presence === 'present' ? 'absent' : 'present');
}

const harmless =
  /^(?:Number|String|Boolean|Date\.now|JSON\.(?:stringify|parse)|(?:crypto\.)?randomUUID|Math\.\w+|path\.\w+|join|resolve)$/u;

/** Whether statements only make values, so that it does not matter whether they run before a decision or after it. */
export function onlyPrepare(source: Source, statements: readonly TSESTree.Statement[]): boolean {
  return statements.every((statement) => {
    if (statement.type !== N.VariableDeclaration) return false;
    for (const node of descendantsOf(source, statement)) {
      if (
        node.type === N.AwaitExpression ||
        node.type === N.YieldExpression ||
        node.type === N.AssignmentExpression ||
        node.type === N.UpdateExpression
      )
        return false;
      if (node.type === N.CallExpression && !harmless.test(source.getText(node.callee))) return false;
    }
    return true;
  });
}
