// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: chrome.storage
// shape: same-function
// source: own
// atomic: nothing to fix: the list goes to the caller, the form is stored

interface Profile {
  name: string;
  homepage: string;
}

export async function saveProfile(form: HTMLFormElement): Promise<string[]> {
  const data = new FormData(form);
  const { recent = [] } = await chrome.storage.local.get("recent");
  const profile: Profile = { name: String(data.get("name")), homepage: String(data.get("homepage")) };
  await chrome.storage.local.set({ profile });
  return [...(recent as string[]), profile.name];
}
