import { hashSlot, hashTag } from '../../stores/hash-slot.js';
import type { Operation } from '../effects.js';
import type { Value } from '../values.js';
import type { Finding, FindingOptions } from './finding.js';
import { shortText, siteIn } from './sites.js';

/** Several keys of one command or transaction on a cluster that cannot all be in one slot. */
export function findCrossSlotKeys(operations: readonly Operation[], options: FindingOptions): Finding[] {
  const findings: Finding[] = [];
  for (const operation of operations) {
    const keys = keysTogether(operation, operations);
    const apart = keys && firstApart(keys);
    const node = apart && siteIn(operation, options.module);
    if (!apart || !node) continue;
    findings.push({
      kind: 'cross-slot-keys',
      form: 'apart',
      certainty: operation.object.certainty,
      node,
      module: options.module,
      read: undefined,
      write: operation,
      data: { first: textOf(apart[0]), second: textOf(apart[1]), call: shortText(operation.node, operation.module, 30) },
    });
  }
  return findings;
}

/** The keys that an operation needs in one slot. */
function keysTogether(operation: Operation, all: readonly Operation[]): Value[] | undefined {
  if (!operation.traits.cluster) return undefined;
  switch (operation.effect) {
    case 'commit':
      return operation.batch?.atomic ? operation.key.parts.slice() : undefined;
    case 'script':
    case 'watch':
      return operation.key.parts.slice();
    case 'move':
      return operation.batch ? undefined : [...operation.beside, ...operation.key.parts.slice(-1)];
    case 'update':
      return operation.batch ? undefined : [...operation.key.parts.slice(-1), ...operation.beside];
    case 'write':
    case 'create': {
      if (operation.beside.length > 0) return operation.batch ? undefined : [...operation.key.parts.slice(-1), ...operation.beside];
      if (
        operation.batch ||
        operation.facts?.effect !== operation.effect ||
        !('value' in operation.facts) ||
        !operation.facts.value?.endsWith('{}') ||
        operation.facts.field !== undefined
      )
        return undefined;
      return all.filter((each) => each.node === operation.node).flatMap((each) => each.key.parts.slice(-1));
    }
    default:
      return undefined;
  }
}

function firstApart(keys: readonly Value[]): [Value, Value] | undefined {
  const [first, ...rest] = keys;
  const other = first && rest.find((key) => areApart(first, key));
  return first && other ? [first, other] : undefined;
}

/** Whether two keys are provably in different slots. */
function areApart(a: Value, b: Value): boolean {
  if (a.id === b.id) return false;
  if (typeof a.constant === 'string' && typeof b.constant === 'string') return hashSlot(a.constant) !== hashSlot(b.constant);
  const first = tagOf(a);
  const second = tagOf(b);
  return first !== undefined && second !== undefined && first !== second;
}

/** Names of texts that whole keys begin with, and that may therefore bring a hash tag along. */
const carriesTag = /(?:prefix|namespace|tag|slot|scope|base|root|^ns)$/i;

/** What is hashed of a key whose text is known but for some parts; `undefined` if that cannot be told. */
function tagOf(key: Value): string | undefined {
  if (typeof key.constant === 'string') return hashTag(key.constant) ?? key.constant;
  if (!key.parts) return undefined;
  if (key.parts.some((part) => typeof part.constant !== 'string' && carriesTag.test(part.name ?? ''))) return undefined;
  return textOf(key).includes('{') ? hashTag(textOf(key)) : textOf(key);
}

function textOf(key: Value): string {
  if (typeof key.constant === 'string') return key.constant;
  return (
    key.parts
      ?.map((part) => (typeof part.constant === 'string' ? part.constant : `<${(part.name ?? part.id).replaceAll(/[{}]/g, '')}>`))
      .join('') ??
    key.name ??
    'key'
  );
}
