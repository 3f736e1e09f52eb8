// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: React state
// shape: same-function
// source: own
// atomic: nothing to fix: the updater gets the newest state

import { useState } from "react";

export function useUploads(upload: (file: File) => Promise<string>) {
  const [urls, setUrls] = useState<string[]>([]);
  const [busy, setBusy] = useState(0);

  async function add(file: File): Promise<void> {
    setBusy((n) => n + 1);
    try {
      const url = await upload(file);
      setUrls((old) => [...old, url]);
    } finally {
      setBusy((n) => n - 1);
    }
  }

  return { urls, busy: busy > 0, add };
}
