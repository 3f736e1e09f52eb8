export const seasonKey = (season: number) => `season:${season}`;
export const archiveKey = (season: number) => `season:${season}:archive`;
