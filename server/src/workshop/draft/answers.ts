import type { FieldType } from "@blaupause/model";
import type { WorkshopKey } from "@blaupause/ui";

/** What is answered, for each type of question; null where nothing is. */
export const answers = {
  address: "workshop.answer.address",
  boolean: "workshop.answer.yes",
  choice: "workshop.answer.choice",
  choices: "workshop.answer.choices",
  country: "workshop.answer.choice",
  date: "workshop.answer.date",
  datetime: "workshop.answer.date",
  email: "workshop.answer.contact",
  file: "workshop.answer.file",
  group: "workshop.answer.group",
  heading: null,
  hidden: null,
  iban: "workshop.answer.bank",
  info: null,
  integer: "workshop.answer.number",
  list: "workshop.answer.list",
  money: "workshop.answer.money",
  number: "workshop.answer.number",
  partialDate: "workshop.answer.date",
  personName: "workshop.answer.name",
  phone: "workshop.answer.contact",
  questions: "workshop.answer.group",
  result: null,
  search: "workshop.answer.choice",
  text: "workshop.answer.text",
  textarea: "workshop.answer.text",
  time: "workshop.answer.time",
} as const satisfies Record<FieldType, WorkshopKey | null>;

/** Some of what stands in a form asks nothing. */
export const kindOf = (type: FieldType): WorkshopKey =>
  type === "result"
    ? "workshop.kind.result"
    : answers[type] === null
      ? "workshop.kind.note"
      : "workshop.kind.question";
