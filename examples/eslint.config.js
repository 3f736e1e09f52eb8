import lostUpdate from 'eslint-plugin-lost-update';

export default [
  {
    ...lostUpdate.configs.strict,
    settings: {
      'lost-update': {
        // who may write what in this team: each agent its own keys, only the coordinator the shared ones
        keys: { private: ['agent:*'], shared: ['shared:*'], coordinators: ['coordinator.js', 'repaired/coordinator.js'] },
      },
    },
  },
];
