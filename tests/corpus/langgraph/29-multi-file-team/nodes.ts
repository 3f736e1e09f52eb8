import type { Claim } from './multi-file-team';

export async function searchPapers(state: Claim): Promise<Partial<Claim>> {
  return { evidence: [`paper on ${state.claim}`] };
}

export async function searchNews(state: Claim): Promise<Partial<Claim>> {
  return { evidence: [`article on ${state.claim}`] };
}

export const judge = async (state: Claim): Promise<Partial<Claim>> => ({ verdict: state.evidence.join('; ') });
