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

/** The line a parser stumbles over; null when the text is JSON. */
function brokenLine(text: string): number | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const place = /position (\d+)/.exec(String(error))?.[1];
    const before = place === undefined ? text : text.slice(0, Number(place));
    return before.split("\n").length;
  }
}
