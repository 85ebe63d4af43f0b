import { publishedVersions } from "../catalogue/catalogue.ts";
import type { Deps } from "../deps.ts";
import { ENTRY, HEAD } from "../people/entries.ts";

/** The log stays: what was written down is not unwritten, and `verify-audit` misses nothing. */
export const KEPT: readonly string[] = [ENTRY, HEAD];

/** Has anything been begun in an organisation, or by it on the shelf of templates? */
export const isBegun = async (deps: Pick<Deps, "store" | "templates">, id: string): Promise<boolean> =>
  (await deps.store.platform.hasBegun(id)) ||
  (await publishedVersions(deps)).some(({ publisher }) => publisher === id);
