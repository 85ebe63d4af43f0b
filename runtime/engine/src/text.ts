import type { Evaluator } from "./expression.ts";
import type { Lookup } from "./names.ts";
import { printValue } from "./print.ts";
import type { Program, Text } from "./program.ts";

type Voice = Pick<Program, "labels"> & { readonly language: string };

/** Is this text the same whatever the answers are? */
export const isFixed = (text: Text): boolean => text.every((part) => typeof part === "string");
export const fixedText = (text: Text | undefined): string =>
  (text ?? []).map((part) => (typeof part === "string" ? part : "")).join("");

/** A text with its expressions filled in; two asterisks in a row mean something only where the author wrote them. */
export const renderText = (text: Text, voice: Voice, evaluate: Evaluator, names: Lookup): string =>
  text
    .map((part) => {
      if (typeof part === "string") return part;
      const said = printValue(evaluate(part.ast, names).value, part.print, voice.labels, voice.language);
      return part.marked ? said : said.replaceAll(/\*(?=\*)/g, "* ");
    })
    .join("");
