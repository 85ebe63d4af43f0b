import {
  evaluateForm,
  readPage,
  type Entry,
  type Filling,
  type FormRuntime,
  type FormState,
  type Scope,
} from "@blaupause/engine";
import type { JsonObject } from "@blaupause/model";
import type { FormSentences } from "@blaupause/ui";

/** What the server put into the page, so that the browser can judge as it does. */
export interface Judge {
  readonly program: FormRuntime;
  readonly form: string;
  readonly page: string | null;
  readonly filling: Filling;
  readonly scope: Scope;
  /** The names as they would be if the organisation had left nothing empty, where it has. */
  readonly filled?: JsonObject;
  readonly language: string;
  /** What is said of wrong answers, where it is not said in German. */
  readonly sentences?: FormSentences;
}

/** What stands in the page's inputs. Files are the server's: the draft has their references already. */
export const typedIn = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string");

/** The verdict, and with `filled` names the sentences there would be. */
export interface Judged {
  readonly state: FormState;
  readonly would: FormState["texts"];
}

export function judgedIn(
  form: HTMLFormElement,
  { program, form: id, page, filling, scope, filled: names }: Judge,
): Judged | null {
  const asked = program.forms[id];
  const entries: readonly Entry[] = typedIn(form);
  const read = asked === undefined ? null : readPage(asked, page, filling, entries);
  if (read?.ok !== true) return null;
  const state = evaluateForm(program, id, read.filling, scope);
  const would = names && evaluateForm(program, id, read.filling, { ...scope, names }).texts;
  return { state, would: would ?? state.texts };
}
