/** The entries of an object without those that are undefined: the shape `exactOptionalPropertyTypes` asks for. */
export type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};
export const present = <T extends object>(entries: T): Present<T> =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Present<T>;

/** Applies to what is there. */
export const maybe = <T, R>(value: T | undefined, make: (value: T) => R): R | undefined =>
  value === undefined ? undefined : make(value);
