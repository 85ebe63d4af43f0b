import { legalChangeEn } from "./legalChange.en.ts";
import type { laterDe } from "./later.de.ts";
import { upgradePagesEn } from "./upgradePages.en.ts";

export const laterEn: Readonly<Record<keyof typeof laterDe, string>> = {
  ...upgradePagesEn,
  ...legalChangeEn,
};
