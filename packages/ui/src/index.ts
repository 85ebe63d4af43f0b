/** What people read and see everywhere: the product's sentences in German and English. */
export { translator, type Translate } from "./translate.ts";
export { pageTranslator, type PageKey, type PageTranslate } from "./pageTranslate.ts";
export { formTranslator, isFormMessageKey, type FormSentences, type FormTranslate } from "./formTranslate.ts";
export { formSentences } from "./formSentences.ts";
export type { Params } from "./fill.ts";
export { fill } from "./fill.ts";
export { folded } from "./folded.ts";
export { isMessageKey } from "./translate.ts";
export type { MessageKey } from "./messages/de.ts";
export { isLogKey, logTranslator, type LogKey, type LogTranslate } from "./logTranslate.ts";
export { workshopTranslator, type WorkshopKey, type WorkshopTranslate } from "./workshopTranslate.ts";
export { your } from "./your.ts";
