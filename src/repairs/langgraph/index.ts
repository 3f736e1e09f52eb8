import type { TSESLint } from '@typescript-eslint/utils';
import type { SourceModule } from '../../analysis/module.js';
import type { GraphProblem } from '../../langgraph/index.js';
import { styleOf } from '../code/style.js';
import { addReducer } from './add-reducer.js';
import { keepMetadata } from './keep-metadata.js';
import { copyInstead, mergeDeeper, replaceReducer, shareReducer, returnOld, withoutAsync } from './mend-reducer.js';
import { narrowOutput } from './narrow-output.js';
import { renameKey } from './rename-key.js';
import type { GraphRepair, RepairPlace } from './repair.js';
import { returnUpdate } from './return-update.js';
import { onlyNew, withoutState } from './return-delta.js';

/** The repairs of a graph's fault that stay inside the linted file, best first. */
export function graphRepairs({ kind, subject }: GraphProblem, module: SourceModule, source: Readonly<TSESLint.SourceCode>): GraphRepair[] {
  const place: RepairPlace = { module, source, style: styleOf(source, module.filename) };
  switch (subject?.what) {
    case 'key':
      return keyRepairs(place, kind, subject);
    case 'subgraphs':
      return narrowOutput(place, subject.graphs);
    case 'whole':
      return withoutState(place, subject.place);
    case 'old':
      return onlyNew(place, subject.write, subject.reader);
    case 'unknown':
      return renameKey(place, subject.write, subject.keys);
    case 'generator':
      return returnUpdate(place, subject.fn);
    case undefined:
      return [];
  }
}

function keyRepairs(
  place: RepairPlace,
  kind: GraphProblem['kind'],
  { key, values, root }: Extract<GraphProblem['subject'], { what: 'key' }>,
): GraphRepair[] {
  switch (kind) {
    case 'parallelWrites':
    case 'repeatedWrites':
    case 'toolWrites':
      return addReducer(place, key, values, root);
    case 'lostReducer':
      return keepMetadata(place, key);
    case 'lastWriteWins':
    case 'firstWriteWins':
    case 'addsObjects':
      return replaceReducer(place, key, values, root);
    case 'shallowMerge':
      return mergeDeeper(place, key, values);
    case 'differentReducers':
      return shareReducer(place, key, root);
    case 'asyncReducer': {
      const plain = withoutAsync(place, key);
      return plain.length > 0 ? plain : replaceReducer(place, key, values);
    }
    case 'returnsNothing':
      return returnOld(place, key);
    case 'mutatesState':
      return copyInstead(place, key, values);
    default:
      return [];
  }
}
