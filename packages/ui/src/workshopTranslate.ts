import { fill, type Params } from "./fill.ts";
import { workshopDe } from "./messages/workshop.de.ts";
import { workshopEn } from "./messages/workshop.en.ts";

export type WorkshopKey = keyof typeof workshopDe;
/** Says what only whoever looks at a draft by a link reads. Apart, so that no other page carries it along. */
export type WorkshopTranslate = (key: WorkshopKey, params?: Params) => string;

export const workshopTranslator = (language: string): WorkshopTranslate => {
  const messages: Readonly<Record<WorkshopKey, string>> = language.startsWith("en") ? workshopEn : workshopDe;
  return (key, params = {}) => fill(messages[key], params);
};
