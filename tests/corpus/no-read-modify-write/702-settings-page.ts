// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: chrome.storage
// shape: same-function
// source: own
// atomic: shown at one event, written at another, from what the user has typed in

const input = document.querySelector("input") as HTMLInputElement;

document.addEventListener("DOMContentLoaded", () => void show());
input.addEventListener("change", () => void keep());

async function show(): Promise<void> {
  const { endpoint } = await chrome.storage.sync.get(["endpoint"]);
  input.value = endpoint;
}

async function keep(): Promise<void> {
  await chrome.storage.sync.set({ endpoint: input.value.trim() });
}
