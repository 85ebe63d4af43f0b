import { isLogKey, type LogKey, type LogTranslate } from "@blaupause/ui";
import type { LogEntry } from "./useLog.ts";

export function byWords({ by, isPerson }: LogEntry, say: LogTranslate): string {
  const key = `admin.log.by.${by}`;
  return !isPerson && isLogKey(key) ? say(key) : by;
}

/** What was done, and what it was about. */
export function whatWords(entry: LogEntry, say: LogTranslate): string {
  const { what, point } = entry;
  const [about, key, named] = [aboutWords(entry, say), `log.${what}`, `admin.log.${what}`];
  if (point !== null && isLogKey(named)) return `${say(named, { point: pointWords(point, say) })} (${about})`;
  const done = isLogKey(key) ? say(key) : what;
  return about === "" ? done : `${done}: ${about}`;
}

function aboutWords({ what, named }: LogEntry, say: LogTranslate): string {
  const [name = "", ...rest] = named;
  const form = formOf(what, rest.length > 0);
  const more = rest.map((one) => pointWords(one, say)).join(", ");
  return form === null ? named.join(", ") : say(form, { name, more });
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
