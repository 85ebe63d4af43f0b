import { de, type MessageKey } from "./messages/de.ts";
import { en } from "./messages/en.ts";
import { fill, type Params } from "./fill.ts";

/** Says a sentence of the product in one language. */
export type Translate = (key: MessageKey, params?: Params) => string;

/** German unless the language is English: a service may be translated further than the product is. */
export const translator = (language: string): Translate => {
  const messages: Readonly<Record<MessageKey, string>> = language.startsWith("en") ? en : de;
  return (key, params = {}) => fill(messages[key], params);
};

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(de, key);
