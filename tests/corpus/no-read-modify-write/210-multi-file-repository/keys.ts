export const creditsKey = (user: string) => `credits:${user}`;
