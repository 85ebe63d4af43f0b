/** Numbers that look like chance and are the same for the same seed. */
export interface Chance {
  /** From 0 to below 1. */
  readonly next: () => number;
  readonly between: (least: number, most: number) => number;
  readonly isLikely: (share: number) => boolean;
  /** A stream of its own: what one does, does not change what another finds. */
  readonly branch: (name: number) => Chance;
}

/** Mulberry32. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    isLikely: (share) => next() < share,
    branch: (name) => chance(seed ^ Math.imul(name + 1, 0x9e3779b1)),
  };
}
