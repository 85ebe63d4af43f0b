import { brokenAt } from "./brokenAt.ts";
import { openService, type Problem, type Service } from "@blaupause/model";

/** What a text somebody has typed or pasted is: a service, or why it is none. */
export type SourceRead =
  | { readonly type: "service"; readonly service: Service }
  | { readonly type: "same" }
  | { readonly type: "syntax"; readonly line: number }
  | { readonly type: "other-id" }
  | { readonly type: "problems"; readonly problems: readonly Problem[] };

export const printSource = (service: Service): string => JSON.stringify(service, null, 2);

export function readSource(text: string, now: Service): SourceRead {
  if (text === printSource(now)) return { type: "same" };
  const line = brokenLine(text);
  if (line !== null) return { type: "syntax", line };
  const opened = openService(text);
  if (!opened.ok) return { type: "problems", problems: opened.problems };
  return opened.service.id === now.id ? { type: "service", service: opened.service } : { type: "other-id" };
}

/** The line a text stops being JSON in; null when it is. */
function brokenLine(text: string): number | null {
  const at = brokenAt(text);
  return at === null ? null : text.slice(0, at).split("\n").length;
}
