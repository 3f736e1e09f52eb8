// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: zustand
// shape: same-function
// source: own
// atomic: nothing to fix: get and set run in one tick

import { create } from "zustand";

interface Inbox {
  messages: string[];
  unread: number;
  receive(text: string): Promise<void>;
}

export const useInbox = create<Inbox>((set, get) => ({
  messages: [],
  unread: 0,
  receive: async (text) => {
    const translated = await fetch("/api/translate", { method: "POST", body: text }).then((r) => r.text());
    const { messages, unread } = get();
    set({ messages: [...messages, translated], unread: unread + 1 });
  },
}));
