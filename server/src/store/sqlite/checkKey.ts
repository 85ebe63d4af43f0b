import { opensSome, WrongKey, type Sample } from "../../seal/index.ts";
import { boxOf } from "../sealed/records.ts";
import type { SqliteDriver } from "../driver.ts";
import { bytes, text } from "../value.ts";

const KEYS = "SELECT org, owner, wrapped FROM keys LIMIT 8";
/** Before the first draft there are people and settings. */
const RECORDS = "SELECT org, kind, id, content FROM records LIMIT 8";

/** Whoever came with another key, from an empty folder say, would write beside what nobody can read any more. */
export function checkKey(driver: SqliteDriver, master: Uint8Array): void {
  if (!opensSome(master, [...wrappedIn(driver), ...boxesIn(driver)])) throw new WrongKey();
}

const wrappedIn = (driver: SqliteDriver): readonly Sample[] =>
  driver
    .prepare(KEYS)
    .all()
    .map((row) => ({ org: text(row["org"]), owner: text(row["owner"]), wrapped: bytes(row["wrapped"]) }));

const boxesIn = (driver: SqliteDriver): readonly Sample[] =>
  driver
    .prepare(RECORDS)
    .all()
    .map((row) =>
      boxOf({
        org: text(row["org"]),
        kind: text(row["kind"]),
        id: text(row["id"]),
        content: bytes(row["content"]),
      }),
    );
