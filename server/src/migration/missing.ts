import { fieldAt, schemaPath, type FieldProgram, type FormProgram, type Program } from "@blaupause/engine";
import type { Rejection } from "@blaupause/engine";

/** What the new version asks of a case in addition. */
export interface Missing {
  /** The name its answers stand under. */
  readonly name: string;
  readonly form: FormProgram;
  readonly paths: readonly string[];
  /** A form of these questions alone; null where they cannot be answered by themselves. */
  readonly asks: FormProgram | null;
}

/** The law judges one form after the other and says at which one it stopped. */
export function missingIn(
  { forms }: Program,
  asked: Readonly<Record<string, string>>,
  { params, errors = [] }: Rejection,
): Missing | null {
  const name = String(params?.["name"] ?? "");
  const form = forms[asked[name] ?? ""];
  if (form === undefined) return null;
  const paths = errors.map(({ path }) => path);
  return {
    name,
    form,
    paths,
    asks: paths.every((path) => isAskable(form, path)) ? formOf(form, paths) : null,
  };
}

const NOT_BY_ITSELF: ReadonlySet<string> = new Set(["file", "list", "group", "questions"]);
/** Which entry of a list is meant could not be told without showing its other answers. */
function isAskable({ fields }: FormProgram, path: string): boolean {
  const field = path.includes("[") ? undefined : fieldAt(fields, schemaPath(path));
  return field?.value !== undefined && field.computed === undefined && !NOT_BY_ITSELF.has(field.type);
}

/** Whoever moves cases need not see what people have answered: the questions stand for themselves. */
function formOf(form: FormProgram, paths: readonly string[]): FormProgram {
  const fields = only(form.fields, paths);
  const plan = form.plan.filter(({ do: what, path }) => what !== "page" && isIn(fields, path));
  return { id: form.id, title: form.title, pages: [], rules: [], fields, plan };
}
const isIn = (fields: readonly FieldProgram[], path: string): boolean => fieldAt(fields, path) !== undefined;

const only = (fields: readonly FieldProgram[], paths: readonly string[]): readonly FieldProgram[] =>
  fields.flatMap((field): readonly FieldProgram[] => {
    if (field.type !== "group") return paths.includes(field.path) ? [{ ...bare(field), required: true }] : [];
    const inner = only(field.fields ?? [], paths);
    return inner.length === 0 ? [] : [{ ...bare(field), fields: inner }];
  });

/** Without what reads other answers. */
function bare(field: FieldProgram): FieldProgram {
  const { visible: _v, valid: _c, prefill: _p, page: _g, claim: _a, ...rest } = field;
  return rest;
}
