import { readAnchors } from "./anchors.ts";
import { auditAll } from "./audit.ts";
import { faultLines, hintLines, wholeLine } from "./auditLines.ts";
import type { Call, Said } from "./call.ts";
import { inStore } from "./inStore.ts";

/** Is everything as it was written? */
export async function verifyAudit({ place, options, progress }: Call): Promise<Said> {
  const kept = options.since === undefined ? [] : await readAnchors(options.since);
  const audit = await inStore(place, (store) => auditAll(store, kept, progress));
  const found = faultLines(audit);
  const lines = found.length === 0 ? [wholeLine(audit), ...hintLines(audit)] : found;
  return { exit: found.length === 0 ? 0 : 1, json: { ok: found.length === 0, ...audit }, lines };
}
