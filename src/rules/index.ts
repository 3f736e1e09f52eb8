import type { Rule } from './create-rule.js';
import noCheckThenAct from './no-check-then-act.js';
import noClientSideAppend from './no-client-side-append.js';
import noCrossSlotKeys from './no-cross-slot-keys.js';
import noFixedVectorId from './no-fixed-vector-id.js';
import noIneffectiveGuard from './no-ineffective-guard.js';
import noLossyFlush from './no-lossy-flush.js';
import noLossyReducer from './no-lossy-reducer.js';
import noParallelSameKeyWrite from './no-parallel-same-key-write.js';
import noReadModifyWrite from './no-read-modify-write.js';
import noSharedConnectionWatch from './no-shared-connection-watch.js';
import noSharedNamespaceWrite from './no-shared-namespace-write.js';
import noStaleRetry from './no-stale-retry.js';
import noStaleStateReturn from './no-stale-state-return.js';
import noUncheckedConflict from './no-unchecked-conflict.js';
import requireStateReducer from './require-state-reducer.js';
import requireWriteAttribution from './require-write-attribution.js';

/** Every rule by its name, in the order of the tables. */
export const rules = {
  'no-read-modify-write': noReadModifyWrite,
  'no-client-side-append': noClientSideAppend,
  'no-check-then-act': noCheckThenAct,
  'no-stale-retry': noStaleRetry,
  'no-unchecked-conflict': noUncheckedConflict,
  'no-shared-connection-watch': noSharedConnectionWatch,
  'no-ineffective-guard': noIneffectiveGuard,
  'no-cross-slot-keys': noCrossSlotKeys,
  'no-parallel-same-key-write': noParallelSameKeyWrite,
  'no-lossy-flush': noLossyFlush,
  'no-fixed-vector-id': noFixedVectorId,
  'no-shared-namespace-write': noSharedNamespaceWrite,
  'require-write-attribution': requireWriteAttribution,
  'require-state-reducer': requireStateReducer,
  'no-lossy-reducer': noLossyReducer,
  'no-stale-state-return': noStaleStateReturn,
} satisfies Record<string, Rule>;
