import type { Platform } from "../port.ts";
import type { RawPlatform } from "../raw.ts";
import { instant } from "./instant.ts";
import { withLeaving } from "./leaving.ts";
import { openRecord } from "./records.ts";
import type { Vault } from "./vault.ts";

/** What lies above the organisations: each record is opened with the key of the organisation it belongs to. */
export const sealPlatform = (raw: RawPlatform, vaultOf: (org: string) => Vault): Omit<Platform, "facts"> => ({
  ...raw,
  ...withLeaving(raw),
  recordsAt: async (kind, places) =>
    (await raw.recordsAt(kind, places)).map((record) => ({
      org: record.org,
      ...openRecord(vaultOf(record.org), record),
    })),
  spansAt: (places, since, deciding) => raw.spansAt(places, instant(since), deciding),
});
