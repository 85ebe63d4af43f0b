import { fill, type Params } from "./fill.ts";
import { formsDe, type FormMessageKey } from "./messages/forms.de.ts";
import { formsEn } from "./messages/forms.en.ts";

/** Says what is wrong with an answer. */
export type FormTranslate = (key: FormMessageKey, params?: Params) => string;

export const formTranslator = (language: string): FormTranslate => {
  const messages: Readonly<Record<FormMessageKey, string>> = language.startsWith("en") ? formsEn : formsDe;
  return (key, params = {}) => fill(messages[key], params);
};
export const isFormMessageKey = (key: string): key is FormMessageKey => Object.hasOwn(formsDe, key);
