/** What people read and see everywhere: the product's sentences in German and English. */
export { translator, isMessageKey, type Params, type Translate } from "./translate.ts";
export type { MessageKey } from "./messages/de.ts";
