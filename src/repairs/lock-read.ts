import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { Form } from '../stores/types.js';
import { fixOf, type Edit } from './code/edits.js';
import { importing } from './code/imports.js';
import { descendantsOf, isFunction } from './code/nodes.js';
import { formOf } from './code/site.js';
import { styled, styleOf, type Style } from './code/style.js';
import { chainOf } from './field-changes.js';
import type { Repair, RepairContext } from './repair.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Within a transaction: the read locks its row until the end of it, so that the next one waits. */
export function lockReadRepairs(context: RepairContext): Repair[] {
  const { source, finding } = context;
  const { read, module, form: kind } = finding;
  const form = formOf(context, 'lockRead');
  if (kind !== 'inTransaction' || !form || !read || read.module !== module) return [];
  const style = styleOf(source, module.filename);
  const chain = chainOf(read.call ?? read.node);
  const edit =
    form.replaces === 'option'
      ? withOption(read.call, form, style)
      : (inText(source, chain, form) ?? afterSteps(source, chain, form, style));
  return edit
    ? [{ title: `${form.name} on the read`, kind: 'equivalent', fix: fixOf([...importing(source, form.imports ?? {}, style), edit]) }]
    : [];
}

/** `findOne({ where })` → `findOne({ where, lock: true })` */
function withOption(call: TSESTree.Node | undefined, { code, at }: Form, style: Style): Edit | undefined {
  if (call?.type !== N.CallExpression || at === undefined) return undefined;
  const indexes = at.split('|').map(Number);
  const options = indexes.map((index) => call.arguments[index]).find((argument) => argument !== undefined);
  const last = call.arguments.at(-1);
  const text = styled(code, style);
  if (options?.type === N.ObjectExpression) {
    const property = options.properties.at(-1);
    return property ? { range: [property.range[1], property.range[1]], text: `, ${text}` } : { range: options.range, text: `{ ${text} }` };
  }
  return !options && last && call.arguments.length === Math.min(...indexes)
    ? { range: [last.range[1], last.range[1]], text: `, { ${text} }` }
    : undefined;
}

/** `'SELECT … WHERE id = $1'` → `'SELECT … WHERE id = $1 FOR UPDATE'` */
function inText(source: Source, chain: TSESTree.Node, { code }: Form): Edit | undefined {
  if (!/^ [A-Z]/u.test(code)) return undefined;
  for (const node of descendantsOf(source, chain, (each) => !isFunction(each))) {
    const isText = (node.type === N.Literal && typeof node.value === 'string') || node.type === N.TemplateLiteral;
    if (!isText || !/\bselect\b/iu.test(source.getText(node))) continue;
    const end = node.range[1] - 1 - (/[\s;]*$/u.exec(source.text.slice(node.range[0], node.range[1] - 1))?.[0].length ?? 0);
    return { range: [end, end], text: code };
  }
  return undefined;
}

/** The steps that run a query: what belongs to it must stand before them. */
const running = /^(?:execute\w*|get(?:One|Many|RawOne|RawMany)\w*|stream)$/u;

/** `….where(…).executeTakeFirst()` → `….where(…).forUpdate().executeTakeFirst()` */
function afterSteps(source: Source, chain: TSESTree.Node, { code }: Form, style: Style): Edit | undefined {
  if (chain.type !== N.CallExpression || !code.startsWith('.')) return undefined;
  const { callee } = chain;
  const isRun = callee.type === N.MemberExpression && running.test(source.getText(callee.property));
  const at = isRun && callee.type === N.MemberExpression ? callee.object.range[1] : chain.range[1];
  return { range: [at, at], text: styled(code, style) };
}
