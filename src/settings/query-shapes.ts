import type { Command, Condition, Conflict, FieldSpelling, IsolatedBy, QueryStep, ResultShape, UpdateExpression } from '../stores/types.js';
import type { Shape } from './assert-shape.js';
import { flag, listOf, objectShape, oneOf, place, text, textOrTexts, texts, type KeysOfUnion } from './words.js';

const value: Shape = { is: 'either', of: [text, flag] };
const signal = text;

const conflicts: Record<Conflict['signal'], Shape> = {
  null: { is: 'object', required: { signal } },
  zero: { is: 'object', required: { signal } },
  false: { is: 'object', required: { signal } },
  empty: { is: 'object', required: { signal } },
  none: { is: 'object', required: { signal } },
  property: { is: 'object', required: { signal, at: textOrTexts } },
  throws: { is: 'object', required: { signal, errors: texts } },
};

export const conflictShape: Shape = { is: 'variants', by: 'signal', shapes: conflicts };

export const conditionsShape = listOf(
  objectShape<Condition>({
    // inside a command's argument, or an argument of a call
    required: { at: text, means: oneOf('create', 'exists', 'unchanged', 'expression') },
    optional: { token: text, property: text, values: listOf(value), conflict: conflictShape },
  }),
);

export const resultShape = objectShape<ResultShape>({
  required: {},
  optional: { at: textOrTexts, keyed: flag, version: text, rows: flag },
});

export const isolatedByShape = objectShape<IsolatedBy>({ required: { at: place, values: texts }, optional: {} });

/** An argument that has the effect only with a certain number, such as `pLimit(1)`. */
export const numberAtShape: Shape = { is: 'object', required: { at: place, value: { is: 'number' } } };

/** An argument that has the effect, with certain values if they are given. */
export const valuesAtShape: Shape = { is: 'object', required: { at: place }, optional: { values: listOf(value) } };

export const ttlShape: Shape = { is: 'object', required: { at: place, unit: oneOf('seconds', 'milliseconds') } };

export const expressionShape = objectShape<UpdateExpression>({
  required: { text: place, names: place, values: place },
  optional: { orElse: text },
});

/** Places of a command are inside its constructor's argument: `Key.id`. */
export const commandShape = objectShape<Command>({
  required: { effect: oneOf('read', 'exists', 'write', 'update', 'delete', 'none', 'create') },
  optional: {
    key: textOrTexts,
    value: text,
    entity: flag,
    expression: objectShape<UpdateExpression>({ required: { text, names: text, values: text }, optional: { orElse: text } }),
    result: resultShape,
    absent: oneOf('rejects'),
    conditions: conditionsShape,
    conflict: conflictShape,
  },
});

export const fieldSpellingShape = objectShape<FieldSpelling>({
  required: {},
  optional: {
    sets: texts,
    acts: texts,
    plain: text,
    arrays: oneOf('safe'),
    paths: flag,
    versionedBy: { is: 'object', required: { property: text, conflict: conflictShape } },
  },
});

const steps: Record<KeysOfUnion<QueryStep>, Shape> = {
  verb: oneOf('select', 'insert', 'update', 'delete', 'increment', 'upsert'),
  table: place,
  value: place,
  filter: place,
  operator: place,
  is: text,
  sql: flag,
  set: place,
  locks: flag,
  ignoresDuplicates: flag,
  returning: flag,
  text: place,
  values: place,
  isolation: place,
  run: flag,
  result: resultShape,
  conflict: conflictShape,
  conflictReturning: conflictShape,
  sync: flag,
  one: flag,
  other: flag,
};

/** A step of a query builder. Which words go together is left to the types; a misspelt one is found. */
export const stepShape: Shape = { is: 'object', optional: steps };
