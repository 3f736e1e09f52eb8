// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: idb-keyval
// shape: helpers
// source: own
// atomic: nothing to fix: a web lock, and nothing is done without it

import { get, set } from 'idb-keyval';

interface Event {
  name: string;
  at: number;
}

async function send(events: Event[]): Promise<number> {
  const res = await fetch('/api/events', { method: 'POST', body: JSON.stringify(events.slice(0, 50)) });
  return res.ok ? Math.min(50, events.length) : 0;
}

export function flush(): Promise<number> {
  return navigator.locks.request('events', { ifAvailable: true }, async (lock) => {
    if (!lock) return 0;
    const events = (await get<Event[]>('events')) ?? [];
    const sent = await send(events);
    await set('events', events.slice(sent));
    return sent;
  });
}

export function track(name: string): Promise<void> {
  return navigator.locks.request('events', async () => {
    const events = (await get<Event[]>('events')) ?? [];
    await set('events', [...events, { name, at: Date.now() }]);
  });
}
