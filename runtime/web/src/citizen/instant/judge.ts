import {
  evaluateForm,
  readPage,
  type Entry,
  type Filling,
  type FormRuntime,
  type FormState,
  type Scope,
} from "@blaupause/engine";
import type { FormSentences } from "@blaupause/ui";

/** What the server put into the page, so that the browser can judge as it does. */
export interface Judge {
  readonly program: FormRuntime;
  readonly form: string;
  readonly page: string | null;
  readonly filling: Filling;
  readonly scope: Scope;
  readonly language: string;
  /** What is said of wrong answers, where it is not said in German. */
  readonly sentences?: FormSentences;
}

/** What stands in the page's inputs. Files are the server's: the draft has their references already. */
export const typedIn = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string");

export function stateOf(
  form: HTMLFormElement,
  { program, form: id, page, filling, scope }: Judge,
): FormState | null {
  const asked = program.forms[id];
  const entries: readonly Entry[] = typedIn(form);
  const read = asked === undefined ? null : readPage(asked, page, filling, entries);
  return read?.ok === true ? evaluateForm(program, id, read.filling, scope) : null;
}
