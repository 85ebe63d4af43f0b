import type { Element } from "./walk.ts";

const TEXTS = ["label", "title", "text", "name", "message"] as const;
const LONGEST = 60;

/** The words people know an element by; without any, its technical name. */
export function nameOf({ json, id }: Pick<Element, "json" | "id">): string {
  const raw = TEXTS.map((key) => json[key]).find((one) => typeof one === "string" && one.trim() !== "");
  if (typeof raw !== "string") return id;
  // What is filled in later has no words here.
  const text = raw.replaceAll(/\{[^{}]*\}/g, "…");
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
