import { elements, nameOf, type Element, type Service } from "@blaupause/model";

/** A question a step may ask again, by its address, with what it stands in. */
export interface Askable {
  readonly value: string;
  readonly label: string;
}
const AROUND: ReadonlySet<unknown> = new Set(["group", "list"]);
/** What nobody answers: it is shown, or worked out. */
const SHOWN: ReadonlySet<unknown> = new Set(["hidden", "info", "result", "heading"]);

/** The questions of a form in their order; what holds others only where it is named already. */
export function askable(service: Service, form: string, named: readonly string[]): readonly Askable[] {
  const root = `forms/${form}/fields/`;
  const all = [...elements(service)].filter(
    ({ kind, address, json }) => kind === "field" && address.startsWith(root) && !SHOWN.has(json["type"]),
  );
  const byAddress = new Map(all.map((element) => [element.address, element]));
  return all
    .filter(({ address, json }) => !AROUND.has(json["type"]) || named.includes(address))
    .map((element) => ({ value: element.address, label: nameWithin(element, byAddress) }));
}

function nameWithin(element: Element, all: ReadonlyMap<string, Element>): string {
  const around = all.get(element.parent ?? "");
  return around === undefined ? nameOf(element) : `${nameWithin(around, all)} › ${nameOf(element)}`;
}

/** Is the form of this step filled in somewhere else first? Only then is anything asked again. */
export const isAskedAgain = ({ process }: Service, form: string, step: string): boolean =>
  Object.entries(process.nodes).some(([id, node]) => id !== step && "form" in node && node.form === form);
