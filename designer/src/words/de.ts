import { cellsDe } from "./cells.de.ts";
import { documentsDe } from "./documents.de.ts";
import { conditionsDe } from "./conditions.de.ts";
import { libraryDe } from "./library.de.ts";
import { panelDe } from "./panel.de.ts";
import { readinessDe } from "./readiness.de.ts";
import { proposalsDe } from "./proposals.de.ts";
import { releasesDe } from "./releases.de.ts";
import { scopeDe } from "./scope.de.ts";
import { searchDe } from "./search.de.ts";
import { settingsDe } from "./settings.de.ts";
import { shellDe } from "./shell.de.ts";
import { upgradesDe } from "./upgrades.de.ts";
import { valueDe } from "./value.de.ts";

/** What the designer says. Each part of it has two files of words beside this one. */
export const de = {
  ...cellsDe,
  ...documentsDe,
  ...settingsDe,
  ...scopeDe,
  ...searchDe,
  ...shellDe,
  ...libraryDe,
  ...conditionsDe,
  ...panelDe,
  ...valueDe,
  ...proposalsDe,
  ...releasesDe,
  ...upgradesDe,
  ...readinessDe,
};

export type WordKey = keyof typeof de;
