import { fill, type Params } from "./fill.ts";
import { pageDe, type PageKey } from "./messages/page.de.ts";
import { pageEn } from "./messages/page.en.ts";

export type { PageKey };
/** Says what a drawn page and a letter say by themselves. Whoever says everything says that, too. */
export type PageTranslate = (key: PageKey, params?: Params) => string;

export const pageTranslator = (language: string): PageTranslate => {
  const messages: Readonly<Record<PageKey, string>> = language.startsWith("en") ? pageEn : pageDe;
  return (key, params = {}) => fill(messages[key], params);
};
