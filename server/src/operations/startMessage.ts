interface Started {
  readonly demo: boolean;
  readonly baseUrl: string;
  /** Where data lie, in words. */
  readonly place: string;
}

/** What whoever has started the server reads first: where to go, and nothing that is not there. */
export function startMessage({ demo, baseUrl, place }: Started): string {
  const ways = demo
    ? [
        ["Zum Ausprobieren", `${baseUrl}/`],
        ["Bürgerin oder Bürger", `${baseUrl}/kassel/hund-anmelden`],
        ["Verwaltung", `${baseUrl}/amt/ (Person wählen, ohne Passwort)`],
        ["E-Mails der Vorführung", `${baseUrl}/demo/postfach`],
      ]
    : [
        ["Anmeldung der Verwaltung", `${baseUrl}/amt/`],
        ["Zustand des Servers", `${baseUrl}/health`],
      ];
  const lines = [...ways, ["Daten", place]].map(([what = "", where = ""]) => `  ${what.padEnd(26)}${where}`);
  const mode = demo ? "Blaupause läuft als Vorführung" : "Blaupause läuft";
  return `\n  ${mode}: ${baseUrl}\n\n${lines.join("\n")}\n`;
}
