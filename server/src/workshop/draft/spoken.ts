import { elements, type JsonObject, type Service } from "@blaupause/model";

/** Says texts of a draft to people who know no expressions. */
export interface Spoken {
  readonly text: (json: object, property: string) => string;
  /** What is worked out, with names instead of paths. */
  readonly formula: (expression: string) => string;
}

const EXPRESSION = /\{\{|\{([^{}]*)\}/g;
const PATH = /[a-z]\w*(?:\.\w+)+/gi;

/** ‹Familienname› where an answer is named; what a text works out is only hinted at. */
export function spokenIn(service: Service): Spoken {
  const names = namesIn(service);
  const named = (path: string): string | undefined => {
    const name = names.get(path);
    return name === undefined ? undefined : `‹${name}›`;
  };
  const filled = (text: string): string =>
    text.replaceAll(EXPRESSION, (_, expression: string | undefined) =>
      expression === undefined ? "{" : (named(expression.trim()) ?? "‹…›"),
    );
  return {
    text: (json, property) => {
      const text: unknown = Object.hasOwn(json, property) ? (json as JsonObject)[property] : undefined;
      return typeof text === "string" ? filled(text) : "";
    },
    formula: (expression) => expression.replaceAll(PATH, (path) => named(path) ?? path),
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
