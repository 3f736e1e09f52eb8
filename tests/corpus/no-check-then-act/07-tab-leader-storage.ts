// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 16
// client: chrome.storage
// shape: same-function
// source: own
// atomic: navigator.locks.request("leader", ...)

const me = crypto.randomUUID();

export async function electLeader(): Promise<boolean> {
  const { leader } = await chrome.storage.session.get("leader");
  if (leader && leader !== me) return false;
  if (!leader) {
    await chrome.storage.session.set({ leader: me });
  }
  return true;
}
