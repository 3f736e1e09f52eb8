// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @wxt-dev/storage
// shape: helpers
// source: own
// atomic: nothing to fix: the whole form is written as it stands

import { storage } from 'wxt/storage';

interface Settings {
  theme: 'light' | 'dark';
  limitMinutes: number;
  sites: string[];
}

const settings = storage.defineItem<Settings>('local:settings', {
  fallback: { theme: 'light', limitMinutes: 30, sites: [] },
});

function fill(form: HTMLFormElement, values: Settings): void {
  (form.elements.namedItem('theme') as HTMLSelectElement).value = values.theme;
  (form.elements.namedItem('limit') as HTMLInputElement).value = String(values.limitMinutes);
  (form.elements.namedItem('sites') as HTMLTextAreaElement).value = values.sites.join('\n');
}

function collect(form: HTMLFormElement): Settings {
  const data = new FormData(form);
  return {
    theme: data.get('theme') === 'dark' ? 'dark' : 'light',
    limitMinutes: Number(data.get('limit')),
    sites: String(data.get('sites')).split('\n').filter(Boolean),
  };
}

export async function mount(form: HTMLFormElement): Promise<void> {
  fill(form, await settings.getValue());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    await settings.setValue(collect(form));
  });
  settings.watch((values) => fill(form, values));
}
