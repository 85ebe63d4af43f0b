import { codesDe } from "./codes.de.ts";
import { complianceDe } from "./compliance.de.ts";
import { conflictDe } from "./conflict.de.ts";
import { decisionsDe } from "./decisions.de.ts";
import { sourceDe } from "./source.de.ts";
import { processDe } from "./process.de.ts";
import { editingDe } from "./editing.de.ts";
import { formsDe } from "./forms.de.ts";
import { journeysDe } from "./journeys.de.ts";
import { legalChangeDe } from "./legalChange.de.ts";
import { readinessPageDe } from "./readinessPage.de.ts";
import { restoreDe } from "./restore.de.ts";
import { olderCasesDe } from "./olderCases.de.ts";
import { upgradePagesDe } from "./upgradePages.de.ts";
import { workshopDe } from "./workshop.de.ts";

/** What is said only on pages that are loaded when they are opened. */
export const laterDe = {
  ...codesDe,
  ...complianceDe,
  ...conflictDe,
  ...decisionsDe,
  ...sourceDe,
  ...processDe,
  ...editingDe,
  ...formsDe,
  ...journeysDe,
  ...legalChangeDe,
  ...readinessPageDe,
  ...restoreDe,
  ...olderCasesDe,
  ...upgradePagesDe,
  ...workshopDe,
};
