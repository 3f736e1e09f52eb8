// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 18
// client: chrome.storage
// shape: same-function
// source: own
// atomic: one storage key per video

interface Video {
  id: string;
  title: string;
}

async function withQueue(change: (queue: Video[]) => Video[]): Promise<void> {
  const data = await chrome.storage.session.get("queue");
  const queue: Video[] = data.queue ? Array.from(data.queue as Video[]) : [];
  await chrome.storage.session.set({ queue: change(queue) });
}

export const add = (video: Video) => withQueue((queue) => [...queue, video]);
export const remove = (id: string) => withQueue((queue) => queue.filter((video) => video.id !== id));
