import { isAsSure, type Claim, type Json, type Trust } from "@blaupause/model";
import type { FieldProgram, FormProgram } from "../program.ts";
import { answerAt, withAnswer } from "./dataPath.ts";
import type { Filling } from "./filling.ts";
import { isEmpty } from "./kinds/kind.ts";
import { kindOf } from "./kinds/index.ts";

/** What an applicant's account told of her, and how sure it is. */
export interface Told {
  readonly value: string;
  readonly trust: Trust;
}
export type ToldClaims = { readonly [C in Claim]?: Told };

/** An answer an account gives to a question. */
export interface Proven {
  readonly path: string;
  readonly value: Json;
  readonly trust: Trust;
  /** It cannot be changed on the page. */
  readonly isLocked: boolean;
}

/**
 * The questions of a form that an account answers: sure enough, and as their type wants it. Nothing in a list is: one
 * person is signed in.
 */
export function provenBy(fields: readonly FieldProgram[], told: ToldClaims): readonly Proven[] {
  return fields.flatMap((field) => {
    if (field.type === "group") return provenBy(field.fields ?? [], told);
    const known = field.claim === undefined || field.computed !== undefined ? undefined : told[field.claim];
    if (known === undefined || !isAsSure(known.trust, field.claimTrust ?? "low")) return [];
    const value = readAs(field, known.value);
    if (value === undefined) return [];
    return [{ path: field.path, value, trust: known.trust, isLocked: field.claimLocked === true }];
  });
}

function readAs(field: FieldProgram, text: string): Json | undefined {
  const kind = kindOf(field.type);
  const reading = kind?.read([text], field);
  if (kind === undefined || reading === undefined || !reading.ok || isEmpty(reading.value)) return undefined;
  const { value } = reading;
  const complaint = kind.accepts(value, field) ?? kind.check(value, field, {});
  return complaint === undefined ? value : undefined;
}

/** With what the account says where nothing was answered yet, and wherever it cannot be changed. */
export const withProven = (filling: Filling, proven: readonly Proven[]): Filling =>
  proven.reduce<Filling>((so, { path, value, isLocked }) => {
    if (!isLocked && !isEmpty(answerAt(so.answers, path))) return so;
    const unknown = so.unknown.filter((one) => one !== path);
    return { ...so, unknown, answers: withAnswer(so.answers, path, value) };
  }, filling);

/** The form for this applicant: what her account answers for good is locked, so no page and no program changes it (F4). */
export function lockedForm(form: FormProgram, proven: readonly Proven[]): FormProgram {
  const locked = new Map(proven.flatMap(({ path, value, isLocked }) => (isLocked ? [[path, value]] : [])));
  return locked.size === 0 ? form : { ...form, fields: withLocks(form.fields, locked) };
}

const withLocks = (
  fields: readonly FieldProgram[],
  locked: ReadonlyMap<string, Json>,
): readonly FieldProgram[] =>
  fields.map((field) => {
    if (field.type === "group") return { ...field, fields: withLocks(field.fields ?? [], locked) };
    const value = locked.get(field.path);
    return typeof value === "string" ? { ...field, locked: true, prefill: value } : field;
  });

/** Which of them the data still says: whoever changed an answer said it herself. */
export const stillProven = (
  data: Json | undefined,
  proven: readonly Proven[],
): Readonly<Record<string, Trust>> =>
  Object.fromEntries(
    proven.flatMap(({ path, value, trust }) => (answerAt(data, path) === value ? [[path, trust]] : [])),
  );
