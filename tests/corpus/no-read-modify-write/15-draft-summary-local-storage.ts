// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 21
// client: localStorage
// shape: same-function
// source: own
// atomic: read the draft again after the await, then set in the same tick
// note: the user may type into the draft while the summary is made; the old text comes back

interface Draft {
  text: string;
  summary?: string;
}

export async function summariseDraft(id: string, summarise: (text: string) => Promise<string>): Promise<void> {
  const slot = `draft/${id}`;
  const draft: Draft = JSON.parse(localStorage.getItem(slot) ?? '{"text":""}');
  if (!draft.text) return;
  draft.summary = await summarise(draft.text);
  localStorage.setItem(slot, JSON.stringify(draft));
}

export function typed(id: string, text: string): void {
  localStorage.setItem(`draft/${id}`, JSON.stringify({ text } satisfies Draft));
}
