import { complianceEn } from "./compliance.en.ts";
import type { laterDe } from "./later.de.ts";
import { editingEn } from "./editing.en.ts";
import { legalChangeEn } from "./legalChange.en.ts";
import { readinessPageEn } from "./readinessPage.en.ts";
import { upgradePagesEn } from "./upgradePages.en.ts";

export const laterEn: Readonly<Record<keyof typeof laterDe, string>> = {
  ...complianceEn,
  ...editingEn,
  ...legalChangeEn,
  ...readinessPageEn,
  ...upgradePagesEn,
};
