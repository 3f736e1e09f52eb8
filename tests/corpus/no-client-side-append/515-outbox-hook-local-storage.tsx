// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 31
// client: localStorage
// shape: helpers
// source: own
// atomic: read again after the request

import { useCallback, useState } from 'react';

interface Draft {
  id: string;
  body: string;
}

const KEY = 'outbox';

const readDrafts = (): Draft[] => JSON.parse(localStorage.getItem(KEY) ?? '[]') as Draft[];

export function useOutbox() {
  const [drafts, setDrafts] = useState(readDrafts);

  const send = useCallback(async (id: string) => {
    const stored = readDrafts();
    const draft = stored.find((d) => d.id === id);
    if (!draft) return;
    const res = await fetch('/api/messages', { method: 'POST', body: draft.body });
    if (!res.ok) throw new Error(`not sent: ${res.status}`);
    const left = stored.filter((d) => d.id !== id);
    localStorage.setItem(KEY, JSON.stringify(left));
    setDrafts(left);
  }, []);

  const save = useCallback((body: string) => {
    const next = [...readDrafts(), { id: crypto.randomUUID(), body }];
    localStorage.setItem(KEY, JSON.stringify(next));
    setDrafts(next);
  }, []);

  return { drafts, send, save };
}
