// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: localStorage
// shape: helpers
// source: own
// atomic: nothing to fix: read and written in one go

import { useCallback, useSyncExternalStore } from 'react';

const KEY = 'recent-files';
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const snapshot = () => localStorage.getItem(KEY) ?? '[]';

function write(files: string[]) {
  localStorage.setItem(KEY, JSON.stringify(files));
  for (const listener of listeners) listener();
}

export function useRecentFiles() {
  const raw = useSyncExternalStore(subscribe, snapshot);
  const files = JSON.parse(raw) as string[];

  const open = useCallback(async (path: string) => {
    const res = await fetch(`/api/files?path=${encodeURIComponent(path)}`);
    const content = await res.text();
    const recent = JSON.parse(snapshot()) as string[];
    write([path, ...recent.filter((known) => known !== path)].slice(0, 10));
    return content;
  }, []);

  return { files, open };
}
