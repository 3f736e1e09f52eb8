import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { RepairContext } from '../repair.js';
import { filled } from './forms.js';
import { formOf } from './site.js';
import type { Style } from './style.js';

/** The statement, for clients that need one, after which a read asks the server again instead of its own memory. */
export function forgetting(context: RepairContext, write: TSESTree.Node, style: Style): string[] {
  const form = formOf(context, 'forget');
  if (!form || write.type !== N.CallExpression || write.callee.type !== N.MemberExpression) return [];
  const code = filled(form.code, { store: context.source.getText(write.callee.object) }, style);
  return code === undefined ? [] : [code + style.semicolon];
}
