import { elements, type JsonObject, type Service } from "@blaupause/model";

/** Says a text of a draft to people who know no expressions. */
export type Spoken = (json: JsonObject, property: string) => string;

const EXPRESSION = /\{\{|\{([^{}]*)\}/g;

/** ‹Familienname› where a text names an answer; what is worked out is only hinted at. */
export function spokenIn(service: Service): Spoken {
  const names = namesIn(service);
  return (json, property) => {
    const text = json[property];
    if (typeof text !== "string") return "";
    return text.replaceAll(EXPRESSION, (_, expression: string | undefined) =>
      expression === undefined ? "{" : `‹${names.get(expression.trim()) ?? "…"}›`,
    );
  };
}

/** Labels of questions and of the municipality's settings, by the path expressions name them with. */
function namesIn(service: Service): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { address, kind, json } of elements(service)) {
    const { label } = json;
    if (kind === "field" && typeof label === "string")
      names.set(address.replace(/^forms\//, "").replaceAll(/\/fields\//g, "."), label);
  }
  return names;
}
