import { WHOLE } from "../register/firstBad.ts";
import type { Audit } from "./audit.ts";
import type { Anchor } from "./anchors.ts";
import type { MissingCase } from "./auditRegisters.ts";
import { faults, rolledBack } from "./words.de.ts";

/** What an audit has to say to people where something is wrong: a sentence and a code each. */
export const faultLines = (audit: Audit): readonly string[] => [
  ...organisationLines(audit),
  ...caseLines(audit),
  ...logLines(audit),
  ...missingLines(audit),
  ...registerLines(audit),
  ...audit.rolledBack.map(({ org, what }) => `${org}: ${rolledBack[what]} (rolled-back)`),
];

export const wholeLine = ({ organisations, cases, entered }: Audit): string =>
  `${cases} Vorgänge in ${organisations} Organisationen geprüft: Jedes Protokoll ist, wie es geschrieben wurde, auch das der Änderungen. Von ${entered} verzeichneten Vorgängen fehlt keiner.`;

const organisationLines = ({ missingOrganisations }: Audit): string[] =>
  missingOrganisations.map(
    (org) =>
      `${org}: Die Organisation fehlt, aber hier liegen Vorgänge oder andere Daten von ihr. Sie wurden nicht geprüft. (organisation-missing)`,
  );

function caseLines({ badCases, badCount }: Audit): string[] {
  const named = badCases.map(
    ({ org, caseId, firstBad, reason }) =>
      `${org}, Vorgang ${caseId}, Ereignis ${firstBad}: ${faults[reason]}. (${reason})`,
  );
  const more = badCount - named.length;
  return more === 0
    ? named
    : [...named, `Außerdem sind ${more} weitere Vorgänge nicht mehr, wie sie geschrieben wurden.`];
}

const logLines = ({ badLogs }: Audit): string[] =>
  badLogs.map(
    ({ org, firstBad }) =>
      `${org}, Protokoll der Änderungen, Eintrag ${firstBad}: nicht mehr so, wie er geschrieben wurde. (log)`,
  );

function missingLines({ missing, missingCases }: Audit): string[] {
  const named = missingCases.map(
    ({ org, number, caseId, receivedAt }) =>
      `${org}, Vorgang ${number ?? "ohne Aktenzeichen"} (${caseId}, eingegangen ${receivedAt}): fehlt ganz, und keine Löschung ist nachgewiesen. (case-missing)`,
  );
  const more = missing - named.length;
  return more === 0 ? named : [...named, `Außerdem fehlen ${more} weitere Vorgänge. (case-missing)`];
}

function registerLines({ badRegister }: Audit): string[] {
  if (badRegister === null) return [];
  const { org, firstBad } = badRegister;
  const where = firstBad === WHOLE ? "" : `, Blatt ${firstBad}`;
  return [
    `${org}, Verzeichnis der Vorgänge${where}: nicht mehr so, wie es geschrieben wurde. Ob Vorgänge fehlen, lässt sich nicht mehr sicher sagen. (register)`,
  ];
}

/** No fault, and said whether or not there is one. */
export const hintLines = (audit: Audit): readonly string[] => [
  ...notEnteredLines(audit),
  ...anchorLines(audit.anchors),
];

export const anchorLines = (anchors: readonly Anchor[]): readonly string[] => [
  "Zum Vergleich aufzubewahren, an einem anderen Ort und mit --json; verify-audit --since DATEI vergleicht damit:",
  ...anchors.map(anchorLine),
];

function notEnteredLines({ notEntered, notEnteredCases }: Audit): string[] {
  if (notEntered === 0) return [];
  const names = notEnteredCases.map(nameOf).join(", ");
  return [
    `${notEntered} Vorgänge stehen nicht im Verzeichnis, obwohl spätere dort stehen (${names}). Würden sie entfernt, fiele es nicht auf. Prüfen Sie, ob die Uhren der Server richtig gehen. (case-not-entered)`,
  ];
}

const nameOf = ({ org, number, caseId }: MissingCase): string => `${org}: ${number ?? caseId}`;

const anchorLine = ({ org, entered, log }: Anchor): string =>
  `  ${org}: ${entered ?? "unlesbar, wie viele"} Vorgänge verzeichnet; Protokoll der Änderungen: ${log === null ? "unlesbar" : log.seq === 0 ? "leer" : `Eintrag ${log.seq}, ${log.chain}`}`;
