import { fieldAt, kindOf, schemaPath, type FieldProgram, type FormProgram } from "@blaupause/engine";
import { refit } from "@blaupause/reuse";
import type { DraftContent, Moved } from "./draft.ts";
import { pageFields } from "./pages.ts";

type Renames = Readonly<Record<string, string>>;

/** F12: the answers that still fit, on the new version; a page that is as it was need not be gone through again. */
export function refitDraft(
  old: FormProgram,
  now: FormProgram,
  content: DraftContent,
  { renamed, from }: { readonly renamed: Renames; readonly from: string },
): DraftContent & { readonly moved: Moved } {
  const before = content.filling;
  const { values, dropped } = refit(now, before.answers, renamed);
  const placed = new Map(asked(now.fields).map((field) => [oldPath(now, field.path, renamed), field]));
  const unknown = before.unknown.flatMap((path) => {
    const field = placed.get(schemaPath(path));
    return field?.unknown === undefined ? [] : [withKeys(field.path, path)];
  });
  const seen = Object.entries(content.seen);
  return {
    ...content,
    filling: { answers: values, unknown, lastKey: before.lastKey },
    touched: {},
    seen: Object.fromEntries(seen.filter(([page]) => isSame(old, now, page))),
    moved: {
      dropped: dropped.filter((path) => isAsked(fieldAt(old.fields, schemaPath(path)))),
      before,
      from,
      added: [...placed].flatMap(([path, field]) => (isAsked(fieldAt(old.fields, path)) ? [] : [field.path])),
      changed: [...placed].flatMap(([path, field]) =>
        differs(fieldAt(old.fields, path), field) ? [field.path] : [],
      ),
      seen: seen.map(([page]) => page),
    },
  };
}

const isAsked = (field: FieldProgram | undefined): boolean =>
  field !== undefined &&
  field.type !== "hidden" &&
  kindOf(field.type) !== undefined &&
  field.computed === undefined;
const asked = (fields: readonly FieldProgram[]): FieldProgram[] =>
  fields.flatMap((field) => [...(isAsked(field) ? [field] : []), ...asked(field.fields ?? [])]);

/** Where a question stood before: its own rename counts, and those of what it stands in. */
function oldPath({ id }: FormProgram, path: string, renamed: Renames): string {
  const address = path.split(".").reduce(
    (at, step) => {
      const own = `${at.now}/fields/${step}`;
      return { now: own, old: renamed[own] ?? `${at.old}/fields/${step}` };
    },
    { now: `forms/${id}`, old: renamed[`forms/${id}`] ?? `forms/${id}` },
  ).old;
  return address.split("/fields/").slice(1).join(".");
}

/** `hunde[k1].rasse` under the new name of its question, item keys where they were. */
function withKeys(path: string, old: string): string {
  const keys = old.split(".").map((step) => /\[.*\]$/.exec(step)?.[0] ?? "");
  return path
    .split(".")
    .map((step, index) => step + (keys[index] ?? ""))
    .join(".");
}

const WORDS = [
  "type",
  "label",
  "hint",
  "text",
  "required",
  "options",
  "unknown",
  "yes",
  "no",
  "message",
] as const;
/** Does the question read or ask otherwise than before? */
const differs = (old: FieldProgram | undefined, now: FieldProgram): boolean =>
  isAsked(old) && WORDS.some((property) => JSON.stringify(old?.[property]) !== JSON.stringify(now[property]));

/** A page is the same when its questions are. What a decision says on it may be another with every version. */
const isSame = (old: FormProgram, now: FormProgram, page: string): boolean =>
  !pageFields(now, page).some(({ type }) => type === "result") &&
  JSON.stringify(pageFields(old, page)) === JSON.stringify(pageFields(now, page));
