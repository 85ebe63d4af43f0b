import { elements, isJsonObject, type Element, type Service } from "@blaupause/model";
import { nameOf, textIn } from "../actions/nameOf.ts";

/** One thing that is asked about a person, and what for. */
export interface AskedData {
  readonly address: string;
  /** With what it stands in: „Hunde › Rasse“. */
  readonly name: string;
  readonly category: string;
  readonly purpose: string;
  readonly isRequired: boolean;
}

/** What is asked about people, in the order it is asked in. */
export function askedData(service: Service): readonly AskedData[] {
  const all = new Map([...elements(service)].map((element) => [element.address, element]));
  return [...all.values()].flatMap((element) => {
    const { personal, required } = element.json;
    if (element.kind !== "field" || !isJsonObject(personal)) return [];
    return [
      {
        address: element.address,
        name: fullName(element, all),
        category: textIn(personal, "category"),
        purpose: textIn(personal, "purpose"),
        isRequired: required === true,
      },
    ];
  });
}

function fullName(element: Element, all: ReadonlyMap<string, Element>): string {
  const above = element.parent === null ? undefined : all.get(element.parent);
  const own = nameOf(element);
  return above?.kind === "field" ? `${fullName(above, all)} › ${own}` : own;
}

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

/** Words in the order they first come in. */
export const distinctWords = (all: readonly string[]): readonly string[] =>
  [...new Set(all)].filter((one) => one !== "");
