// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 24
// client: @wxt-dev/storage
// shape: helpers
// source: own
// atomic: one item per word, or a single writer in the background

import { storage } from '@wxt-dev/storage';

interface Settings {
  mutedWords: string[];
  enabled: boolean;
}

const settings = storage.defineItem<Settings>('sync:settings', {
  fallback: { mutedWords: [], enabled: true },
});

export async function muteWord(word: string): Promise<void> {
  const current = await settings.getValue();
  if (current.mutedWords.includes(word)) return;
  await settings.setValue({ ...current, mutedWords: [...current.mutedWords, word] });
}

export async function isMuted(text: string): Promise<boolean> {
  const { mutedWords, enabled } = await settings.getValue();
  return enabled && mutedWords.some((word) => text.includes(word));
}

document.addEventListener('mouseup', () => {
  const word = window.getSelection()?.toString().trim();
  if (word && word.length < 30) void muteWord(word);
});
