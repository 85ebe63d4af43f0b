import type { FieldProgram, Filling, FormProgram, FormState, PageAction, Text } from "@blaupause/engine";
import { fixedText, isFixed } from "@blaupause/engine";
import type { Translate } from "@blaupause/ui";

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
  readonly t: Translate;
  readonly language: string;
  readonly live?: Live;
}

/** What a form in the desk or the preview calls while somebody types. */
export interface Live {
  readonly answer: (field: FieldProgram, path: string, texts: readonly string[]) => void;
  readonly unknown: (path: string, ticked: boolean) => void;
  readonly act: (action: PageAction) => void;
  readonly upload?: (path: string, file: File) => void;
}

type TextProperty = "label" | "hint" | "text" | "itemLabel";

/** A text of a field: from the state when it depends on answers, from the program when it does not. */
export function say(view: View, path: string, field: FieldProgram, property: TextProperty): string {
  const text: Text | undefined = field[property];
  if (text === undefined) return "";
  return isFixed(text) ? fixedText(text) : (view.state.texts[`${path}/${property}`] ?? "");
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
