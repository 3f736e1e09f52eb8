import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { timeName, writerName } from '../analysis/index.js';
import { fixOf } from './code/edits.js';
import { bare, isFunction, type FunctionNode } from './code/nodes.js';
import { plainWriteOf, property, writerAt, type PlainWrite, type Writer } from './code/plain-write.js';
import { statementOf } from './code/site.js';
import type { Repair, RepairContext } from './repair.js';

type Source = Readonly<TSESLint.SourceCode>;

/** A shared write that says who wrote and when, or that goes through the function that keeps the log. */
export function attributionRepairs(context: RepairContext): Repair[] {
  const { finding, source, settings } = context;
  const write = finding.kind === 'write-attribution' ? plainWriteOf(context) : undefined;
  const writer = write && writerAt(source, write.call);
  if (!write || !writer) return [];
  if (finding.form !== 'bypass') return signed(source, write, writer);
  return settings.auditWrappers.flatMap((name) => wrapped(source, write, writer, name)).slice(0, 1);
}

/** The written object with the fields that it lacks; anything else becomes an object that holds it. */
function signed(source: Source, { value, holdsFields }: PlainWrite, writer: Writer): Repair[] {
  const given = bare(value);
  const isStringified = given.type === N.CallExpression && source.getText(given.callee) === 'JSON.stringify';
  const [content] = isStringified ? given.arguments : [given];
  if (!content || content.type === N.SpreadElement) return [];
  const object = bare(content);
  // the fields of a hash are written as they stand
  const isRecord = object.type === N.ObjectExpression;
  const text = isRecord ? withFields(source, object, writer) : `{ value: ${source.getText(content)}, ${fieldsOf(writer).join(', ')} }`;
  if (text === undefined || (holdsFields && given.type !== N.ObjectExpression)) return [];
  const code = isRecord || isStringified ? text : `JSON.stringify(${text})`;
  return [{ title: 'a value that says who wrote it and when', kind: 'remodel', fix: fixOf([{ range: content.range, text: code }]) }];
}

function fieldsOf({ name }: Writer): [by: string, at: string] {
  return [property(writerName.test(name) ? name : 'agent', name), 'at: Date.now()'];
}

/** An object with writer and time; nothing if a name that they would take is taken. */
function withFields(source: Source, object: TSESTree.ObjectExpression, writer: Writer): string | undefined {
  const names = object.properties.flatMap((each) =>
    each.type === N.Property && each.key.type === N.Identifier && !each.computed ? [each.key.name] : [],
  );
  const [by, at] = fieldsOf(writer);
  const missing = [
    ...(names.some((name) => writerName.test(name)) ? [] : [by]),
    ...(names.some((name) => timeName.test(name)) ? [] : [at]),
  ];
  if (missing.length === 0) return undefined;
  const last = object.properties.at(-1);
  if (!last) return `{ ${missing.join(', ')} }`;
  return `${source.text.slice(object.range[0], last.range[1])}, ${missing.join(', ')}${source.text.slice(last.range[1], object.range[1])}`;
}

/** What a parameter of the wrapper is for, by its name. */
const roles: readonly (readonly [role: 'store' | 'key' | 'value' | 'writer', name: RegExp])[] = [
  ['store', /^(?:store|redis|client|kv|db|connection|cache|memory|storage)$/iu],
  ['key', /^(?:key|name|path)$/iu],
  ['value', /^(?:value|data|content|entry|text|json)$/iu],
  ['writer', writerName],
];

/** A call of the wrapper in the place of the client's: its parameters tell what goes where, and where they are not seen, key, value and writer do. */
function wrapped(source: Source, write: PlainWrite, writer: Writer, wrapper: string): Repair[] {
  const found = /^[\w$]+$/u.test(wrapper) && write.isBare && statementOf(write.call) ? variableAt(source, write.call, wrapper) : undefined;
  const declared = found && functionOfVariable(found);
  const isImported = found?.defs.some(({ type }) => (type as string) === 'ImportBinding') ?? false;
  if (!declared && !isImported) return [];
  const fillings = { store: write.store, key: source.getText(write.key), value: source.getText(write.value), writer: writer.name };
  const parameters = declared ? declared.params.map(nameOfParameter) : ['key', 'value', 'writer'];
  const args = parameters.map((name) => {
    const role = name === undefined ? undefined : roles.find(([, pattern]) => pattern.test(name))?.[0];
    return role && fillings[role];
  });
  if (args.some((each) => !each) || !['key', 'value'].every((role) => args.includes(fillings[role as 'key' | 'value']))) return [];
  const code = `${wrapper}(${args.join(', ')})`;
  return [{ title: `\`${wrapper}\``, kind: 'equivalent', onlyOffered: true, fix: fixOf([{ range: write.call.range, text: code }]) }];
}

function variableAt(source: Source, node: TSESTree.Node, name: string): TSESLint.Scope.Variable | undefined {
  for (let scope: TSESLint.Scope.Scope | null = source.getScope(node); scope; scope = scope.upper) {
    const variable = scope.set.get(name);
    if (variable && variable.defs.length > 0) return variable;
  }
  return undefined;
}

function functionOfVariable({ defs }: TSESLint.Scope.Variable): FunctionNode | undefined {
  const [definition] = defs;
  const node: TSESTree.Node | null | undefined = definition?.type === 'Variable' ? definition.node.init : definition?.node;
  return node && isFunction(node) ? node : undefined;
}

/** The name of a parameter that takes what it is given. */
function nameOfParameter(parameter: TSESTree.Parameter): string | undefined {
  return parameter.type === N.Identifier ? parameter.name : undefined;
}
