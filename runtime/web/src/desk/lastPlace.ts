const KEY = "blaupause-kommune";

/** For whom somebody signed in here last; empty before the first time. */
export const lastPlace = (): string => localStorage.getItem(KEY) ?? "";
export const rememberPlace = (organisation: string): void => localStorage.setItem(KEY, organisation);
