import type { Service } from "./service.ts";
import { isJsonObject, type JsonObject } from "./json.ts";
import { nameOf } from "./nameOf.ts";
import { elements, type Element } from "./walk.ts";

/** One thing that is asked about a person, and what for. */
export interface AskedData {
  readonly address: string;
  /** With what it stands in: „Hunde › Rasse“. */
  readonly name: string;
  readonly category: string;
  readonly purpose: string;
  readonly isRequired: boolean;
  /** Titles of the laws the question itself names; those of the whole service stand beside. */
  readonly basis: readonly string[];
}

/** What is asked about people, in the order it is asked in. */
export function askedData(service: Service): readonly AskedData[] {
  const all = new Map([...elements(service)].map((element) => [element.address, element]));
  return [...all.values()].flatMap((element) => {
    const { personal, required, basis } = element.json;
    if (element.kind !== "field" || !isJsonObject(personal)) return [];
    return [
      {
        address: element.address,
        name: fullName(element, all),
        category: textIn(personal, "category"),
        purpose: textIn(personal, "purpose"),
        isRequired: required === true,
        basis: (service.about.legalBasis ?? []).flatMap(({ id, title }) =>
          Array.isArray(basis) && basis.includes(id) ? [title] : [],
        ),
      },
    ];
  });
}

function fullName(element: Element, all: ReadonlyMap<string, Element>): string {
  const above = element.parent === null ? undefined : all.get(element.parent);
  const own = nameOf(element);
  return above?.kind === "field" ? `${fullName(above, all)} › ${own}` : own;
}

const textIn = (json: JsonObject, property: string): string => {
  const value = json[property];
  return typeof value === "string" ? value : "";
};
