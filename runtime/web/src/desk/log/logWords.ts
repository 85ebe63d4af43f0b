import { isLogKey, type LogKey, type LogTranslate } from "@blaupause/ui";
import type { LogEntry } from "./useLog.ts";

export function byWords({ by, isPerson }: LogEntry, say: LogTranslate): string {
  const key = `admin.log.by.${by}`;
  return !isPerson && isLogKey(key) ? say(key) : by;
}

export function whatWords({ what, point }: LogEntry, say: LogTranslate): string {
  const key = `log.${what}`;
  const named = `admin.log.${what}`;
  if (point !== null && isLogKey(named)) return say(named, { point: pointWords(point, say) });
  return isLogKey(key) ? say(key) : what;
}

/** What it was about; nothing where the sentence says it already. */
export function aboutWords({ what, named }: LogEntry, say: LogTranslate): readonly string[] {
  const [name, ...rest] = named;
  if (name === undefined) return [];
  const more = rest.map((one) => pointWords(one, say)).join(", ");
  const form = formOf(what, rest.length > 0);
  return [form === null ? [name, ...rest].join(", ") : say(form, { name, more })];
}

function formOf(what: string, hasMore: boolean): LogKey | null {
  if (/^case-(erased|held)$|^hold-ended$/.test(what)) return "admin.log.about.case";
  if (!hasMore) return null;
  if (/^upgrade-|^package-/.test(what)) return "admin.log.about.version";
  if (what === "case-filled-in") return "admin.log.about.case-of";
  if (what === "cases-migrated") return "admin.log.about.count";
  return what.startsWith("release-") ? "admin.log.about.despite" : null;
}

/** A general point by our words; a service's own comes in its words already. */
function pointWords(point: string, say: LogTranslate): string {
  const key = `admin.log.point.${point}`;
  return isLogKey(key) ? say(key) : point;
}
