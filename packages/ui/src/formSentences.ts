import type { FormSentences } from "./formTranslate.ts";
import { formsEn } from "./messages/forms.en.ts";

/** What a page brings along for the script; nothing where the script has the language itself. */
export const formSentences = (language: string): FormSentences | undefined =>
  language.startsWith("en") ? formsEn : undefined;
