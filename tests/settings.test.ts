import { describe, expect, it } from 'vitest';
import { readSettings } from '../src/settings.js';
import { clients } from '../src/stores/index.js';

describe('readSettings', () => {
  it('fills in every default', () => {
    expect(readSettings(undefined)).toEqual({
      stores: [],
      locks: [],
      retry: [],
      auditWrappers: [],
      keys: { private: [], shared: [], coordinators: [] },
      processes: 'one',
      crossFile: true,
      redis: { server: undefined },
      autofix: false,
    });
  });

  it('keeps what is given and fills in the rest', () => {
    const settings = readSettings({ locks: ['withTeamLock'], keys: { shared: ['shared:*'] }, processes: 'many', redis: { server: '8.4' } });
    expect(settings).toMatchObject({
      locks: ['withTeamLock'],
      keys: { private: [], shared: ['shared:*'], coordinators: [] },
      processes: 'many',
      redis: { server: '8.4' },
      crossFile: true,
    });
  });

  it('reads one object once', () => {
    const raw = { locks: ['withTeamLock'] };
    expect(readSettings(raw)).toBe(readSettings(raw));
  });

  it('takes undefined for a key that was left out', () => {
    expect(readSettings({ crossFile: undefined }).crossFile).toBe(true);
  });

  it('takes a store without documentation link and versions', () => {
    const [store] = readSettings({ stores: [{ name: 'team memory', types: { Memory: { members: { kv: 'Kv' } } } }] }).stores;
    expect(store).toEqual({ name: 'team memory', docs: '', versions: '*', types: { Memory: { members: { kv: 'Kv' } } } });
  });

  it.each([
    [{ lock: ['a'] }, "settings['lost-update'] has an unknown key 'lock'. Did you mean 'locks'?"],
    [{ crossfile: true }, "settings['lost-update'] has an unknown key 'crossfile'. Did you mean 'crossFile'?"],
    [
      { colour: 'red' },
      "settings['lost-update'] has an unknown key 'colour'. It takes 'stores', 'locks', 'retry', 'auditWrappers', 'keys', 'processes', 'crossFile', 'redis', 'autofix'.",
    ],
    [{ constructor: 1 }, /has an unknown key 'constructor'/],
    [{ keys: { share: [] } }, "settings['lost-update'].keys has an unknown key 'share'. Did you mean 'shared'?"],
    [{ locks: 'withTeamLock' }, "settings['lost-update'].locks must be an array, but is 'withTeamLock'."],
    [{ locks: ['a', 3] }, "settings['lost-update'].locks[1] must be a string, but is 3."],
    [{ processes: 'multi' }, "settings['lost-update'].processes must be one of 'one', 'many', but is 'multi'."],
    [{ processes: 'mny' }, "settings['lost-update'].processes must be one of 'one', 'many', but is 'mny'. Did you mean 'many'?"],
    [{ autofix: 'yes' }, "settings['lost-update'].autofix must be a boolean, but is 'yes'."],
    [{ redis: { server: 8.4 } }, "settings['lost-update'].redis.server must be a string like '8.4', but is 8.4."],
    [{ redis: { server: 'latest' } }, "settings['lost-update'].redis.server must be a string like '8.4', but is 'latest'."],
    [[], "settings['lost-update'] must be an object, but is an array."],
    [null, "settings['lost-update'] must be an object, but is null."],
    ['strict', "settings['lost-update'] must be an object, but is 'strict'."],
  ])('rejects %j', (raw, message) => {
    expect(() => readSettings(raw)).toThrow(message);
  });

  it.each(clients)('accepts the entry of $name as a store', (client) => {
    expect(readSettings({ stores: [client] }).stores).toEqual([client]);
  });

  it.each([
    [{ types: {} }, "settings['lost-update'].stores[0] lacks 'name'."],
    [{ name: 'memory', type: {} }, "settings['lost-update'].stores[0] has an unknown key 'type'. Did you mean 'types'?"],
    [
      { name: 'memory', types: {}, modules: { './memory': 'Memory' } },
      "settings['lost-update'].stores[0].modules['./memory'] must be an object, but is 'Memory'.",
    ],
    [
      { name: 'memory', types: { Memory: { store: { gap: 'remote', reach: 'web', granularity: 'value' } } } },
      "settings['lost-update'].stores[0].types.Memory.store.reach must be one of 'process', 'machine', 'network', but is 'web'.",
    ],
    [
      { name: 'memory', types: { Memory: { methods: { load: { effect: 'reads', key: '0' } } } } },
      /types\.Memory\.methods\.load\.effect must be one of 'read', .*, but is 'reads'\. Did you mean 'read'\?/,
    ],
    [
      { name: 'memory', types: { Memory: { methods: { load: { effect: 'read' } } } } },
      "settings['lost-update'].stores[0].types.Memory.methods.load lacks 'key'.",
    ],
    [
      { name: 'memory', types: { Memory: { methods: { load: { effect: 'read', keys: '0' } } } } },
      "settings['lost-update'].stores[0].types.Memory.methods.load has an unknown key 'keys'. Did you mean 'key'?",
    ],
    [
      { name: 'memory', types: { Memory: { methods: { load: { effect: 'read', key: 0 } } } } },
      "settings['lost-update'].stores[0].types.Memory.methods.load.key must be a string like '0.where', but is 0.",
    ],
    [
      { name: 'memory', types: { Memory: { methods: { load: { effect: 'read', key: 'first' } } } } },
      "settings['lost-update'].stores[0].types.Memory.methods.load.key must be a string like '0.where', but is 'first'.",
    ],
    [
      { name: 'memory', types: { Memory: { forms: { increments: { name: 'add', code: '{store}.add({key}, {by})' } } } } },
      "settings['lost-update'].stores[0].types.Memory.forms has an unknown key 'increments'. Did you mean 'increment'?",
    ],
  ])('rejects the store %j', (store, message) => {
    expect(() => readSettings({ stores: [store] })).toThrow(message);
  });
});
