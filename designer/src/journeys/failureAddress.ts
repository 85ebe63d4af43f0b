import type { JourneyFailure } from "@blaupause/engine";
import { findElement, isJsonObject, type Service } from "@blaupause/model";

/** Where in a service it is that a journey went otherwise: a step, a letter, a question or a form; null where nowhere. */
export function failureAddress({ at = "", found }: JourneyFailure, service: Service): string | null {
  const places = [...refused(found), at].flatMap((one) => addressesOf(one, at));
  return places.find((address) => findElement(service, address) !== undefined) ?? null;
}

/** The questions whose answers were refused: `anschrift.plz: required`. */
function refused(found: JourneyFailure["found"]): readonly string[] {
  const told = isJsonObject(found) ? found["errors"] : null;
  return Array.isArray(told) ? told.map((one) => String(one).replace(/: [^:]*$/, "")) : [];
}

/** Everything a journey may call so. The answers of a form are named with it, or within it. */
function addressesOf(name: string, form: string): readonly string[] {
  const [first = "", ...rest] = name.replaceAll(/\[[^\]]*\]/g, "").split(".");
  const question = (of: string, path: readonly string[]): string =>
    [`forms/${of}`, ...path.map((id) => `fields/${id}`)].join("/");
  return [
    ...(rest.length > 0 ? [question(first, rest)] : []),
    ...(name === form ? [] : [question(form, [first, ...rest])]),
    `process/nodes/${name}`,
    `documents/${name}`,
    `forms/${name}`,
  ].filter((address) => !address.includes("//") && !address.endsWith("/"));
}
