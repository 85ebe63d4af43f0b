import { complianceDe } from "./compliance.de.ts";
import { editingDe } from "./editing.de.ts";
import { legalChangeDe } from "./legalChange.de.ts";
import { readinessPageDe } from "./readinessPage.de.ts";
import { upgradePagesDe } from "./upgradePages.de.ts";

/** What is said only on pages that are loaded when they are opened. */
export const laterDe = {
  ...complianceDe,
  ...editingDe,
  ...legalChangeDe,
  ...readinessPageDe,
  ...upgradePagesDe,
};
