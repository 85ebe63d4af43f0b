/** An instant in UTC, so that texts sort as instants do. */
export const instant = (at: string): string => new Date(at).toISOString();

export const maybeInstant = (at: string | null): string | null => (at === null ? null : instant(at));
