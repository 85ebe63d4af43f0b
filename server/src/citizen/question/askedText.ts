import {
  fieldAt,
  fixedText,
  schemaPath,
  type Filling,
  type FormProgram,
  type Program,
} from "@blaupause/engine";
import type { Site } from "@blaupause/web/citizen";
import { questionName } from "../answerText.ts";

/** What stands beside a question that is asked again; `lang` where it is another language than the page's. */
export interface AskedText {
  readonly text: string;
  readonly lang?: string;
}

/** The desk's own sentences (`desk.ask.…`) up to the question they name. */
const BEGINNING = /^(?:Bitte (?:ergänzen|beantworten) Sie|Please (?:add|answer once more))\b[^\n]*: /;

/**
 * The desk's sentence in the language of the page. Somebody's own words stay as they are: what begins like the desk's
 * sentence and ends in the question's own words is one.
 */
export function askedText(
  site: Site,
  { original, spoken }: { readonly original: Program; readonly spoken: Program },
  form: string,
  filling: Filling,
  { path, text }: { readonly path: string; readonly text: string },
): AskedText {
  const { language } = original.service;
  if (language === site.language) return { text };
  const label = labelAt(original.forms[form], path);
  const isOurs = label !== "" && BEGINNING.test(text) && text.endsWith(`: ${label}`);
  const shown = spoken.forms[form];
  if (!isOurs || shown === undefined) return { text, lang: language };
  return { text: site.t("question.asked", { question: questionName(site, shown, filling, path) }) };
}

const labelAt = (form: FormProgram | undefined, path: string): string =>
  fixedText(fieldAt(form?.fields ?? [], schemaPath(path))?.label);
