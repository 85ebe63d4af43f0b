import { schemaOf, type Element } from "@blaupause/model";
import type { LawNames } from "./touchedBy.ts";

interface Marked {
  readonly "x-class"?: string;
  readonly type?: string;
}

/** The sentences of an element that people read, laws called as they are called in the Land. */
export function ownTexts({ kind, json }: Element, laws: LawNames): readonly string[] {
  const properties = (schemaOf(kind, json["type"])?.properties ?? {}) as Readonly<Record<string, Marked>>;
  return Object.entries(json).flatMap(([name, value]) =>
    typeof value === "string" && properties[name]?.["x-class"] === "text" ? [spoken(value, laws)] : [],
  );
}

/** `{land.kag}` by its name; what is filled in later has no words here and ends what stands before. */
const spoken = (text: string, laws: LawNames): string =>
  text.replaceAll(/\{([^{}]*)\}/g, (_, inner: string) => {
    const law = /^land\.(\w+)$/.exec(inner.trim())?.[1] ?? "";
    return (Object.hasOwn(laws, law) ? laws[law] : undefined) ?? "…";
  });
