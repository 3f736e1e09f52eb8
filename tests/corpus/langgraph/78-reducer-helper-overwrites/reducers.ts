/** Takes the update if there is one. */
export const latest = <T>(current: T, update: T | undefined): T => (update === undefined ? current : update);
