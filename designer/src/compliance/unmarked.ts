import { elements, type Service } from "@blaupause/model";
import { textIn } from "../actions/nameOf.ts";

/** Questions in applicants' forms that nobody has said it of yet, whether they are about a person. */
export const unmarked = (service: Service): readonly string[] => questionsWith(service, undefined);
/** Questions in applicants' forms of which somebody said that they are about no person. */
export const impersonal = (service: Service): readonly string[] => questionsWith(service, false);

function questionsWith(service: Service, personal: false | undefined): readonly string[] {
  const starts = new Set(
    Object.values(service.process.nodes).flatMap((node) =>
      node.type === "startEvent" && node.form !== undefined ? [`forms/${node.form}/`] : [],
    ),
  );
  return [...elements(service)]
    .filter(({ kind, json, address }) => {
      const isAsked = kind === "field" && !SILENT.has(textIn(json, "type")) && json["computed"] === undefined;
      return (
        isAsked && json["personal"] === personal && [...starts].some((start) => address.startsWith(start))
      );
    })
    .map(({ address }) => address);
}
const SILENT = new Set(["group", "list", "info", "result", "hidden", "heading"]);
