import { opensSome, WrongKey } from "../../seal/index.ts";
import type { SqliteDriver } from "../driver.ts";
import { bytes, text } from "../value.ts";

const SAMPLES = "SELECT org, owner, wrapped FROM keys LIMIT 8";

/** Whoever came with another key, from an empty folder say, would write beside what nobody can read any more. */
export function checkKey(driver: SqliteDriver, master: Uint8Array): void {
  const samples = driver
    .prepare(SAMPLES)
    .all()
    .map((row) => ({ org: text(row["org"]), owner: text(row["owner"]), wrapped: bytes(row["wrapped"]) }));
  if (!opensSome(master, samples)) throw new WrongKey();
}
