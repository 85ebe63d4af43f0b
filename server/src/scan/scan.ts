import { INFECTED, UNSCANNED } from "@blaupause/engine";
import type { Deps } from "../deps.ts";

/** Looks for malware in an upload. Throws where it cannot tell: what nobody looked at is not kept. */
export type Scan = (content: Uint8Array) => Promise<"clean" | "infected">;

/** Why an upload is not kept, as the form's law knows it; null where it may be. */
export async function flaw(
  { scan, log }: Pick<Deps, "scan" | "log">,
  content: Uint8Array,
): Promise<string | null> {
  if (scan == null) return null;
  try {
    const verdict = await scan(content);
    if (verdict === "infected") log({ level: "warn", event: "upload-infected" });
    return verdict === "infected" ? INFECTED : null;
  } catch (error) {
    log({ level: "error", event: "scan-failed", code: error instanceof Error ? error.name : "unknown" });
    return UNSCANNED;
  }
}
