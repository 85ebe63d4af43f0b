import { randomBytes } from "node:crypto";

const POOL = 8192;
let pool = Buffer.alloc(0);
let used = 0;

/** Random bytes for nonces and salts. Asked for in big pieces: each call to the system costs as much as sealing does. */
export function freshBytes(count: number): Buffer {
  if (used + count > pool.length) {
    pool = randomBytes(Math.max(POOL, count));
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}
