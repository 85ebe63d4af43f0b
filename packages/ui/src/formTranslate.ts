import { fill, type Params } from "./fill.ts";
import { formsDe, type FormMessageKey } from "./messages/forms.de.ts";

/** Says what is wrong with an answer. */
export type FormTranslate = (key: FormMessageKey, params?: Params) => string;
export type FormSentences = Readonly<Record<FormMessageKey, string>>;

/** The citizen's script has the German sentences with it; a page in another language brings its own. */
export const formTranslator =
  (sentences: FormSentences = formsDe): FormTranslate =>
  (key, params = {}) =>
    fill(sentences[key], params);
export const isFormMessageKey = (key: string): key is FormMessageKey => Object.hasOwn(formsDe, key);
