import type { FieldProgram, Filling, FormProgram, FormState, PageAction, Text } from "@blaupause/engine";
import { fieldAt, fixedText, isFixed, type OptionProgram } from "@blaupause/engine";
import type { Trust } from "@blaupause/model";
import type { PageTranslate } from "@blaupause/ui";

/** Everything a form on the screen needs. Without `live` it is plain HTML that a form POST completes. */
export interface View {
  readonly form: FormProgram;
  /** The page shown; null shows all. */
  readonly page: string | null;
  readonly state: FormState;
  readonly filling: Filling;
  /** Paths whose errors are shown; null shows all, an empty set none (a page just opened). */
  readonly showErrors: ReadonlySet<string> | null;
  /** Data paths that are asked; nothing else is shown. Absent: the whole page. */
  readonly focus?: readonly string[];
  /** Asked for once more: „reiche ich nach“ is no answer to that. */
  readonly isAskedAgain?: boolean;
  /** Results that no answer brings: nobody is told that they come later. */
  readonly quiet?: ReadonlySet<string>;
  readonly t: PageTranslate;
  readonly language: string;
  /** The form in the service's own language, where the page speaks another one. */
  readonly source?: { readonly form: FormProgram; readonly language: string };
  /** What the applicant's account answered, by data path. */
  readonly account?: Account;
  readonly live?: Live;
}
export interface Account {
  readonly name: string;
  readonly filled: Readonly<Record<string, { readonly trust: Trust; readonly isLocked: boolean }>>;
}

/** What a form in the desk or the preview calls while somebody types. */
export interface Live {
  readonly answer: (field: FieldProgram, path: string, texts: readonly string[]) => void;
  readonly unknown: (path: string, ticked: boolean) => void;
  readonly act: (action: PageAction) => void;
  readonly upload?: (path: string, file: File) => void;
  /** What is to be said at a question meanwhile, by data path: a file is on its way, or did not arrive. */
  readonly notes?: Readonly<Record<string, string>>;
}

type TextProperty = "label" | "hint" | "text" | "itemLabel";

/** A text of a field: from the state when it depends on answers, from the program when it does not. */
export function say(view: View, path: string, field: FieldProgram, property: TextProperty): string {
  const text: Text | undefined = field[property];
  if (text === undefined) return "";
  return isFixed(text) ? fixedText(text) : (view.state.texts[`${path}/${property}`] ?? "");
}

type Worded = TextProperty | "addLabel" | "unknown" | "yes" | "no" | "message" | "requiredMessage";
const isSame = (one: unknown, other: unknown): boolean =>
  one !== undefined && JSON.stringify(one) === JSON.stringify(other);

/** The language of a text that is not translated, to be marked; undefined where it is in the page's. */
export const langOf = ({ source }: View, field: FieldProgram, property: Worded): string | undefined =>
  source !== undefined && isSame(fieldAt(source.form.fields, field.path)?.[property], field[property])
    ? source.language
    : undefined;

export function optionLang(
  { source }: View,
  { path }: FieldProgram,
  { value, label }: OptionProgram,
): string | undefined {
  if (source === undefined) return undefined;
  const own = fieldAt(source.form.fields, path)?.options?.find((option) => option.value === value);
  return isSame(own?.label, label) ? source.language : undefined;
}

/** Is this place asked for, around something that is, or inside it? */
export const inFocus = ({ focus }: View, path: string): boolean =>
  focus === undefined || focus.some((one) => isInside(one, path) || isInside(path, one));
const isInside = (path: string, outer: string): boolean =>
  path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);

export const domId = (path: string): string => `f-${path.replaceAll(/[[\].]+/g, "-").replace(/-$/, "")}`;

/** The error shown at a path, as a sentence. */
export function errorAt(view: View, path: string) {
  if (view.showErrors !== null && !view.showErrors.has(path)) return undefined;
  return view.state.errors.find((error) => error.path === path);
}
