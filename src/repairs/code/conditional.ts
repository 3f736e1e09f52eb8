import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { Condition, Conflict } from '../../stores/types.js';
import type { RepairContext } from '../repair.js';
import { filled, negated, succeeded } from './forms.js';
import { optionsOf } from './options.js';
import { formOf, type Site } from './site.js';
import { quoted } from './style.js';

type Source = Readonly<TSESLint.SourceCode>;

/** A write that fails where something is there already. */
export interface ConditionalWrite {
  readonly name: string;
  readonly code: string;
  /** the condition under which it did not write, over the code of its result; nothing where it throws instead */
  readonly lost: ((result: string) => string) | undefined;
  /** the codes of the errors that it throws then */
  readonly errors: readonly string[];
}

/** The write of a site, made to create only: the very call with a condition more, or the client's own form for it. */
export function creating(context: RepairContext, site: Site): ConditionalWrite | undefined {
  const { source, finding } = context;
  const facts = finding.write?.facts;
  // Nobody knows whether an interface of the project has such a condition.
  if (finding.write?.traits.noAtomic !== undefined) return undefined;
  const conditions = facts && 'conditions' in facts ? (facts.conditions ?? []) : [];
  const usable = conditions.filter((condition) => condition.means === 'create');
  const preferred = usable.find((condition) => condition.values?.includes(true)) ?? usable[0];
  const code = preferred && withCondition(source, site, preferred);
  if (preferred?.conflict && code !== undefined) {
    const lost = lostBy(preferred.conflict);
    const errors = preferred.conflict.signal === 'throws' ? preferred.conflict.errors : [];
    if (lost || errors.length > 0) return { name: formOf(context, 'create')?.name ?? 'a conditional write', code, lost, errors };
  }
  return byForm(context, site);
}

function byForm(context: RepairContext, site: Site): ConditionalWrite | undefined {
  const { source, finding } = context;
  const options = optionsOf(source, site.write, finding.write?.facts, site.style);
  if (!options || !site.value || (options.words.length > 0 && options.seconds === undefined)) return undefined;
  const form = formOf(context, options.seconds === undefined ? 'create' : 'createWithTtl');
  const code =
    form &&
    filled(form.code, { store: site.store, key: site.key, value: source.getText(site.value), ttl: options.seconds ?? '' }, site.style);
  if (!form?.succeeded || code === undefined || form.remodel) return undefined;
  return { name: form.name, code, lost: (result) => negated(succeeded(form, result, site.style) ?? result), errors: [] };
}

/** The code of a call with one condition more among its arguments. */
function withCondition(source: Source, { write, style }: Site, { at, token, property, values }: Condition): string | undefined {
  const last = write.arguments.at(-1);
  const index = Number.parseInt(at, 10);
  const [start, end] = write.range;
  if (!last || last.type === N.SpreadElement || property?.includes('.')) return undefined;
  const before = source.text.slice(start, last.range[1]);
  const after = source.text.slice(last.range[1], end);
  if (token !== undefined) return `${before}, ${quoted(token, style)}${after}`;
  const value = values?.includes(true) ? true : values?.[0];
  if (property === undefined || value === undefined) return undefined;
  const added = `${property}: ${typeof value === 'string' ? quoted(value, style) : String(value)}`;
  const options = write.arguments[index];
  if (!options) return write.arguments.length === index ? `${before}, { ${added} }${after}` : undefined;
  if (write.arguments.length > index + 1) return undefined;
  const head = source.text.slice(start, options.range[0]);
  const tail = source.text.slice(options.range[1], end);
  if (options.type === N.Literal && typeof options.value === 'string') return `${head}{ encoding: ${options.raw}, ${added} }${tail}`;
  const lastProperty = options.type === N.ObjectExpression ? options.properties.at(-1) : undefined;
  if (options.type !== N.ObjectExpression) return undefined;
  if (!lastProperty) return `${head}{ ${added} }${tail}`;
  return hasProperty(options, property)
    ? undefined
    : `${source.text.slice(start, lastProperty.range[1])}, ${added}${source.text.slice(lastProperty.range[1], end)}`;
}

function hasProperty({ properties }: TSESTree.ObjectExpression, name: string): boolean {
  return properties.some((each) => each.type === N.SpreadElement || (each.key.type === N.Identifier && each.key.name === name));
}

/** How the loser of a race sees it in the result. */
function lostBy(conflict: Conflict): ((result: string) => string) | undefined {
  switch (conflict.signal) {
    case 'null':
      return (result) => `${result} === null`;
    case 'zero':
      return (result) => `${result} === 0`;
    case 'false':
      return (result) => `!${result}`;
    case 'property':
      return typeof conflict.at === 'string' ? (result) => `!${result}.${String(conflict.at)}` : undefined;
    default:
      return undefined;
  }
}
