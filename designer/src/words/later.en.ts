import { codesEn } from "./codes.en.ts";
import { complianceEn } from "./compliance.en.ts";
import { conflictEn } from "./conflict.en.ts";
import type { laterDe } from "./later.de.ts";
import { decisionsEn } from "./decisions.en.ts";
import { sourceEn } from "./source.en.ts";
import { processEn } from "./process.en.ts";
import { editingEn } from "./editing.en.ts";
import { formsEn } from "./forms.en.ts";
import { journeysEn } from "./journeys.en.ts";
import { legalChangeEn } from "./legalChange.en.ts";
import { readinessPageEn } from "./readinessPage.en.ts";
import { restoreEn } from "./restore.en.ts";
import { olderCasesEn } from "./olderCases.en.ts";
import { upgradePagesEn } from "./upgradePages.en.ts";
import { workshopEn } from "./workshop.en.ts";

export const laterEn: Readonly<Record<keyof typeof laterDe, string>> = {
  ...codesEn,
  ...complianceEn,
  ...conflictEn,
  ...decisionsEn,
  ...sourceEn,
  ...processEn,
  ...editingEn,
  ...formsEn,
  ...journeysEn,
  ...legalChangeEn,
  ...readinessPageEn,
  ...restoreEn,
  ...olderCasesEn,
  ...upgradePagesEn,
  ...workshopEn,
};
