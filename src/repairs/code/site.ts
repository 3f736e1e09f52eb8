import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Form, FormName } from '../../stores/types.js';
import type { RepairContext } from '../repair.js';
import { argumentAt } from './lock-key.js';
import { ancestorsOf, contains, functionOf, isFunction, wrapped } from './nodes.js';
import { isLoop, regionOf, type Region } from './region.js';
import { styleOf, type Style } from './style.js';

/** A read and a write that both stand in one function, as calls. */
export interface Site {
  readonly read: TSESTree.CallExpression;
  readonly write: TSESTree.CallExpression;
  /** the statements from the one to the other */
  readonly region: Region;
  readonly style: Style;
  /** the code of the key, as the write has it */
  readonly key: string;
  /** the code of the object written to */
  readonly store: string;
  /** the argument that is written, if there is one */
  readonly value: TSESTree.Node | undefined;
}

/** The read and the write of a finding, if they stand in one function and run equally often. */
export function siteOf({ finding, source }: RepairContext): Site | undefined {
  const { read, write, module } = finding;
  const from = read?.call;
  const to = write?.call;
  if (from?.type !== N.CallExpression || to?.type !== N.CallExpression || read?.module !== module || write?.module !== module)
    return undefined;
  if (read.batch || write.batch || read.node !== finding.readSite || write.node !== finding.node || functionOf(from) !== functionOf(to))
    return undefined;
  const region = regionOf(from, to);
  if (!region || isRepeated(from, region) || isRepeated(to, region)) return undefined;
  const { facts } = write;
  const keyPlace = facts && 'key' in facts ? facts.key : undefined;
  const key = typeof keyPlace === 'string' ? argumentAt(to.arguments, keyPlace.split('|')[0] ?? keyPlace) : undefined;
  const valuePlace = facts && 'value' in facts ? facts.value : undefined;
  return {
    read: from,
    write: to,
    region,
    style: styleOf(source, module.filename),
    key: key ? source.getText(key) : '',
    store: to.callee.type === N.MemberExpression ? source.getText(to.callee.object) : '',
    value: valuePlace === undefined ? undefined : argumentAt(to.arguments, valuePlace),
  };
}

/** Whether a node runs more or less often than the statement of the region it is in: in a loop, or in a callback. */
function isRepeated(node: TSESTree.Node, { range }: Region): boolean {
  for (const each of ancestorsOf(node)) {
    if (!contains(range, each.range)) return false;
    if (isLoop(each) || isFunction(each)) return true;
  }
  return false;
}

/** A form of the client that is written to. The steps of a query builder have those of the object that began the query. */
export function formOf({ finding }: RepairContext, name: FormName): Form | undefined {
  const { type, client } = finding.write?.object ?? {};
  if (!type || !client || type.store || type.forms) return type?.forms?.[name];
  return Object.values(client.types).find(({ store, forms }) => store && forms?.[name])?.forms?.[name];
}

/** The statement that a call is alone in: `await redis.set(…);` */
export function statementOf(call: TSESTree.Node): TSESTree.ExpressionStatement | undefined {
  const { parent } = wrapped(call);
  return parent?.type === N.ExpressionStatement ? parent : undefined;
}
