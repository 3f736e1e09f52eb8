import type { Form, FormName, ObjectType, StoreTraits } from '../stores/types.js';
import type { ProjectStore } from '../settings.js';
import type { Shape } from './assert-shape.js';
import { methodShape } from './method-shape.js';
import { commandShape, fieldSpellingShape } from './query-shapes.js';
import { flag, objectShape, oneOf, place, text, texts } from './words.js';

const types: Shape = { is: 'map', of: text };

const traits = objectShape<StoreTraits>({
  required: {
    gap: oneOf('remote', 'sync', 'gated'),
    reach: oneOf('process', 'machine', 'network'),
    granularity: oneOf('value', 'fields'),
  },
  optional: {
    identity: text,
    cluster: flag,
    connection: flag,
    pool: flag,
    isolates: flag,
    fields: fieldSpellingShape,
    vectors: flag,
    text: flag,
    noAtomic: text,
  },
});

const form = objectShape<Form>({
  required: { code: text, name: text },
  optional: {
    replaces: oneOf('call', 'value', 'operator', 'step', 'assignment', 'edit', 'after', 'option'),
    at: place,
    remodel: flag,
    imports: { is: 'map', of: texts },
    since: text,
    succeeded: text,
  },
});

const forms: Record<FormName, Shape> = {
  increment: form,
  decrement: form,
  incrementWithTtl: form,
  incrementFloat: form,
  incrementField: form,
  decrementField: form,
  setField: form,
  append: form,
  contribute: form,
  appendField: form,
  removeField: form,
  addMemberField: form,
  appendText: form,
  addMember: form,
  removeMember: form,
  create: form,
  createWithTtl: form,
  compareAndDelete: form,
  take: form,
  compareAndSet: form,
  transform: form,
  exclusive: form,
  lockRead: form,
  insertIfAbsent: form,
  ownItem: form,
  ownId: form,
  ownConnection: form,
  closeConnection: form,
  forget: form,
};

const objectType = objectShape<ObjectType>({
  required: {},
  optional: {
    store: traits,
    construct: text,
    gathers: { is: 'object', required: { atomicAt: place } },
    constructs: { is: 'object', optional: { commands: commandShape, options: place } },
    instance: text,
    call: methodShape,
    members: types,
    methods: { is: 'map', of: methodShape },
    command: commandShape,
    forms: { is: 'object', optional: forms },
    blockingForms: { is: 'object', optional: forms },
  },
});

/** A client of the catalogue, as users may write it in `settings['lost-update'].stores`. */
export const storeShape = objectShape<ProjectStore>({
  required: { name: text, types: { is: 'map', of: objectType } },
  optional: {
    docs: text,
    versions: text,
    modules: { is: 'map', of: types },
    generated: { is: 'map', of: types },
    globals: types,
    globalTypes: types,
    boundIn: text,
  },
});
