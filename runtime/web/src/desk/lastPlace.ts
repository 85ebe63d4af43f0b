import { recall, remember } from "./remembered.ts";

const KEY = "blaupause-kommune";

/** For whom somebody signed in here last; empty before the first time. */
export const lastPlace = (): string => recall(KEY) ?? "";
export const rememberPlace = (organisation: string): void => remember(KEY, organisation);
