import type { Shape } from './assert-shape.js';
import { storeShape } from './store-shape.js';

const names: Shape = { is: 'list', of: { is: 'string' } };

/** What stands under `settings['lost-update']`. */
export const settingsShape: Shape = {
  is: 'object',
  optional: {
    stores: { is: 'list', of: storeShape },
    locks: names,
    retry: names,
    auditWrappers: names,
    keys: { is: 'object', optional: { private: names, shared: names, coordinators: names } },
    processes: { is: 'one of', values: ['one', 'many'] },
    crossFile: { is: 'boolean' },
    redis: { is: 'object', optional: { server: { is: 'text', pattern: /^\d+(\.\d+)*$/, like: '8.4' } } },
    autofix: { is: 'boolean' },
  },
};
