const DAY = 86_400_000;
const dayOf = (text: string): number => Date.parse(`${text.slice(0, 10)}T00:00:00Z`);

/** How many days lie between two instants. */
export const inDays = (from: string, to: string): number => Math.round((dayOf(to) - dayOf(from)) / DAY);

/** A day so many days later; any other text stays as it is. */
export const shifted = (text: string, days: number): string =>
  /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(dayOf(text) + days * DAY).toISOString().slice(0, 10) : text;
