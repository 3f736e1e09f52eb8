import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode, Located } from '../../langgraph/located.js';
import { patternNames } from '../../langgraph/scopes.js';
import { nodesBelow } from '../../analysis/children.js';
import { inserted, replaced, type GraphRepair, type RepairPlace } from './repair.js';

/** A generator that yields one update over and over returns it at its end. */
export function returnUpdate({ module, source, style }: RepairPlace, fn: Located<FunctionNode>): GraphRepair[] {
  const { node } = fn;
  if (fn.module !== module || node.body.type !== N.BlockStatement || node.returnType) return [];
  const star = source.getFirstTokens(node, { count: 3 }).find(({ value }) => value === '*');
  const inside = [...nodesBelow(node.body, module.visitorKeys)];
  const yields = inside.filter((each) => each.type === N.YieldExpression);
  const [only] = yields;
  const statement = only?.parent;
  if (!star || !only?.argument || only.delegate || yields.length > 1 || statement?.type !== N.ExpressionStatement) return [];
  if (inside.some((each) => each.type === N.ReturnStatement) || source.getCommentsInside(statement).length > 0) return [];
  const known = new Set(
    node.body.body.flatMap((each) =>
      each.type === N.VariableDeclaration ? each.declarations.flatMap(({ id }) => patternNames(id).map(({ name }) => name)) : [],
    ),
  );
  const named = [only.argument, ...nodesBelow(only.argument, module.visitorKeys)].filter((each) => each.type === N.Identifier);
  if (statement.parent !== node.body && named.some((each) => !isKey(each) && !known.has(each.name))) return [];
  const last = node.body.body.at(-1);
  const title = 'Return the update at the end.';
  const plain = { range: star.range, text: '' };
  const update = source.getText(only.argument);
  if (statement === last) return [{ title, edits: [plain, replaced(statement, `return ${update}${style.semicolon}`)] }];
  if (!last) return [];
  const alone = source.lines[statement.loc.start.line - 1]?.trim() === source.getText(statement);
  const removed: TSESTree.Range = alone
    ? [statement.range[0] - statement.loc.start.column, source.getIndexFromLoc({ line: statement.loc.end.line + 1, column: 0 })]
    : statement.range;
  const indent = /^\s*/u.exec(source.lines[last.loc.start.line - 1] ?? '')?.[0] ?? '';
  const end = inserted(last.range[1], `\n${indent}return ${update}${style.semicolon}`);
  return [{ title, edits: [plain, { range: removed, text: '' }, end] }];
}

/** The name of a property that is no use of a variable. */
function isKey({ parent }: TSESTree.Identifier): boolean {
  return parent.type === N.Property && !parent.shorthand && parent.value.type !== N.Identifier;
}
