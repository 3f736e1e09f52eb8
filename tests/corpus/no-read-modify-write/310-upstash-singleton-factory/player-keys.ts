export const playerKey = (id: string) => `player:${id}:stats`;
