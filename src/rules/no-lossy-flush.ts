import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';

import { oneLine } from '../analysis/one-line.js';
import { findLossyFlushes, type LossyFlush } from '../analysis/findings/lossy-flush.js';
import { swapBuffer } from '../repairs/swap-buffer.js';
import { readSettings, settingsKey } from '../settings.js';
import { createRule, reportDefaults, reportSchema } from './create-rule.js';

type MessageIds = LossyFlush['kind'] | 'swapBuffer' | 'lowerFlagFirst';

/** A buffer that is cleared after the awaited flush loses what arrived during the wait. */
export default createRule<MessageIds>({
  name: 'no-lossy-flush',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow clearing a shared buffer after the wait for its flush, where what arrived meanwhile is dropped',
      preset: 'recommended',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: reportSchema,
    defaultOptions: reportDefaults,
    messages: {
      clearedAfterSend:
        '`{{ name }}` goes to `{{ sink }}` here and is cleared after the wait (line {{ line }}): what was added meanwhile is lost. Swap it into a local first.',
      loweredAfterWrite:
        '`{{ data }}` is written here and `{{ name }}` lowered after the wait (line {{ line }}): a change in between is never written. Lower it first.',
      lostOnFailure:
        '`{{ name }}` was emptied (line {{ line }}) before `{{ sink }}` takes its contents here: if that fails, they are lost. Put them back in a `catch`.',
      overlappingRuns:
        'As many elements as `{{ sink }}` got from `{{ name }}` here are removed later (line {{ line }}): a second run may have removed some. Take them out first.',
      noFinalFlush: 'Only this timer flushes `{{ name }}`: what it holds when the process ends is lost. Flush once more on shutdown.',
      swapBuffer: 'Swap `{{ name }}` into a local before the wait and put it back on failure.',
      lowerFlagFirst: 'Lower `{{ name }}` before the wait and raise it again on failure.',
    },
  },
  create(context, [{ report }]) {
    return {
      'Program:exit'(ast) {
        const { sourceCode } = context;
        const { text, visitorKeys, scopeManager: scopes } = sourceCode;
        if (!scopes) return;
        const { autofix } = readSettings(context.settings[settingsKey]);
        for (const finding of findLossyFlushes({ filename: context.filename, text, ast, scopes, visitorKeys })) {
          if (finding.certainty === 'likely' && report === 'certain') continue;
          const data = dataOf(sourceCode, finding);
          const fix = swapBuffer(sourceCode, finding);
          const messageId = finding.kind === 'loweredAfterWrite' ? 'lowerFlagFirst' : 'swapBuffer';
          context.report({
            node: finding.node,
            messageId: finding.kind,
            data,
            suggest: fix ? [{ messageId, data, fix }] : [],
            ...(fix && autofix ? { fix } : {}),
          });
        }
      },
    };
  },
});

function dataOf(sourceCode: Readonly<TSESLint.SourceCode>, { name, data, call, reset }: LossyFlush): Record<string, string> {
  return { name: short(name), data: short(data), sink: short(sourceCode.getText(calleeOf(call))), line: String(reset.loc.start.line) };
}

function calleeOf(call: TSESTree.Node): TSESTree.Node {
  if (call.type === T.CallExpression || call.type === T.NewExpression) return call.callee;
  return call.type === T.TaggedTemplateExpression ? call.tag : call;
}

/** Long chains are named by their end, which says what is done. */
function short(text: string): string {
  const line = oneLine(text);
  return line.length <= longestName ? line : `…${line.slice(line.length - longestName + 1)}`;
}

const longestName = 32;
