import { fill, type Params } from "./fill.ts";
import { formsDe } from "./messages/forms.de.ts";
import type { UploadMessageKey } from "./messages/uploads.de.ts";

export type FormMessageKey = keyof typeof formsDe | UploadMessageKey;
/** Says what is wrong with an answer. */
export type FormTranslate = (key: FormMessageKey, params?: Params) => string;
export type FormSentences = Readonly<Partial<Record<FormMessageKey, string>>>;

/** The citizen's script has the German sentences of every page with it; a page brings what it needs besides. */
export const formTranslator =
  (brought?: FormSentences): FormTranslate =>
  (key, params = {}) =>
    fill({ ...formsDe, ...brought }[key] ?? formsDe["error.invalid"], params);
export const isFormMessageKey = (key: string): key is FormMessageKey =>
  Object.hasOwn(formsDe, key) || /^error\.(type-)?file/.test(key);
