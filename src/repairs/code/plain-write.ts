import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { writerName } from '../../analysis/index.js';
import type { RepairContext } from '../repair.js';
import { bare } from './nodes.js';
import { quoted, styleOf, type Style } from './style.js';

type Source = Readonly<TSESLint.SourceCode>;

/** A write of one value under one key: `store.set(key, value)`. */
export interface PlainWrite {
  readonly call: TSESTree.CallExpression;
  readonly key: TSESTree.Expression;
  readonly value: TSESTree.Expression;
  /** the code of the object that is written to */
  readonly store: string;
  readonly style: Style;
  /** whether the value's fields are stored one by one, as in a hash */
  readonly holdsFields: boolean;
  /** whether the call says nothing but key and value: no expiry, no condition */
  readonly isBare: boolean;
}

/** The write of a finding, if it is a plain one that stands where it is reported. */
export function plainWriteOf({ finding, source }: RepairContext): PlainWrite | undefined {
  const { write, node, module } = finding;
  const call = write?.call;
  const facts = write?.facts;
  if (call !== node || call?.type !== N.CallExpression || facts?.effect !== 'write' || write?.batch) return undefined;
  const [key, value] = [argumentOf(call, facts.key, /^\d$/u), argumentOf(call, facts.value, /^\d(?:\{\})?$/u)];
  const holdsFields = typeof facts.value === 'string' && facts.value.endsWith('{}');
  if (!key || !value || key === value || (holdsFields && call.arguments.length !== 2)) return undefined;
  return {
    call,
    key,
    value,
    store: call.callee.type === N.MemberExpression ? source.getText(call.callee.object) : '',
    style: styleOf(source, module.filename),
    holdsFields,
    isBare: call.arguments.length === 2,
  };
}

function argumentOf(call: TSESTree.CallExpression, place: unknown, form: RegExp): TSESTree.Expression | undefined {
  const node = typeof place === 'string' && form.test(place) ? call.arguments[Number.parseInt(place, 10)] : undefined;
  return node && node.type !== N.SpreadElement ? node : undefined;
}

/** Who writes, as a place of the code knows it. */
export interface Writer {
  readonly name: string;
  readonly isText: boolean;
}

/** The variable or parameter in reach whose name says that it is the writer's: `agent`, `agentId`, `author`. */
export function writerAt(source: Source, node: TSESTree.Node): Writer | undefined {
  for (let scope: TSESLint.Scope.Scope | null = source.getScope(node); scope; scope = scope.upper) {
    for (const variable of scope.variables) {
      const [definition] = variable.defs;
      const isValue = definition?.type === 'Parameter' || (definition?.type === 'Variable' && definition.name.range[1] < node.range[0]);
      if (!isValue || !writerName.test(variable.name) || definition.name.type !== N.Identifier) continue;
      const annotation = definition.name.typeAnnotation?.typeAnnotation;
      const init = definition.type === 'Variable' ? definition.node.init : undefined;
      if (annotation && annotation.type !== N.TSStringKeyword && annotation.type !== N.TSNumberKeyword) continue;
      return { name: variable.name, isText: annotation?.type === N.TSStringKeyword || (init != null && isText(source, init)) };
    }
  }
  return undefined;
}

/** Whether an expression is a text for sure. */
export function isText(source: Source, node: TSESTree.Node): boolean {
  const inner = bare(node);
  if (inner.type === N.Literal) return typeof inner.value === 'string';
  if (inner.type === N.TemplateLiteral) return true;
  if (inner.type === N.CallExpression) return /^(?:JSON\.stringify|String)$/u.test(source.getText(inner.callee));
  if (inner.type !== N.Identifier) return false;
  const definition = source
    .getScope(node)
    .references.find(({ identifier }) => identifier === inner)
    ?.resolved?.defs.at(0)?.name;
  return definition?.type === N.Identifier && definition.typeAnnotation?.typeAnnotation.type === N.TSStringKeyword;
}

/** `agent`, or `name: agent` where the property is called otherwise. */
export function property(name: string, code: string): string {
  return name === code ? name : `${name}: ${code}`;
}

/** What is put around a key. A `${name}` in it stands for the name's value. */
interface Around {
  readonly before?: string;
  readonly after?: string;
  /** keys are names of files: what is put behind them goes in front of their ending */
  readonly isFile?: boolean;
}

/** The code of a key with text around it. */
export function keyAround(source: Source, { key, style }: PlainWrite, { before = '', after = '', isFile = false }: Around): string {
  const node = bare(key);
  const isPlain = !`${before}${after}`.includes('${');
  const put = (text: string): string => {
    const ending = isFile ? (/\.\w{1,8}$/u.exec(text)?.[0] ?? '') : '';
    return `${before}${text.slice(0, text.length - ending.length)}${after}${ending}`;
  };
  if (node.type === N.Literal && typeof node.value === 'string')
    return isPlain ? quoted(put(node.value), style) : `\`${put(node.value.replaceAll(/[\\`]|\$\{/gu, '\\$&'))}\``;
  const text = source.getText(node);
  return `\`${put(node.type === N.TemplateLiteral ? text.slice(1, -1) : `\${${text}}`)}\``;
}
