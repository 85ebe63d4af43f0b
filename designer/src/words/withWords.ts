import { lazy, type ComponentType } from "react";
import { laterWords, type Language } from "./words.ts";

/** A page with words of its own, which are there before it is. */
export function withWords<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(async () => {
    const [page] = await Promise.all([load(), laterWords(languageOf())]);
    return page;
  });
}

const KEY = "blaupause-language";
export function languageOf(): Language {
  return localStorage.getItem(KEY) === "en" ? "en" : "de";
}
