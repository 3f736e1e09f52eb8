import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { Form } from '../stores/types.js';
import { fixOf, type Edit } from './code/edits.js';
import { filled } from './code/forms.js';
import { afterImports, importedAs, importing } from './code/imports.js';
import { lockKeyOf, storeAt } from './code/lock-key.js';
import { freshName } from './code/names.js';
import { contains, isFunction, type Range } from './code/nodes.js';
import { regionOf, sliceOf, type Region } from './code/region.js';
import { quoted, styled, styleOf, type Style } from './code/style.js';
import { wrappedRegion, type Wrapper } from './code/wrap.js';
import type { Repair, RepairContext } from './repair.js';
import { serverLock } from './server-lock.js';

type Source = Readonly<TSESLint.SourceCode>;

/** The repair that fits any shape: the statements from the read to the write run alone. */
export function exclusiveRepairs(context: RepairContext): Repair[] {
  const { finding, settings } = context;
  const form = finding.write?.object.type.forms?.exclusive;
  const traits = finding.write?.traits;
  const isLibrary = form?.imports !== undefined;
  const byForm = form && (!isLibrary || settings.processes === 'many' || isImported(context, form)) ? withForm(context, form) : undefined;
  if (byForm) return [byForm];
  const onServer = traits?.reach === 'network' ? withServerLock(context) : undefined;
  if (onServer) return [onServer];
  if (settings.processes === 'many' && traits?.reach !== 'process') return [];
  const inProcess = withChain(context);
  return inProcess ? [inProcess] : [];
}

function isImported({ source }: RepairContext, { imports = {} }: Form): boolean {
  return Object.entries(imports).some(([module, names]) => names.some((name) => importedAs(source, module, name) !== undefined));
}

/** The lock that the client or its platform has. */
function withForm(context: RepairContext, form: Form): Repair | undefined {
  const { source, finding } = context;
  const style = styleOf(source, finding.module.filename);
  const edit = exclusiveEdit(context, style, (key) => {
    const store = storeOf(source, finding.write?.call);
    const owner = /^(.+)\.\w+$/su.exec(store)?.[1];
    const code = filled(form.code.replace('{body}', '\0'), { key, store, ...(owner === undefined ? {} : { owner }) }, style);
    const [open, close] = code?.split('\0') ?? [];
    return open === undefined || close === undefined ? undefined : { open, close };
  });
  if (!edit) return undefined;
  return { title: form.name, kind: 'equivalent', fix: fixOf([...importing(source, form.imports ?? {}, style), edit]) };
}

/** A lock that all processes ask the server for. */
function withServerLock(context: RepairContext): Repair | undefined {
  const { source, finding } = context;
  const style = styleOf(source, finding.module.filename);
  let edits: readonly Edit[] = [];
  const edit = exclusiveEdit(context, style, (key, range) => {
    const store = storeAt(finding, range);
    const helper = store === undefined ? undefined : serverLock(context, finding.node, store, style);
    if (!helper || store === undefined) return undefined;
    edits = helper.edits;
    return { open: `${helper.name}(${store}, ${key}, async () => `, close: ')' };
  });
  return edit && { title: 'a lock on the server', kind: 'equivalent', fix: fixOf([...edits, edit]) };
}

/** The code of the object that a call is made on. */
function storeOf(source: Source, call: TSESTree.Node | undefined): string {
  return call?.type === N.CallExpression && call.callee.type === N.MemberExpression ? source.getText(call.callee.object) : '';
}

/** A chain of promises, one for each key, written into the file. */
function withChain(context: RepairContext): Repair | undefined {
  const { source, finding } = context;
  const style = styleOf(source, finding.module.filename);
  const known = knownHelper(source);
  const name = known ?? freshName(source, 'exclusively', 'inTurn');
  const edit = exclusiveEdit(context, style, (key) => ({ open: `${name}(${key}, async () => `, close: ')' }));
  if (!edit) return undefined;
  const helper = known === undefined ? [afterImports(source, helperCode(name, freshName(source, 'tails'), style))] : [];
  const onlyOffered = finding.write?.traits.reach === 'network';
  return {
    title: 'a promise chain that runs one caller after another, in this process',
    kind: 'equivalent',
    ...(onlyOffered ? { onlyOffered } : {}),
    fix: fixOf([...helper, edit]),
  };
}

