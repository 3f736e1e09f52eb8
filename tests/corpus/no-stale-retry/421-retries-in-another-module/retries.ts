export async function withRetries<T>(work: (attempt: number) => Promise<T>, attempts = 5): Promise<T> {
  let last: unknown;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      last = error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 10));
    }
  }
  throw last;
}
