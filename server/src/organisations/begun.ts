import type { Organisation } from "@blaupause/model";
import { publishedVersions } from "../catalogue/catalogue.ts";
import type { Deps } from "../deps.ts";
import type { Organisation as Stored } from "../store/index.ts";
import { ENTRY, HEAD } from "../people/entries.ts";

/** The log stays: what was written down is not unwritten, and `verify-audit` misses nothing. */
export const KEPT: readonly string[] = [ENTRY, HEAD];

/** Has anything been begun in an organisation, or by it on the shelf of templates? */
export const isBegun = async (deps: Pick<Deps, "store" | "templates">, id: string): Promise<boolean> =>
  (await deps.store.platform.hasBegun(id)) ||
  (await publishedVersions(deps)).some(({ publisher }) => publisher === id);

/** The names of those that stand below it, or of which it is the successor. */
export const namingIt = (all: readonly Stored[], id: string): readonly string[] =>
  all
    .map(({ profile }) => profile as Organisation)
    // Trials are copies of an organisation and name what it does.
    .filter(({ rehearsal }) => rehearsal !== true)
    .filter(({ parent, dissolved }) => parent === id || dissolved?.successor === id)
    .map(({ name }) => name);
