import type { Shape } from './assert-shape.js';

/** The catalogue's `StoreClient` as users may write it in `settings['lost-update'].stores`. */
export const storeShape: Shape = {
  is: 'object',
  required: { name: { is: 'string' }, types: { is: 'map', of: { is: 'anything' } } },
  optional: {
    docs: { is: 'string' },
    versions: { is: 'string' },
    modules: { is: 'map', of: { is: 'map', of: { is: 'string' } } },
    globals: { is: 'map', of: { is: 'string' } },
    globalTypes: { is: 'map', of: { is: 'string' } },
  },
};
