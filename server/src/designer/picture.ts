import type { Field, Service } from "@blaupause/model";

/** One question of a small drawing: how long its text is, and how it is answered. */
export interface Drawn {
  readonly length: number;
  readonly answer: "line" | "choice" | "many" | "none";
}
const MOST_PAGES = 3;
const MOST_QUESTIONS = 5;

/** The first pages of the form applicants fill in, as a catalogue draws them; everything that is typed is left out. */
export function pictureOf({ forms, process }: Service): readonly (readonly Drawn[])[] {
  const start = Object.values(process.nodes).find(
    (node) => node.type === "startEvent" && node.form !== undefined,
  );
  const form = start !== undefined && "form" in start ? forms[String(start.form)] : undefined;
  if (form === undefined) return [];
  const pages = form.pages === undefined ? [null] : form.pages.map(({ id }) => id);
  return pages
    .slice(0, MOST_PAGES)
    .map((page) => form.fields.filter((field) => page === null || pageOf(field) === page).flatMap(drawn))
    .map((questions) => questions.slice(0, MOST_QUESTIONS));
}

const pageOf = (field: Field): unknown => ("page" in field ? field.page : undefined);

function drawn(field: Field): readonly Drawn[] {
  if (field.type === "hidden" || ("computed" in field && field.computed !== undefined)) return [];
  if ("fields" in field) return field.fields.flatMap(drawn);
  const length = "label" in field && typeof field.label === "string" ? field.label.length : 40;
  return [{ length, answer: answerOf(field) }];
}
function answerOf({ type }: Field): Drawn["answer"] {
  if (type === "boolean" || type === "choice") return "choice";
  if (type === "choices") return "many";
  return type === "info" || type === "result" || type === "heading" ? "none" : "line";
}
