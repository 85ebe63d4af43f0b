import { isFixed, type FieldProgram, type FormProgram, type FormState, type Scope } from "@blaupause/engine";
import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import type { Offered } from "../offering/loadOffering.ts";
import type { DraftCaller } from "./context.ts";
import { draftScope, judgeDraft } from "./judge.ts";
import { pageFields } from "./pages.ts";

/**
 * Results that say nothing although everything the applicant can add to them is there: the organisation has left a
 * setting empty. Nobody is told to wait for them. Found by asking what they would say if it had not.
 */
export function quietResults(
  { deps, town, offered, formId, draft }: DraftCaller,
  form: FormProgram,
  { visible, texts }: FormState,
  page: string | null,
): ReadonlySet<string> {
  const silent = (page === null ? form.fields : pageFields(form, page)).filter(
    ({ id, type, text }) =>
      type === "result" &&
      text !== undefined &&
      !isFixed(text) &&
      visible[id] === true &&
      !texts[`${id}/text`],
  );
  if (silent.length === 0) return new Set();
  const scope = draftScope(deps, town, offered);
  const names = filledNames(offered, scope);
  if (names === null) return new Set();
  const would = judgeDraft(offered.program, formId, draft.content.filling, { ...scope, names });
  return new Set(silent.map(({ id }) => id).filter((id) => Boolean(would.texts[`${id}/text`])));
}

/** What could be read if the organisation had left nothing empty; null where it has not. */
export function filledNames({ program }: Offered, { names, at }: Scope): JsonObject | null {
  const values = names["settings"];
  const given = isJsonObject(values) ? values : {};
  const settings = filledIn(program.settings.fields, given, at);
  return settings === given ? null : { ...names, settings };
}

/** The same settings with anything at all where nothing is; the very same where nothing is empty. */
function filledIn(fields: readonly FieldProgram[], values: JsonObject, at: string): JsonObject {
  const added = fields.flatMap((field): [string, Json][] => {
    const now = values[field.id] ?? null;
    const inner = isJsonObject(now) ? now : {};
    const then =
      field.type === "group" ? filledIn(field.fields ?? [], inner, at) : (now ?? sample(field, at));
    return then === now || then === inner || then === null ? [] : [[field.id, then]];
  });
  return added.length === 0 ? values : { ...values, ...Object.fromEntries(added) };
}

function sample({ type, options }: FieldProgram, at: string): Json {
  switch (type) {
    case "boolean":
      return true;
    case "integer":
    case "money":
    case "number":
      return 1;
    case "date":
      return at.slice(0, 10);
    case "choice":
      return options?.[0]?.value ?? null;
    default:
      return type === "list" || type === "file" || type === "choices" ? null : "x";
  }
}
