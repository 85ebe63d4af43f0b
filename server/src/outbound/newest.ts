/** Keeps the newest of what is set: a memory that nobody can fill. */
export interface Newest<T> {
  readonly get: (name: string) => T | undefined;
  readonly set: (name: string, value: T) => void;
  readonly delete: (name: string) => void;
  readonly values: () => readonly T[];
}

export function openNewest<T>(most: number): Newest<T> {
  const kept = new Map<string, T>();
  return {
    get: (name) => kept.get(name),
    set: (name, value) => {
      // What was set last stands last.
      kept.delete(name);
      kept.set(name, value);
      if (kept.size > most) kept.delete([...kept.keys()][0] ?? name);
    },
    delete: (name) => void kept.delete(name),
    values: () => [...kept.values()],
  };
}
