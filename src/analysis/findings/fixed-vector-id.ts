import type { Operation } from '../effects.js';
import { valuesOfPlace } from '../trace/written-ids.js';
import type { Value } from '../values.js';
import type { Finding, FindingOptions } from './finding.js';
import { shortText, siteIn } from './sites.js';

/** Names of what many records have in common. */
const topicLike =
  /^(?:topic|category|task|taskName|taskType|model|modelName|date|day|type|kind|subject|namespace|collection|domain|today|status|stage|phase|role)s?$/i;
/** Names of owners, and of what may well be one record's own. */
const ownerLike =
  /^(?:label|section|name|title)$|^(?:user|session|agent|thread|tenant|org|account|customer|conversation|chat|room|project|workspace)(?:_?(?:id|name|key))?$/i;
/** The present day as text: the same for all that is written on it. */
const day =
  /\.toISOString\(\)(?:\.(?:slice|substring|substr)\(number:0,number:(?:[4-9]|10)\)|\.split\("T"\)\.0)$|\.to(?:Locale)?DateString\([^)]*\)$/;
/** Names of what there is one of for each day. */
const digest = /summary|digest|daily|report|snapshot|journal|diary|stats|rollup|aggregate/i;
/** Fixed ids are right where the data is fixed. */
const fixtures =
  /(?:^|\/)(?:__tests__|__mocks__|tests?|spec|e2e|seeds?|fixtures?|migrations?|benchmarks?)\/|\.(?:test|spec|e2e|seed|fixture|bench)\.[cm]?[jt]sx?$|(?:^|\/)seed\.[cm]?[jt]s$/i;

/** A vector upsert whose id is the same for every record of a kind: each new one replaces the one before. */
export function findFixedVectorIds(operations: readonly Operation[], options: FindingOptions): Finding[] {
  if (fixtures.test(options.file)) return [];
  const findings: Finding[] = [];
  for (const operation of operations) {
    if (
      !operation.traits.vectors ||
      !operation.facts ||
      !('ids' in operation.facts) ||
      operation.facts.effect === 'create' ||
      operation.condition?.means === 'create' ||
      isFixed(operation)
    )
      continue;
    for (const id of valuesOfPlace(operation)) {
      const certainty = certaintyOf(id);
      const node = certainty && siteIn(operation, options.module);
      if (!certainty || !node) continue;
      findings.push({
        kind: 'fixed-vector-id',
        form: id.isConstant ? 'constant' : 'topic',
        certainty: operation.object.certainty === 'likely' ? 'likely' : certainty,
        node,
        module: options.module,
        read: undefined,
        write: operation,
        data: { id: textOf(id), call: shortText(operation.node, operation.module, 30) },
      });
      break;
    }
  }
  return findings;
}

/** All that is written stands in the code: a record of a demo or a setup, which may well have a fixed id. */
function isFixed({ written, value }: Operation): boolean {
  return (
    written.size === 0 &&
    value !== undefined &&
    !/[(?@]|\b(?:this|import|global|export)\b/.test(value.id.replaceAll(/"(?:[^"\\]|\\.)*"/g, ''))
  );
}

function certaintyOf(id: Value): 'certain' | 'likely' | undefined {
  if (id.isConstant) return id.constant == null ? undefined : 'certain';
  const all = id.parts ?? [id];
  const parts = all.filter((part) => !part.isConstant && !day.test(part.id));
  if (parts.length === 0 && parts.length < all.filter((part) => !part.isConstant).length)
    return all.some((part) => digest.test(String(part.constant))) ? 'likely' : 'certain';
  if (parts.length === 0) return undefined;
  // A part that may be anything: a hash, a random id, an index, the answer of a call.
  if (!parts.every((part) => part.name !== undefined && isPlainInput(part))) return undefined;
  if (parts.every((part) => topicLike.test(part.name ?? ''))) return 'certain';
  return parts.every((part) => topicLike.test(part.name ?? '') || ownerLike.test(part.name ?? '')) ? 'likely' : undefined;
}

/** A parameter or a property of one, as it came. */
function isPlainInput(value: Value): boolean {
  return (
    !value.id.includes('(') &&
    !value.id.startsWith('fresh') &&
    !value.id.startsWith('?') &&
    !value.id.startsWith('item') &&
    ![...value.sources.values()].some(({ atom }) => atom.kind === 'item' || atom.kind === 'fresh')
  );
}

function textOf(id: Value): string {
  if (id.isConstant) return JSON.stringify(id.constant);
  const nameOf = (part: Value): string => (day.test(part.id) ? 'date' : (part.name ?? '…'));
  return (id.parts ?? [id]).map((part) => (part.isConstant ? String(part.constant) : `\${${nameOf(part)}}`)).join('');
}
