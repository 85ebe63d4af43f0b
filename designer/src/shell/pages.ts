import { lazy, type ComponentType } from "react";
import { parts, type Part } from "../place.ts";
import { withWords } from "../words/withWords.ts";

/** One page a part, each loaded when it is opened first. */
export const pages: Readonly<Partial<Record<Part, ComponentType>>> = {
  ueberblick: lazy(() => import("../overview/OverviewPage.tsx")),
  formulare: withWords(() => import("../forms/FormsPage.tsx")),
  ablauf: withWords(() => import("../process/ProcessPage.tsx")),
  regeln: withWords(() => import("../decisions/DecisionsPage.tsx")),
  schreiben: withWords(() => import("../documents/DocumentsPage.tsx")),
  angaben: withWords(() => import("../settings/SettingsPage.tsx")),
  uebersetzungen: lazy(() => import("../translations/TranslationsPage.tsx")),
  probefaelle: withWords(() => import("../journeys/JourneysPage.tsx")),
  datenschutz: withWords(() => import("../compliance/CompliancePage.tsx")),
  startklar: withWords(() => import("../readiness/ReadinessPage.tsx")),
  freigabe: withWords(() => import("../releases/ReleasePage.tsx")),
  versionen: lazy(() => import("../releases/HistoryPage.tsx")),
  vorschlaege: lazy(() => import("../proposals/ProposalsPage.tsx")),
  werkstatt: withWords(() => import("../workshop/WorkshopPage.tsx")),
  quelle: withWords(() => import("../source/SourcePage.tsx")),
};

export const openParts: readonly Part[] = parts.filter((part) => pages[part] !== undefined);
