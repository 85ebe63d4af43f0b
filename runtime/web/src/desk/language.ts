import { recall, remember } from "./remembered.ts";

/** German first; who works in English says so once and this browser remembers it. */
const KEY = "blaupause-language";
export type Language = "de" | "en";

export const rememberedLanguage = (): Language => (recall(KEY) === "en" ? "en" : "de");

export const rememberLanguage = (language: Language): void => remember(KEY, language);
