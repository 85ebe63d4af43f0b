import {
  act,
  answerAt,
  evaluateForm,
  fieldAt,
  schemaPath,
  withAnswer,
  type FieldProgram,
  type Filling,
  type FormRuntime,
  type FormState,
  type Scope,
} from "@blaupause/engine";
import type { Json } from "@blaupause/model";

/** Rounds in which answers may bring up new questions; a form that needs more is filled in as far as it goes. */
const ROUNDS = 12;

/**
 * What a made-up person would answer: every visible question that must be answered, again and again until nothing new
 * comes up. The law of forms is asked each time, so that conditions, limits and rules hold.
 */
export function exampleAnswers(program: FormRuntime, form: string, start: Filling, scope: Scope): Filling {
  let filling = start;
  for (let round = 0; round < ROUNDS; round += 1) {
    const state = evaluateForm(program, form, filling, scope);
    const next = state.errors.reduce(
      (now, { path, code }) => mended(program, form, now, state, path, code),
      filling,
    );
    if (next === filling) return filling;
    filling = next;
  }
  return filling;
}

function mended(
  program: FormRuntime,
  formId: string,
  filling: Filling,
  state: FormState,
  path: string,
  code: string,
): Filling {
  const form = program.forms[formId];
  const field = form === undefined || path === "" ? undefined : fieldAt(form.fields, schemaPath(path));
  if (form === undefined || field === undefined) return filling;
  if (field.type === "list") return code === "too-few" ? act(form, filling, { type: "add", path }) : filling;
  const known = answerAt(filling.answers, path);
  const value = exampleOf(field, state, path, known);
  if (value === undefined || value === known) return filling;
  return { ...filling, answers: withAnswer(filling.answers, path, value) };
}

const names: Readonly<Record<string, string>> = {
  "given-name": "Ada",
  "family-name": "Beispiel",
  organization: "Beispiel GmbH",
  "address-line1": "Gartenweg",
  "address-level2": "Musterstadt",
  "postal-code": "35452",
};

/** One believable answer. What was refused once is answered otherwise the next time where there is a choice. */
function exampleOf(
  field: FieldProgram,
  state: FormState,
  path: string,
  known: Json | undefined,
): Json | undefined {
  const { min, max } = state.limits[path] ?? {};
  switch (field.type) {
    case "boolean":
      return known !== true;
    case "choice":
      return otherThan(
        known,
        (field.options ?? []).map(({ value }) => value),
      );
    case "choices":
      return field.options?.[0] === undefined ? undefined : [field.options[0].value];
    case "integer":
    case "number":
    case "money":
      return numberBetween(min, max, known);
    case "date":
      return dateBetween(min, max);
    case "email":
      return "ada@example.org";
    case "phone":
      return "06641 1234";
    case "iban":
      return "DE02120300000000202051";
    case "text":
    case "textarea":
      return textFor(field);
    case "file":
      return {
        id: "beispiel",
        name: "nachweis.pdf",
        type: field.accept?.[0] ?? "application/pdf",
        size: 1000,
      };
    default:
      return undefined;
  }
}

const otherThan = (known: Json | undefined, values: readonly string[]): string | undefined =>
  values[(values.findIndex((value) => value === known) + 1) % Math.max(1, values.length)];

function numberBetween(
  min: string | number | undefined,
  max: string | number | undefined,
  known: Json | undefined,
): number {
  const low = typeof min === "number" ? min : 1;
  const next = typeof known === "number" ? known + 1 : low;
  return typeof max === "number" ? Math.min(next, max) : next;
}

const EXAMPLE_DAY = "1990-05-17";
const dateBetween = (min: string | number | undefined, max: string | number | undefined): string => {
  if (typeof min === "string" && min > EXAMPLE_DAY) return min;
  return typeof max === "string" && max < EXAMPLE_DAY ? max : EXAMPLE_DAY;
};

function textFor({ autocomplete, pattern, maxLength = 200, minLength = 0 }: FieldProgram): string {
  const named = autocomplete === undefined ? undefined : names[autocomplete];
  const text = named ?? (pattern === undefined ? "Beispiel" : matching(pattern));
  return text.padEnd(minLength, "a").slice(0, maxLength);
}

/** A text for the simple patterns forms have: classes with a count, alternatives of which the first is taken. */
export function matching(pattern: string): string {
  let rest = pattern;
  let text = "";
  while (rest !== "") {
    const part = /^(?:\[([^\]]+)\]|\(([^()]*)\)|\\(d)|([^[\](){}\\]))(?:\{(\d+)(?:,\d*)?\}|([?*+]))?/.exec(
      rest,
    );
    if (part === null) return text;
    const [whole, letters, group, digit, plain, count, many] = part;
    const one =
      letters?.[0] ??
      (group === undefined ? undefined : matching(group.split("|")[0] ?? "")) ??
      (digit === undefined ? plain : "1");
    text += (one ?? "").repeat(count === undefined ? (many === "?" || many === "*" ? 0 : 1) : Number(count));
    rest = rest.slice(whole.length);
  }
  return text;
}
