import type { Service } from "@blaupause/model";
import type { Part } from "../place.ts";

/** One line of a small drawing: how long, and whether somebody fills it in. */
export interface Line {
  readonly width: number;
  readonly isBox: boolean;
}
const LONGEST = 60;
const line = (text: string, isBox = false): Line => ({ width: Math.min(1, text.length / LONGEST), isBox });

/** What a part holds, as lines. */
export function linesOf(
  part: Part,
  { forms, process, decisions = {}, documents = {} }: Service,
): readonly Line[] {
  if (part === "formulare")
    return Object.values(forms).flatMap(({ fields }) =>
      fields.flatMap((field) =>
        "label" in field ? [line(field.label ?? ""), { width: 0.9, isBox: true }] : [],
      ),
    );
  if (part === "ablauf") return Object.values(process.nodes).map(({ title }) => line(title ?? "", true));
  if (part === "regeln")
    return Object.values(decisions).flatMap(({ rows }) =>
      rows.map(({ label = "" }) => line(label || "        ")),
    );
  return Object.values(documents).flatMap(({ blocks }) =>
    blocks.map((block) => line("text" in block ? block.text : block.type)),
  );
}
