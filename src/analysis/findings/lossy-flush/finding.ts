import type { TSESTree } from '@typescript-eslint/utils';

import type { Buffer } from './buffer.js';

/** A flush that loses what arrives while it waits, or what it could not deliver. */
export interface LossyFlush {
  /**
   * - `clearedAfterSend`: the buffer is sent, and cleared after the wait
   * - `loweredAfterWrite`: the data is written, and its dirty flag lowered after the wait
   * - `lostOnFailure`: the buffer is emptied before the wait, and nobody puts the contents back when sending fails
   * - `overlappingRuns`: as many elements as were sent are removed after the wait, and a second run may have removed some already
   * - `noFinalFlush`: only a timer flushes the buffer, so that what it holds when the process ends is gone
   */
  kind: 'clearedAfterSend' | 'loweredAfterWrite' | 'lostOnFailure' | 'overlappingRuns' | 'noFinalFlush';
  certainty: 'certain' | 'likely';
  /** where the function waits for the contents to arrive; the start of the timer for `noFinalFlush` */
  node: TSESTree.Node;
  /** where the buffer is reset */
  reset: TSESTree.Node;
  /** the buffer or flag, as the source says it */
  name: string;
  /** what the flag stands for; for a buffer its own name */
  data: string;
  /** the call that receives the contents */
  call: TSESTree.Node;
  /** what a repair needs; `undefined` where the flush is spread over helpers, or a swap is not the repair */
  buffer: Buffer | undefined;
}
