import type { FormProgram } from "../program.ts";
import { act } from "./act.ts";
import { emptyFilling, type Filling } from "./filling.ts";

/** A form as it opens: a list that needs an item shows its first one. */
export const startFilling = (form: FormProgram): Filling =>
  form.fields
    .filter(({ type, min }) => type === "list" && typeof min === "number" && min > 0)
    .reduce((filling, { path }) => act(form, filling, { type: "add", path }), emptyFilling);
