import { complianceDe } from "./compliance.de.ts";
import { decisionsDe } from "./decisions.de.ts";
import { legalChangeDe } from "./legalChange.de.ts";
import { readinessPageDe } from "./readinessPage.de.ts";
import { upgradePagesDe } from "./upgradePages.de.ts";

/** What is said only on pages that are loaded when they are opened. */
export const laterDe = {
  ...complianceDe,
  ...decisionsDe,
  ...legalChangeDe,
  ...readinessPageDe,
  ...upgradePagesDe,
};
