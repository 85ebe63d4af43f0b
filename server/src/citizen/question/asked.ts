import { taskFilling, type FormProgram, type TaskFilling } from "@blaupause/engine";
import { isJsonObject, type Json } from "@blaupause/model";
import { sign } from "../../security/token.ts";
import type { OwnCase } from "../access.ts";
import type { Visit } from "../context.ts";
import { askedTasks } from "../status.ts";

export interface Asked {
  readonly task: string;
  readonly form: FormProgram;
  readonly filling: TaskFilling;
}

/** Null when the step is not waiting any more: answered already, or its time is over. */
export function askedOf({ deps }: Visit, own: OwnCase, task: string): Asked | null {
  const isAsked = askedTasks(own).some(([id]) => id === task);
  const filling = isAsked ? taskFilling(own.program, own.state, task, own.place, deps.clock()) : null;
  const form = filling === null ? undefined : own.program.forms[filling.form];
  return filling === null || form === undefined ? null : { task, form, filling };
}

/** What the caseworker wrote beside each question that is open, by its data path. */
export function questionsAsked({ program, state }: OwnCase, { filling: { only } }: Asked) {
  const asked = Object.keys(program.forms).flatMap((form) => {
    const data = state.data[form];
    const fields = program.forms[form]?.fields.filter(({ type }) => type === "questions") ?? [];
    return isJsonObject(data)
      ? fields.flatMap(({ id }) => (Array.isArray(data[id]) ? (data[id] as Json[]) : []))
      : [];
  });
  return asked.filter(isJsonObject).flatMap(({ path, text }) => {
    const open = only?.find((one) => one === path || String(path).endsWith(`.${one}`));
    return open === undefined ? [] : [{ path: open, text: String(text) }];
  });
}

/** Made by us for this very question: no other page can name it. */
export const versionOf = ({ deps }: Visit, { caseId }: OwnCase, task: string): string =>
  sign(deps.secret, "question", `${caseId} ${task}`);
