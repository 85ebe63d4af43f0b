import type { FormProgram, Program } from "@blaupause/engine";

/** What becomes of a step a case stands in, of a form it has answered, of a question in it: by their ids. */
export interface MapEntry {
  readonly kind: "step" | "form" | "question";
  /** Id of a step or form; of a question `form.path`. */
  readonly from: string;
  /** null: it has no place under the other program. */
  readonly to: string | null;
}

/** Where the steps a case stands in go on, whether there or not. */
export const mapSteps = (
  nodes: Iterable<string>,
  { process }: Program,
  renamed: Readonly<Record<string, string>>,
): MapEntry[] =>
  [...new Set(nodes)].map((from) => {
    const now = renamed[from] ?? from;
    return { kind: "step", from, to: Object.hasOwn(process.nodes, now) ? now : null };
  });

/** Questions of one form that are called otherwise or stand elsewhere in it. */
export const mapQuestions = (
  before: FormProgram,
  form: FormProgram,
  renamed: Readonly<Record<string, string>>,
): MapEntry[] =>
  Object.entries(renamed).flatMap(([now, old]): MapEntry[] => {
    const [from, to] = [pathIn(before, old), pathIn(form, now)];
    return from === null || to === null ? [] : [{ kind: "question", from, to }];
  });

function pathIn({ id }: FormProgram, address: string): string | null {
  const root = `forms/${id}/fields/`;
  return address.startsWith(root) ? [id, ...address.slice(root.length).split("/fields/")].join(".") : null;
}
