import { meaningAlong } from "@blaupause/check";
import { compile } from "@blaupause/engine/compile";
import { comparedIn, passedOn } from "@blaupause/feel/parse";
import { elements, findElement, joinAddress, type Service } from "@blaupause/model";

/**
 * The questions, hidden values, columns and results that hold the same answers as one question: they take their
 * answers from the same list, one is filled with the other, or they are compared with each other.
 */
export function alike(service: Service, question: string): ReadonlySet<string> {
  const links = linksOf(service);
  const found = new Set([question]);
  // A set takes in while it is walked; each new one is walked as well.
  for (const one of found)
    for (const link of links) if (link.includes(one)) for (const other of link) found.add(other);
  return found;
}

type Links = readonly (readonly string[])[];
const linked = new WeakMap<Service, Links>();
/** Elements that hold the same answers, by what makes them. */
function linksOf(service: Service): Links {
  const known = linked.get(service) ?? linksIn(service);
  linked.set(service, known);
  return known;
}

function linksIn(service: Service): Links {
  const links = compile(service).expressions.flatMap(({ ast, address, property }) => {
    const target = filledBy(service, address, property);
    const meant = (paths: readonly (readonly string[])[]): readonly string[] =>
      paths.flatMap((path) => meaningAlong(service, path, address)?.address ?? []);
    const passed = target === null ? [] : [[target, ...meant(passedOn(ast))]];
    return [...passed, ...comparedIn(ast).map(meant)];
  });
  return [...links, ...listsOf(service)].filter((one) => one.length > 1);
}

/** Questions and the code list they take their answers from. */
const listsOf = (service: Service): readonly (readonly string[])[] =>
  [...elements(service)].flatMap(({ address, kind, json }) =>
    kind === "field" && typeof json["codeList"] === "string"
      ? [[address, joinAddress("", ["codeLists"], json["codeList"])]]
      : [],
  );

/** The element that gets what stands in a property: a computed question, one filled in for somebody, a column. */
export function filledBy(service: Service, address: string, property: string): string | null {
  const [name = "", key = ""] = property.split("/");
  if (address.startsWith("decisions/")) return columnOf(address, name, key);
  if (name === "computed" || (name === "prefill" && key === "")) return address;
  if (name !== "prefill") return null;
  const form = findElement(service, address)?.json["form"];
  return typeof form === "string" ? joinAddress(joinAddress("", ["forms"], form), ["fields"], key) : null;
}

function columnOf(address: string, name: string, key: string): string | null {
  const [decision = ""] = address.split("/rows/");
  if (name === "when") return joinAddress(decision, ["inputs"], key);
  if (name === "then" || name === "default") return joinAddress(decision, ["outputs"], key);
  return address.includes("/inputs/") ? address : null;
}
