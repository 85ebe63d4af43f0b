import { cellsEn } from "./cells.en.ts";
import type { WordKey } from "./de.ts";
import { documentsEn } from "./documents.en.ts";
import { conditionsEn } from "./conditions.en.ts";
import { libraryEn } from "./library.en.ts";
import { panelEn } from "./panel.en.ts";
import { readinessEn } from "./readiness.en.ts";
import { proposalsEn } from "./proposals.en.ts";
import { releasesEn } from "./releases.en.ts";
import { scopeEn } from "./scope.en.ts";
import { searchEn } from "./search.en.ts";
import { settingsEn } from "./settings.en.ts";
import { shellEn } from "./shell.en.ts";
import { upgradesEn } from "./upgrades.en.ts";
import { valueEn } from "./value.en.ts";

/** The same in English: complete, or it does not compile. Loaded by whoever reads English. */
export const en: Readonly<Record<WordKey, string>> = {
  ...cellsEn,
  ...documentsEn,
  ...settingsEn,
  ...scopeEn,
  ...searchEn,
  ...shellEn,
  ...libraryEn,
  ...conditionsEn,
  ...panelEn,
  ...valueEn,
  ...proposalsEn,
  ...releasesEn,
  ...upgradesEn,
  ...readinessEn,
};
