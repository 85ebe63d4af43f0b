import { fill, type Params } from "@blaupause/ui";
import { decisionsDe } from "./decisions.de.ts";
import { decisionsEn } from "./decisions.en.ts";
import { documentsDe } from "./documents.de.ts";
import { documentsEn } from "./documents.en.ts";
import { journeysDe } from "./journeys.de.ts";
import { journeysEn } from "./journeys.en.ts";
import { formsDe } from "./forms.de.ts";
import { formsEn } from "./forms.en.ts";
import { legalChangeDe } from "./legalChange.de.ts";
import { legalChangeEn } from "./legalChange.en.ts";
import { libraryDe } from "./library.de.ts";
import { libraryEn } from "./library.en.ts";
import { panelDe } from "./panel.de.ts";
import { panelEn } from "./panel.en.ts";
import { processDe } from "./process.de.ts";
import { processEn } from "./process.en.ts";
import { complianceDe } from "./compliance.de.ts";
import { complianceEn } from "./compliance.en.ts";
import { readinessDe } from "./readiness.de.ts";
import { readinessEn } from "./readiness.en.ts";
import { proposalsDe } from "./proposals.de.ts";
import { proposalsEn } from "./proposals.en.ts";
import { releasesDe } from "./releases.de.ts";
import { releasesEn } from "./releases.en.ts";
import { scopeDe } from "./scope.de.ts";
import { scopeEn } from "./scope.en.ts";
import { searchDe } from "./search.de.ts";
import { searchEn } from "./search.en.ts";
import { settingsDe } from "./settings.de.ts";
import { settingsEn } from "./settings.en.ts";
import { shellDe } from "./shell.de.ts";
import { shellEn } from "./shell.en.ts";
import { sourceDe } from "./source.de.ts";
import { sourceEn } from "./source.en.ts";
import { upgradesDe } from "./upgrades.de.ts";
import { upgradesEn } from "./upgrades.en.ts";
import { workshopDe } from "./workshop.de.ts";
import { workshopEn } from "./workshop.en.ts";
import { valueDe } from "./value.de.ts";
import { valueEn } from "./value.en.ts";

/** What the designer says. Each part of it has two files of words beside this one; English is complete or does not compile. */
const de = {
  ...decisionsDe,
  ...documentsDe,
  ...settingsDe,
  ...scopeDe,
  ...searchDe,
  ...journeysDe,
  ...shellDe,
  ...legalChangeDe,
  ...libraryDe,
  ...formsDe,
  ...panelDe,
  ...valueDe,
  ...processDe,
  ...proposalsDe,
  ...workshopDe,
  ...releasesDe,
  ...sourceDe,
  ...upgradesDe,
  ...readinessDe,
  ...complianceDe,
};
const en: Readonly<Record<keyof typeof de, string>> = {
  ...decisionsEn,
  ...documentsEn,
  ...settingsEn,
  ...scopeEn,
  ...searchEn,
  ...journeysEn,
  ...shellEn,
  ...legalChangeEn,
  ...libraryEn,
  ...formsEn,
  ...panelEn,
  ...valueEn,
  ...processEn,
  ...proposalsEn,
  ...workshopEn,
  ...releasesEn,
  ...sourceEn,
  ...upgradesEn,
  ...readinessEn,
  ...complianceEn,
};

export type WordKey = keyof typeof de;
export type Say = (key: WordKey, params?: Params) => string;

export const wordsIn = (language: "de" | "en"): Say => {
  const words: Readonly<Record<WordKey, string>> = language === "en" ? en : de;
  return (key, params = {}) => fill(words[key], params);
};
