import type { Static } from "typebox";
import { address } from "./address.ts";
import { boolean } from "./boolean.ts";
import { choice } from "./choice.ts";
import { choices } from "./choices.ts";
import { country } from "./country.ts";
import { date } from "./date.ts";
import { datetime } from "./datetime.ts";
import { email } from "./email.ts";
import { file } from "./file.ts";
import { group } from "./group.ts";
import { heading } from "./heading.ts";
import { hidden } from "./hidden.ts";
import { iban } from "./iban.ts";
import { info } from "./info.ts";
import { integer } from "./integer.ts";
import { list } from "./list.ts";
import { money } from "./money.ts";
import { number } from "./number.ts";
import { partialDate } from "./partialDate.ts";
import { personName } from "./personName.ts";
import { phone } from "./phone.ts";
import { questions } from "./questions.ts";
import { result } from "./result.ts";
import { search } from "./search.ts";
import { text } from "./text.ts";
import { textarea } from "./textarea.ts";
import { time } from "./time.ts";

/** Every type of question. A new one is a file here; the compiler then names the places that are left. */
export const fieldKinds = {
  address,
  boolean,
  choice,
  choices,
  country,
  date,
  datetime,
  email,
  file,
  group,
  heading,
  hidden,
  iban,
  info,
  integer,
  list,
  money,
  number,
  partialDate,
  personName,
  phone,
  questions,
  result,
  search,
  text,
  textarea,
  time,
};
export type FieldType = keyof typeof fieldKinds;
export type FieldOf<T extends FieldType> = Static<(typeof fieldKinds)[T]>;
export type Field = { [T in FieldType]: FieldOf<T> }[FieldType];
export interface Fields extends ReadonlyArray<Field> {}
