import type { FieldType } from "@blaupause/model";
import { boolean } from "./boolean.ts";
import { choice } from "./choice.ts";
import { choices } from "./choices.ts";
import { date } from "./date.ts";
import { email } from "./email.ts";
import { file } from "./file.ts";
import { hidden } from "./hidden.ts";
import { iban } from "./iban.ts";
import { integer } from "./integer.ts";
import type { FieldKind } from "./kind.ts";
import { money } from "./money.ts";
import { number } from "./number.ts";
import { phone } from "./phone.ts";
import { questions } from "./questions.ts";
import { text } from "./text.ts";
import { textarea } from "./textarea.ts";

/** Shown, but without an answer of its own. */
export type SilentType = "info" | "heading" | "result";
/** Holds other questions. */
export type ContainerType = "group" | "list";
/** In the format, but not run yet: `check` says so before anything is released. */
export const notYet = [
  "address",
  "country",
  "datetime",
  "partialDate",
  "personName",
  "search",
  "time",
] as const;
type NotYet = (typeof notYet)[number];

/** One entry a type that holds an answer. A new type is one file beside this one, and its line here. */
export const kinds = {
  boolean,
  choice,
  choices,
  date,
  email,
  file,
  hidden,
  iban,
  integer,
  money,
  number,
  phone,
  questions,
  text,
  textarea,
} satisfies Record<Exclude<FieldType, SilentType | ContainerType | NotYet>, FieldKind>;

const known: Readonly<Partial<Record<FieldType, FieldKind>>> = kinds;
export const kindOf = (type: FieldType): FieldKind | undefined => known[type];
