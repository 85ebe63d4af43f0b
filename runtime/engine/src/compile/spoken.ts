import { at, elements, hashText, type Element, type JsonObject, type Service } from "@blaupause/model";

/**
 * The service as it reads in another language. A translation of a text that has changed since is not used: the text
 * stays in the service's own language, which is right, rather than in words that may not be.
 */
export function inLanguage(service: Service, language: string): Service {
  const spoken = structuredCopy(service);
  const byAddress = new Map([...elements(spoken)].map((element) => [element.address, element]));
  for (const [place, { text, of }] of Object.entries(service.translations?.[language] ?? {})) {
    const found = placeOf(place, byAddress);
    const source = found === undefined ? undefined : found.holder[found.property];
    if (found !== undefined && typeof source === "string" && hashText(source) === of)
      found.holder[found.property] = text;
  }
  return { ...spoken, language };
}

const structuredCopy = (service: Service): Service => JSON.parse(JSON.stringify(service)) as Service;

interface Found {
  readonly holder: { [property: string]: unknown };
  readonly property: string;
}
/** The object that holds `forms/antrag/title`: the innermost element around it, or something inside of that. */
function placeOf(place: string, byAddress: ReadonlyMap<string, Element>): Found | undefined {
  const parts = place.split("/");
  for (let end = parts.length - 1; end >= 0; end -= 1) {
    const element = byAddress.get(parts.slice(0, end).join("/"));
    if (element === undefined) continue;
    const holder = at(element.json, parts.slice(end, -1));
    const property = parts.at(-1) ?? "";
    return isObject(holder) && Object.hasOwn(holder, property) ? { holder, property } : undefined;
  }
  return undefined;
}
const isObject = (json: unknown): json is JsonObject & { [property: string]: unknown } =>
  typeof json === "object" && json !== null && !Array.isArray(json);
