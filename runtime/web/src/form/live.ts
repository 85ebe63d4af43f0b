import {
  act,
  kindOf,
  withAnswer,
  type FieldProgram,
  type Filling,
  type FormProgram,
} from "@blaupause/engine";
import type { Json } from "@blaupause/model";
import type { Live } from "./view.ts";

/** What typing does to the answers, wherever a form is live: desk, preview, rehearsal, a municipality's values. */
export function liveOf(
  form: FormProgram,
  change: (edit: (now: Filling) => Filling) => void,
): Pick<Live, "answer" | "unknown" | "act"> {
  return {
    answer: (field, path, texts) => change((now) => answered(now, field, path, texts)),
    unknown: (path, ticked) =>
      change((now) => ({ ...now, unknown: ticked ? [...without(now, path), path] : without(now, path) })),
    act: (action) => change((now) => act(form, now, action)),
  };
}

const without = ({ unknown }: Filling, path: string): readonly string[] =>
  unknown.filter((one) => one !== path);

/** An answer takes „weiß ich nicht“ back. What cannot be read is kept as it was typed, beside its error. */
function answered(now: Filling, field: FieldProgram, path: string, texts: readonly string[]): Filling {
  const reading = kindOf(field.type)?.read(texts, field);
  const value: Json | undefined = reading?.ok === true ? reading.value : texts[0];
  const answers = withAnswer(now.answers, path, value === null ? undefined : value);
  return { ...now, answers, unknown: without(now, path) };
}
