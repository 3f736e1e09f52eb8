// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 17
// client: chrome.storage
// shape: same-function
// source: own
// atomic: one key per clip, or navigator.locks.request

const MAX = 100;

export async function remember(text: string): Promise<void> {
  const { clips = [] } = await chrome.storage.local.get({ clips: [] as string[] });
  const unique = clips.filter((clip: string) => clip !== text);
  unique.unshift(text);
  if (unique.length > MAX) unique.length = MAX;
  await chrome.storage.local.set({ clips: unique });
}

chrome.runtime.onMessage.addListener((msg, _sender, reply) => {
  if (msg.kind !== "clip") return false;
  remember(msg.text).then(() => reply({ ok: true }));
  return true;
});
