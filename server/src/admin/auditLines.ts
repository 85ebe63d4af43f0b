import { WHOLE } from "../register/firstBad.ts";
import type { Audit } from "./audit.ts";
import { faults } from "./words.de.ts";

/** What an audit has to say to people where something is wrong: a sentence and a code each. */
export const faultLines = (audit: Audit): readonly string[] => [
  ...caseLines(audit),
  ...logLines(audit),
  ...missingLines(audit),
  ...registerLines(audit),
];

export const wholeLine = ({ organisations, cases, entered }: Audit): string =>
  `${cases} Vorgänge in ${organisations} Organisationen geprüft: Jedes Protokoll ist, wie es geschrieben wurde, auch das der Änderungen. Von ${entered} verzeichneten Vorgängen fehlt keiner.`;

const caseLines = ({ bad }: Audit): string[] =>
  bad === null
    ? []
    : [`${bad.org}, Vorgang ${bad.caseId}, Ereignis ${bad.firstBad}: ${faults[bad.reason]}. (${bad.reason})`];

const logLines = ({ badLog }: Audit): string[] =>
  badLog === null
    ? []
    : [
        `${badLog.org}, Protokoll der Änderungen, Eintrag ${badLog.firstBad}: nicht mehr so, wie er geschrieben wurde. (log)`,
      ];

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
