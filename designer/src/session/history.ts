import type { Content } from "./content.ts";

/** One step an author made, by the name she reads beside „Rückgängig“. */
export interface Step {
  readonly label: string;
  readonly before: Content;
  readonly after: Content;
  /** Steps of the same thing in a row are one: typing a title is not forty steps. */
  readonly merge: string | null;
}
export interface History {
  readonly content: Content;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

const MOST = 200;

export const startHistory = (content: Content): History => ({ content, past: [], future: [] });

export function perform(
  { content, past }: History,
  label: string,
  after: Content,
  merge: string | null = null,
): History {
  const last = past.at(-1);
  const goesOn = merge !== null && last?.merge === merge;
  const step: Step = { label, before: goesOn ? last.before : content, after, merge };
  const kept = goesOn ? past.slice(0, -1) : past.slice(-MOST + 1);
  return { content: after, past: [...kept, step], future: [] };
}

export function undo(history: History): History {
  const step = history.past.at(-1);
  if (step === undefined) return history;
  return { content: step.before, past: history.past.slice(0, -1), future: [step, ...history.future] };
}

export function redo(history: History): History {
  const [step, ...future] = history.future;
  if (step === undefined) return history;
  // What is typed next is a step of its own, even in the same field.
  return { content: step.after, past: [...history.past, { ...step, merge: null }], future };
}
