import type { Evaluator } from "./expression.ts";
import type { Lookup } from "./names.ts";
import { printValue } from "./print.ts";
import type { Program, Text } from "./program.ts";

type Voice = Pick<Program, "labels"> & { readonly language: string };

/** Is this text the same whatever the answers are? */
export const isFixed = (text: Text): boolean => text.every((part) => typeof part === "string");
export const fixedText = (text: Text | undefined): string =>
  (text ?? []).map((part) => (typeof part === "string" ? part : "")).join("");

/** A text with its expressions filled in. */
export const renderText = (text: Text, voice: Voice, evaluate: Evaluator, names: Lookup): string =>
  text
    .map((part) =>
      typeof part === "string"
        ? part
        : printValue(evaluate(part.ast, names).value, part.print, voice.labels, voice.language),
    )
    .join("");
