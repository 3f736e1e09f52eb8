// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 24
// client: unstorage
// shape: same-function
// source: own
// atomic: one item per event: setItem(`audit:${Date.now()}:${id}`, event)

import { createStorage } from "unstorage";
import redisDriver from "unstorage/drivers/redis";

interface AuditEvent {
  who: string;
  what: string;
}

const storage = createStorage<AuditEvent[]>({ driver: redisDriver({ base: "audit" }) });

export function audit(tenant: string, event: AuditEvent): Promise<void> {
  return storage
    .getItem(tenant)
    .then((events) => (events ?? []).concat([event]))
    .then((events) => storage.setItem(tenant, events))
    .catch((err) => console.error("audit failed", err));
}
