import { followUps, type Filling } from "@blaupause/engine";
import type { CaseView, Task } from "./desk.ts";

/** Questions that may be answered: those the step names, and what an answer to them brings up. Null: all. */
export function openPaths(
  { runtime, scope }: CaseView,
  { form, only, filling: before }: Task,
  filling: Filling | null,
): readonly string[] | null {
  if (form === null || only === null || before === null || filling === null) return null;
  const program = { ...runtime, service: { language: runtime.language } };
  return followUps(program, form.id, before, filling, only, scope as never);
}
