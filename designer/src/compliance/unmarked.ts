import { elements, type Service } from "@blaupause/model";
import { textIn } from "../actions/nameOf.ts";

/** Questions in applicants' forms that nobody has said it of yet, whether they are about a person. */
export function unmarked(service: Service): readonly string[] {
  const starts = new Set(
    Object.values(service.process.nodes).flatMap((node) =>
      node.type === "startEvent" && node.form !== undefined ? [`forms/${node.form}/`] : [],
    ),
  );
  return [...elements(service)]
    .filter(({ kind, json, address }) => {
      const isAsked = kind === "field" && !SILENT.has(textIn(json, "type")) && json["computed"] === undefined;
      return (
        isAsked && json["personal"] === undefined && [...starts].some((start) => address.startsWith(start))
      );
    })
    .map(({ address }) => address);
}
const SILENT = new Set(["group", "list", "info", "result", "hidden", "heading"]);
