/** An instant as whoever looks at it reads it: 26.11.2026, 23:20. */
export function dayTime(instant: string): string {
  const date = new Date(instant);
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;
  return `${day}, ${two(date.getHours())}:${two(date.getMinutes())}`;
}
