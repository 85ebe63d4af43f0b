const two = (number: number): string => String(number).padStart(2, "0");

/** The first minute that does not begin before an instant: who comes then does not come too early. */
export function minuteAfter(instant: string): string {
  const date = new Date(Math.ceil(Date.parse(instant) / 60_000) * 60_000);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** An instant as whoever looks at it reads it: 26.11.2026, 23:20. */
export function dayTime(instant: string): string {
  const date = new Date(instant);
  const day = `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;
  return `${day}, ${two(date.getHours())}:${two(date.getMinutes())}`;
}