/** The helper, if an earlier repair put it into the file. */
function knownHelper(source: Source): string | undefined {
  for (const statement of source.ast.body) {
    if (
      statement.type === N.FunctionDeclaration &&
      statement.id &&
      /\.get\(key\) \?\? Promise\.resolve\(\)\)\.then\(job, job\)/u.test(source.getText(statement))
    )
      return statement.id.name;
  }
  return undefined;
}

function helperCode(name: string, tails: string, style: Style): string {
  const { indent: tab, isTyped } = style;
  const typed = (text: string): string => (isTyped ? text : '');
  const lines = [
    `const ${tails} = new Map${typed('<unknown, Promise<unknown>>')}();`,
    '',
    '/** Runs the jobs of one key one after another, within this process. */',
    `function ${name}${typed('<T>')}(key${typed(': unknown')}, job${typed(': () => Promise<T>')})${typed(': Promise<T>')} {`,
    `${tab}const run = (${tails}.get(key) ?? Promise.resolve()).then(job, job);`,
    `${tab}const forget = () => {`,
    `${tab}${tab}if (${tails}.get(key) === run) ${tails}.delete(key);`,
    `${tab}};`,
    `${tab}${tails}.set(key, run);`,
    `${tab}void run.then(forget, forget);`,
    `${tab}return run;`,
    '}',
  ];
  return styled(lines.join('\n'), style);
}

/** The edit that makes the region from the read to the write one call. */
function exclusiveEdit(
  { source, finding }: RepairContext,
  style: Style,
  wrapperOf: (key: string, range: Range) => Wrapper | undefined,
): Edit | undefined {
  const { node, readSite } = finding;
  if (!readSite || isCallbackStyle(finding.write?.call) || isWithin(finding.read?.call, node)) return undefined;
  const byRange = (range: Range): Wrapper | undefined =>
    wrapperOf(lockKeyOf(finding, range) ?? quoted(finding.data.key ?? 'key', style), range);
  const region = regionOf(readSite, node);
  const settled = region && untilSettled(region, node);
  const edit = settled && wrappedRegion(source, settled, byRange, style);
  return edit ?? wrappedExpression(source, readSite, node, byRange);
}

/** A Node callback takes the result, so that there is nothing to wait for. */
function isCallbackStyle(call: TSESTree.Node | undefined): boolean {
  const last = call && 'arguments' in call ? call.arguments.at(-1) : undefined;
  return last !== undefined && isFunction(last);
}

/** The write stands in the callback of the read, which is over before the callback is called. */
function isWithin(read: TSESTree.Node | undefined, write: TSESTree.Node): boolean {
  return isCallbackStyle(read) && read !== undefined && contains(read.range, write.range);
}

/** A write that is started here and awaited later belongs to the region until then. */
function untilSettled(region: Region, write: TSESTree.Node): Region {
  for (let each = write; each.parent && !contains(each.range, region.range); each = each.parent) {
    const { parent } = each;
    if (
      parent.type === N.AwaitExpression ||
      parent.type === N.ReturnStatement ||
      (parent.type === N.ArrowFunctionExpression && parent.body === each)
    )
      return region;
    if (parent.type === N.ExpressionStatement || parent.type === N.VariableDeclarator) break;
  }
  const [first] = region.statements;
  const last = region.all.at(-1);
  return (first && last && sliceOf(region.block, first, last)) ?? region;
}

/** The expression of a chain (`get().then(set)`) or of an arrow function's body, as the job of the call. */
function wrappedExpression(
  source: Source,
  read: TSESTree.Node,
  write: TSESTree.Node,
  wrapperOf: (range: Range) => Wrapper | undefined,
): Edit | undefined {
  for (let each: TSESTree.Node | undefined = write; each; each = each.parent) {
    const { parent } = each as { parent?: TSESTree.Node };
    const isWhole =
      parent &&
      ((parent.type === N.ArrowFunctionExpression && parent.body === each) ||
        parent.type === N.ReturnStatement ||
        parent.type === N.ExpressionStatement);
    if (!isWhole || !contains(each.range, read.range)) continue;
    if (each.type === N.BlockStatement) return undefined;
    const wrapper = wrapperOf(each.range);
    if (!wrapper) return undefined;
    const text = source.getText(each);
    const body = each.type === N.ObjectExpression ? `(${text})` : text;
    const isArrow = /async \(\w*\) => $/u.test(wrapper.open);
    const open = /\bawait\b/u.test(text) ? wrapper.open : wrapper.open.replace(/async (?=\(\) => $)/u, '');
    return { range: each.range, text: isArrow ? `${open}${body}${wrapper.close}` : `${wrapper.open}{ return ${body}; }${wrapper.close}` };
  }
  return undefined;
}
