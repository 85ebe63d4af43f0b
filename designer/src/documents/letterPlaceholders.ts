import { unknownIn } from "@blaupause/check";
import type { Service } from "@blaupause/model";
import type { Placeholder } from "../panel/template/placeholder.ts";
import { placeholdersAt } from "../panel/template/placeholdersAt.ts";
import type { Say } from "../words/words.ts";

/** What a letter can name at a place in it; what nobody has said yet when it is made is marked. */
export function letterPlaceholders(service: Service, from: string, say: Say): readonly Placeholder[] {
  const unknown = unknownIn(service, from.split("/")[1] ?? "");
  return placeholdersAt(service, from, say).map((one) =>
    unknown.has(firstName(one.expression)) ? { ...one, isUnknown: true } : one,
  );
}

/** `count(antrag.hunde)` speaks of `antrag` as well. */
const firstName = (expression: string): string =>
  /^(?:(?:count|sum)\()?([A-Za-z_]\w*)/.exec(expression)?.[1] ?? "";
