// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 36
// client: chrome.storage
// shape: helpers
// source: own
// atomic: navigator.locks around both, or read again after the request

interface Mark {
  url: string;
  title: string;
  updated: number;
}

type Marks = Record<string, Mark>;

async function localMarks(): Promise<Marks> {
  const { marks = {} } = await chrome.storage.local.get('marks');
  return marks as Marks;
}

function newest(mine: Marks, theirs: Marks): Marks {
  const merged: Marks = { ...mine };
  for (const [url, mark] of Object.entries(theirs)) {
    const known = merged[url];
    if (!known || known.updated < mark.updated) merged[url] = mark;
  }
  return merged;
}

async function sync(): Promise<void> {
  const mine = await localMarks();
  const res = await fetch('https://marks.example/sync', { method: 'POST', body: JSON.stringify(mine) });
  const merged = newest(mine, (await res.json()) as Marks);
  await chrome.storage.local.set({ marks: merged });
}

chrome.alarms.onAlarm.addListener(({ name }) => {
  if (name === 'sync') void sync();
});
