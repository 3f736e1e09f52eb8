import type { Common, Method } from '../stores/types/methods.js';
import type { Shape } from './assert-shape.js';
import {
  conditionsShape as conditions,
  conflictShape as conflict,
  expressionShape as expression,
  isolatedByShape as isolatedBy,
  numberAtShape,
  resultShape as result,
  stepShape as step,
  ttlShape as ttl,
  valuesAtShape,
} from './query-shapes.js';
import { flag, key, oneOf, place, places, text, texts, type Shapes } from './words.js';

/** The properties of a method with this effect, without those that every method has. */
type Words<Effect extends Method['effect']> = Shapes<Omit<Extract<Method, { effect: Effect }>, 'effect' | keyof Common>>;

const common: Shapes<Common> = {
  required: {},
  optional: {
    returns: text,
    callback: place,
    callbackGets: oneOf('result'),
    idColumn: text,
    joins: place,
    on: place,
    blocking: flag,
    note: text,
  },
};

const isolation = oneOf('isolated', 'weak');
const reach = oneOf('process', 'everywhere');
const scope = oneOf('handle', 'receiver', 'ambient');
const value = place;
const field = place;
const run = place;
const none = { required: {}, optional: {} };

const methods: { [Effect in Method['effect']]: Words<Effect> } = {
  read: { required: { key }, optional: { field, result, locks: valuesAtShape } },
  exists: { required: { key }, optional: { field, absent: oneOf('rejects') } },
  write: { required: { key, value }, optional: { field, conditions, ttl, ids: places, conflict, entity: flag, expression } },
  insert: { required: { value, conflict }, optional: { key, conditions } },
  assign: { required: { target: place, value }, optional: { field } },
  flush: { required: {}, optional: { conflict } },
  same: none,
  field: { required: {}, optional: { field } },
  create: { required: { key, conflict }, optional: { beside: place, value, field, ids: places, passesIf: place } },
  cas: { required: { key, value, conflict }, optional: { version: place } },
  update: { required: { key }, optional: { beside: place, count: place, value, field, conflict } },
  transform: { required: { key, run }, optional: {} },
  delete: { required: { key }, optional: { field, conditions, conflict } },
  expire: { required: { key }, optional: {} },
  move: { required: { from: key, key }, optional: {} },
  script: { required: { keys: place }, optional: { count: place, text: place, values: place } },
  watch: { required: { key }, optional: {} },
  unwatch: none,
  batch: { required: { atomic: flag }, optional: { commands: place, compares: place } },
  statements: { required: { list: place }, optional: {} },
  check: { required: { entry: place }, optional: { version: place } },
  commit: { required: { conflict }, optional: { batch: place, unlessArgument: place, answers: oneOf('values', 'pairs') } },
  transaction: { required: { run, isolation }, optional: { scope, gives: text, isolatedBy, conflict } },
  begin: { required: { isolation }, optional: { isolatedBy } },
  end: none,
  lock: { required: { run, reach }, optional: { gives: text, onlyIf: numberAtShape } },
  acquire: { required: { reach }, optional: { releases: { is: 'either', of: [texts, oneOf('call')] }, onlyIf: numberAtShape } },
  release: none,
  isolate: { required: { run, gives: text }, optional: {} },
  retry: { required: { run }, optional: {} },
  'fan-out': { required: { run }, optional: { items: place, serialIf: numberAtShape } },
  child: { required: {}, optional: { key, of: place, own: flag, options: place } },
  filter: { required: {}, optional: { column: place, operator: text, value, all: place } },
  query: { required: { step }, optional: {} },
  sql: { required: { text: place }, optional: { values: { is: 'either', of: [oneOf('holes'), place] }, result, conflict, sync: flag } },
  send: { required: { command: place }, optional: {} },
  make: { required: {}, optional: { own: flag } },
  none,
};

/** Effects that are of no use without the type of what they give. */
const giving: readonly string[] = ['batch', 'child', 'make'] satisfies Method['effect'][];

/** A method of the catalogue, as users may write it in their own stores. */
export const methodShape: Shape = {
  is: 'variants',
  by: 'effect',
  shapes: Object.fromEntries(Object.entries(methods).map(([effect, words]) => [effect, withCommon(effect, words)])),
};

function withCommon(effect: string, { required, optional }: Shapes<object>): Shape {
  return {
    is: 'object',
    required: { effect: text, ...(giving.includes(effect) ? { returns: text } : {}), ...required },
    optional: { ...common.optional, ...optional },
  };
}
