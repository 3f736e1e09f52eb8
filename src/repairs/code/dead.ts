import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { removal, type Edit } from './edits.js';
import { declaredIn, usesOf, variableOf } from './names.js';
import { contains, descendantsOf, type Range } from './nodes.js';

type Source = Readonly<TSESLint.SourceCode>;
type Variable = TSESLint.Scope.Variable;

/** What can go once the nodes `gone` are no longer there. */
export interface Dead {
  readonly edits: readonly Edit[];
  /** the ranges that go, those of `gone` among them */
  readonly ranges: readonly Range[];
}

/**
 * The declarations in a range that nothing but `gone` used, and that do nothing but compute: reads of the store among them,
 * if they are the given one.
 */
export function deadWithout(source: Source, range: Range, gone: readonly Range[], read: TSESTree.Node): Dead {
  const ranges: Range[] = [...gone];
  const edits: Edit[] = [];
  const candidates = declaredIn(source, range);
  for (let found = true; found;) {
    found = false;
    for (const variable of candidates) {
      const declaration = declarationOf(variable);
      if (
        !declaration ||
        ranges.some((each) => contains(each, declaration.range)) ||
        !isUnused(variable, ranges) ||
        !onlyComputes(source, declaration, read, candidates)
      )
        continue;
      ranges.push(declaration.range);
      edits.push(removal(source, declaration));
      found = true;
    }
  }
  return { edits, ranges };
}

/** The statement that declares a variable, and nothing else that is still used. */
function declarationOf({ defs }: Variable): TSESTree.VariableDeclaration | undefined {
  const [definition] = defs;
  if (definition?.type !== 'Variable' || definition.parent.declarations.length !== 1) return undefined;
  const { id } = definition.node;
  const names = id.type === N.ObjectPattern ? id.properties.length : id.type === N.ArrayPattern ? id.elements.length : 1;
  return names === 1 ? definition.parent : undefined;
}

function isUnused(variable: Variable, ranges: readonly Range[]): boolean {
  return usesOf(variable).every((use) => ranges.some((range) => contains(range, use.range)));
}

const pure =
  /^(?:Number|String|Boolean|BigInt|parseInt|parseFloat|structuredClone|JSON\.(?:parse|stringify)|Number\.parse(?:Int|Float)|Array\.isArray|Object\.(?:keys|values|entries))$|\.(?:filter|slice|concat|includes|data|val|toObject|toJSON)$/u;

/** Whether a declaration comes from the read (directly or through other such variables) and has no effect of its own. */
function onlyComputes(
  source: Source,
  declaration: TSESTree.VariableDeclaration,
  read: TSESTree.Node,
  candidates: readonly Variable[],
): boolean {
  const init = declaration.declarations[0]?.init;
  if (!init || source.getCommentsInside(declaration).length > 0) return false;
  let isFromRead = false;
  for (const node of descendantsOf(source, init)) {
    if (node === read) isFromRead = true;
    else if (node.type === N.Identifier) {
      const variable = variableOf(source.scopeManager, node);
      if (variable && candidates.includes(variable)) isFromRead = true;
    } else if (
      (node.type === N.CallExpression || node.type === N.NewExpression) &&
      !contains(read.range, node.range) &&
      !pure.test(source.getText(node.callee))
    )
      return false;
    else if (node.type === N.AssignmentExpression || node.type === N.UpdateExpression || node.type === N.YieldExpression) return false;
  }
  return isFromRead;
}
