import path from 'node:path';
import prettier from 'prettier';

/** @type {import('eslint-doc-generator').GenerateOptions} */
export default {
  // `all` holds every rule: it would only add a column of equal marks
  ignoreConfig: ['all'],
  ruleDocTitleFormat: 'name',
  // automatic fixes need `settings['lost-update'].autofix`, so the general notice about `--fix` would mislead
  ruleDocNotices: ['description', 'configs', 'hasSuggestions', 'deprecated'],
  ruleListColumns: ['name', 'description', 'configsError', 'hasSuggestions', 'deprecated'],
  postprocess: async (content, file) => prettier.format(content, { ...(await prettier.resolveConfig(file)), filepath: path.resolve(file) }),
};
