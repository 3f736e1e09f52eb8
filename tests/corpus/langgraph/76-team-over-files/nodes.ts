import type { Campaign } from './state';

async function ask(role: string, product: string): Promise<{ result: string; remarks: string[] }> {
  const res = await fetch(`https://llm.internal/${role}`, { method: 'POST', body: product });
  return (await res.json()) as { result: string; remarks: string[] };
}

export const brief = async (state: Campaign) => ({ notes: [`campaign for ${state.product}`] });

export async function copywriter(state: Campaign) {
  const { result, remarks } = await ask('copy', state.product);
  return { text: result, notes: remarks };
}

export async function designer(state: Campaign) {
  const { result, remarks } = await ask('design', state.product);
  return { image: result, notes: [...(state.notes ?? []), ...remarks] };
}

export const publish = async (state: Campaign) => {
  await fetch('https://cms.internal', { method: 'POST', body: JSON.stringify(state) });
  return {};
};
