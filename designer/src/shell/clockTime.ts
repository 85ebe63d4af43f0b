/** An instant as the hour and minute of whoever looks at it: 10:42. */
export function clockTime(instant: string): string {
  const date = new Date(instant);
  return `${String(date.getHours()).padStart(2, "0")}:${String(date.getMinutes()).padStart(2, "0")}`;
}

/** An instant as day and time: 23.11.2026, 10:42. */
export function dayAndTime(instant: string): string {
  const date = new Date(instant);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}, ${clockTime(instant)}`;
}
