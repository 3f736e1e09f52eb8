export function appendAll<T>(left: T[] = [], right: T | T[] | undefined): T[] {
  if (right === undefined) return left;
  return left.concat(right);
}

export function mergeById<T extends { id: string }>(left: T[], right: T[]): T[] {
  const merged = [...left];
  for (const item of right) {
    const index = merged.findIndex((known) => known.id === item.id);
    if (index >= 0) merged[index] = { ...merged[index], ...item };
    else merged.push(item);
  }
  return merged;
}
