import { compile, type Compiled } from "@blaupause/engine/compile";
import { references } from "@blaupause/feel";
import type { Service } from "@blaupause/model";
import { meaningAlong } from "./names.ts";
import { structuralReferences } from "./references.ts";

/** One place that names or reads an element. */
export interface ElementUse {
  /** Where it is named, and in which property. */
  readonly from: string;
  readonly property: string;
  /** The element meant. */
  readonly to: string;
}

/** Who uses what, all over a service: references by id and names in expressions. What is broken is left out. */
export function usesOf(
  service: Service,
  { expressions }: Pick<Compiled, "expressions"> = compile(service),
): readonly ElementUse[] {
  const uses: ElementUse[] = structuralReferences(service).flatMap(({ address, property, found }) =>
    typeof found === "string" ? [{ from: address, property, to: found }] : [],
  );
  for (const { address, property, ast } of expressions)
    for (const { path } of references(ast)) {
      const to = addressAlong(service, path, address);
      if (to !== null) uses.push({ from: address, property, to });
    }
  return uses;
}

/** The furthest element a path leads to; what follows it (a date's year) is no element. */
function addressAlong(service: Service, path: readonly string[], from: string): string | null {
  for (let length = path.length; length > 0; length -= 1) {
    const meaning = meaningAlong(service, path.slice(0, length), from);
    if (meaning !== undefined) return meaning.address;
  }
  return null;
}
