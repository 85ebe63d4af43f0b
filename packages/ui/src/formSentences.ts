import type { FormSentences } from "./formTranslate.ts";
import { formsEn } from "./messages/forms.en.ts";
import { uploadsDe } from "./messages/uploads.de.ts";
import { uploadsEn } from "./messages/uploads.en.ts";

/** What a page brings along for the script: another language, and what is said of uploads where it asks for one. */
export function formSentences(language: string, hasUploads: boolean): FormSentences | undefined {
  if (language.startsWith("en")) return { ...formsEn, ...(hasUploads ? uploadsEn : {}) };
  return hasUploads ? uploadsDe : undefined;
}
