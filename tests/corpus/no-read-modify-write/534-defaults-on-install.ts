// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: chrome.storage
// shape: helpers
// source: own
// atomic: nothing to fix: runs once, when the extension is installed
// confidence: medium

interface Settings {
  enabled: boolean;
  theme: string;
  blocked: string[];
}

const DEFAULTS: Settings = { enabled: true, theme: 'system', blocked: [] };

async function migrate(): Promise<void> {
  const stored = await chrome.storage.sync.get(null);
  const settings = { ...DEFAULTS, ...(stored.settings as Partial<Settings> | undefined) };
  await chrome.storage.sync.set({ settings });
}

chrome.runtime.onInstalled.addListener(async ({ reason }) => {
  if (reason === chrome.runtime.OnInstalledReason.INSTALL || reason === chrome.runtime.OnInstalledReason.UPDATE) {
    await migrate();
  }
});

export async function getSettings(): Promise<Settings> {
  const { settings } = await chrome.storage.sync.get('settings');
  return { ...DEFAULTS, ...settings };
}
