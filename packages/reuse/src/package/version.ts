/** Three numbers, the way versions of templates are written. */
export const isVersion = (text: string): boolean => /^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(text);

/** Is this version a later one? */
export function isLater(version: string, than: string): boolean {
  const [a, b] = [version.split(".").map(Number), than.split(".").map(Number)];
  const place = [0, 1, 2].find((index) => a[index] !== b[index]);
  return place !== undefined && (a[place] ?? 0) > (b[place] ?? 0);
}
