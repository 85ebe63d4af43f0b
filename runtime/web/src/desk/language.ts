/** German first; who works in English says so once and this browser remembers it. */
const KEY = "blaupause-language";
export type Language = "de" | "en";

export const rememberedLanguage = (): Language => (localStorage.getItem(KEY) === "en" ? "en" : "de");

export const rememberLanguage = (language: Language): void => localStorage.setItem(KEY, language);
