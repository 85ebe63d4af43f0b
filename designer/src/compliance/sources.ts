import { elements, isJsonObject, type Service } from "@blaupause/model";
import { nameOf, textIn } from "../actions/nameOf.ts";
import { distinctWords } from "./askedData.ts";

/** Questions an account elsewhere may answer: what does not come from the person herself (Art. 14 GDPR). */
export const claimsOf = (service: Service): readonly string[] =>
  distinctWords(
    [...elements(service)].flatMap((element) =>
      element.json["claim"] === undefined ? [] : [nameOf(element)],
    ),
  );

/** Other systems the process asks or tells, by their host: who gets data beside the offices. */
export const systemsOf = (service: Service): readonly string[] =>
  distinctWords(
    [...elements(service)].flatMap(({ kind, json }) => {
      const given = kind === "node" && json["connector"] === "http" ? json["with"] : null;
      if (!isJsonObject(given)) return [];
      const url = textIn(given, "url");
      return URL.canParse(url) ? [new URL(url).hostname] : [url];
    }),
  );
