import { fill, type Params } from "./fill.ts";
import { logDe } from "./messages/log.de.ts";
import { logEn } from "./messages/log.en.ts";

export type LogKey = keyof typeof logDe;
/** Says what only whoever reads an organisation's log of changes meets. Apart, so that no other page carries it along. */
export type LogTranslate = (key: LogKey, params?: Params) => string;

export const logTranslator = (language: string): LogTranslate => {
  const messages: Readonly<Record<LogKey, string>> = language.startsWith("en") ? logEn : logDe;
  return (key, params = {}) => fill(messages[key], params);
};

export const isLogKey = (key: string): key is LogKey => Object.hasOwn(logDe, key);
