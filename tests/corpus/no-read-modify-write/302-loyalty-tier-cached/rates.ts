export async function rateOf(memberId: string): Promise<number> {
  const response = await fetch(`https://rates.example/${memberId}`);
  return Number(await response.text());
}
