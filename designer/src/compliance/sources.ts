import { elements, isJsonObject, type Json, type Service } from "@blaupause/model";
import { nameOf, textIn } from "../actions/nameOf.ts";
import { distinctWords } from "./distinctWords.ts";

/** Questions an account elsewhere may answer: what does not come from the person herself (Art. 14 GDPR). */
export const claimsOf = (service: Service): readonly string[] =>
  distinctWords(
    [...elements(service)].flatMap((element) =>
      element.json["claim"] === undefined ? [] : [nameOf(element)],
    ),
  );

/** Other systems the process asks or tells, by the step and its host: who gets data beside the offices. */
export const systemsOf = (service: Service): readonly string[] =>
  distinctWords(
    [...elements(service)].flatMap((element) => {
      const { kind, json } = element;
      if (kind !== "node" || json["connector"] !== "http") return [];
      const host = hostIn(json["with"]);
      return [host === null ? nameOf(element) : `${nameOf(element)} (${host})`];
    }),
  );

/** Does somebody pay on the way? Then a payment provider learns what for. */
export const isPaid = ({ process }: Service): boolean =>
  Object.values(process.nodes).some((node) => node.type === "serviceTask" && node.connector === "payment");

/** Null where the address is worked out, or is none yet: somebody gets data nevertheless. */
function hostIn(given: Json | undefined): string | null {
  const url = isJsonObject(given) ? textIn(given, "url") : "";
  return URL.canParse(url) ? new URL(url).hostname : null;
}
