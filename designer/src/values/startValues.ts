import { fillingOf, startFilling, type Filling, type FormProgram } from "@blaupause/engine";
import type { JsonObject } from "@blaupause/model";

/**
 * A municipality's values as a form to fill in: what is known, each row under a key of its own, and the first row of a
 * list that needs one.
 */
export const startValues = (form: FormProgram, known: JsonObject): Filling =>
  fillingOf({ ...startFilling(form).answers, ...known });
