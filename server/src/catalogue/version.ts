const parts = (version: string): readonly number[] => version.split(".").map(Number);

/** Orders versions of three numbers. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [parts(left), parts(right)];
  const place = [0, 1, 2].find((index) => (a[index] ?? 0) !== (b[index] ?? 0));
  return place === undefined ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

/** The version after one; the first is 1.0.0. */
export function versionAfter(version: string | null): string {
  if (version === null) return "1.0.0";
  const [major = 1, minor = 0] = parts(version);
  return `${major}.${minor + 1}.0`;
}
