import {
  caseScope,
  evaluateForm,
  fieldAt,
  fillingOf,
  readPage,
  schemaPath,
  type Entry,
  type Filling,
} from "@blaupause/engine";
import { isJsonObject } from "@blaupause/model";
import type { ReviewLine } from "@blaupause/web/citizen";
import type { TakeFile } from "../http/body.ts";
import { spokenIn } from "../offering/spokenIn.ts";
import type { OwnCase } from "./access.ts";
import { answerText, questionName } from "./answerText.ts";
import { uploads } from "./carry.ts";
import type { Visit } from "./context.ts";
import { runtimeOf } from "./judge.ts";
import { onPage } from "./notShown.ts";
import { lostItems, withItems } from "./otherWindow.ts";

/** A form of a case, and the name its data stand under. */
export interface CaseForm {
  readonly id: string;
  readonly name: string;
}

/**
 * What a page said that came too late: every answer of it that the case does not have, in words to be copied. None:
 * the case has all of it, as after a second click.
 */
export function notTaken(
  { site, deps }: Visit,
  own: OwnCase,
  { id, name }: CaseForm,
  entries: readonly Entry[],
): readonly ReviewLine[] {
  const program = spokenIn(own.program, site.language);
  const form = program.forms[id];
  if (form === undefined) return [];
  const known = own.state.data[name];
  const before = fillingOf(isJsonObject(known) ? known : {}, own.state.unknown[name]);
  const read = readPage(form, null, withItems(before, lostItems(form, before, entries)), entries);
  if (!read.ok) return [];
  const typed = read.filling;
  const scope = caseScope(own.program, own.state, own.place, deps.clock());
  // What is not asked with these answers is not kept of anybody.
  const { visible } = evaluateForm(runtimeOf(program), id, typed, scope);
  const said = (filling: Filling, path: string) => answerText(site, form, filling, path);
  return [...new Set([...onPage(entries), ...uploads(entries).map(([path]) => path)])]
    .filter((path) => !HOLDERS.has(fieldAt(form.fields, schemaPath(path))?.type ?? "list"))
    .filter((path) => visible[path] === true && said(typed, path) !== said(before, path))
    .map((path) => ({ label: questionName(site, form, typed, path), value: said(typed, path) }));
}
const HOLDERS: ReadonlySet<string> = new Set(["list", "group"]);

/** For files that nobody takes in, of which only the name is told. */
export const nameOnly: TakeFile = async (_, { name, type, content }) => {
  content.resume();
  return Promise.resolve({ id: "", name, type, size: 0 });
};
