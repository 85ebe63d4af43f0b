import type { Words } from "./words.ts";

const help = `blaupause: Dienste prüfen, durchspielen, vergleichen und auf eine neue Fassung heben

  check DATEI…                        findet Fehler in Diensten, bevor sie jemand benutzt
  test ORDNER|DATEI…                  spielt die Probefälle in journeys/*.json neben service.json
  run DIENST --journey DATEI          spielt einen Probefall und zeigt Stand, Weg, Werte und Wirkungen
  diff VORLAGE UNSERE                 zeigt, was gegenüber der Vorlage geändert wurde
  upgrade VORLAGE NEUE ANPASSUNG      hebt eine Anpassung auf die neue Fassung der Vorlage
  pack ORDNER [--out ORDNER]          macht aus einem Ordner ein unterschriebenes Paket: eine Datei, mit --out einen Ordner für git
  verify PAKET                        prüft ein Paket, Datei oder Ordner, ohne jemanden zu fragen
  import fim DATEI [--out ORDNER]     macht aus XDatenfelder 3 einen Entwurf und sagt, was verloren ging
  export fim ORDNER                   schreibt so einen Entwurf wieder als XDatenfelder 3
  import package DATEI --out ORDNER   legt ein Paket als Ordner für git ab
  export package ORDNER               macht aus so einem Ordner wieder eine Datei
  keygen                              macht ein Schlüsselpaar zum Unterschreiben

  backup, verify-backup, restore, migrate, verify-audit, person
                                      sichern, zurückspielen, Umstellung ansehen, prüfen, Personen aufnehmen: auf dem Server, siehe „backup --help“

  --values DATEI    Werte einer Kommune für die Einstellungen (check, test, run, diff)
  --choices DATEI   Entscheidungen über Konflikte (upgrade)
  --key, --version, --publisher, --why   Schlüsseldatei, Fassung, Herausgeber, Grund (pack)
  --since PAKET     das Paket der Fassung davor; sein Änderungsverlauf geht weiter (pack)
  --trust, --after  öffentlicher Schlüssel, dem Sie vertrauen; Fassung, die Sie schon haben (verify)
  --json            ein JSON-Dokument statt Text
  --help            diese Hilfe

Ergebnis: 0 in Ordnung, 1 Probleme gefunden, 2 falsch benutzt.
Warnungen und Hinweise von check sind kein Fehler.`;

const faults: Readonly<Record<string, string>> = {
  "not-an-object": "ist kein Objekt",
  "journey-missing": "fehlt",
  "journey-unknown": "ist unbekannt",
  "journey-value": "hat keinen passenden Wert",
  "journey-step": "braucht genau eines von submit, complete, wait, message, effect",
};

export const de: Words = {
  help,
  wrong: {
    "no-command": () => "Nennen Sie einen Befehl, zum Beispiel „check service.json“. Mehr sagt --help.",
    "unknown-command": (about) => `Den Befehl „${about}“ gibt es nicht. Alle Befehle zeigt --help.`,
    "unknown-option": (about) => `Die Angabe „${about}“ passt hier nicht. Was möglich ist, zeigt --help.`,
    "no-file": (about) => `„${about}“ braucht mehr Angaben. Welche, zeigt --help.`,
    "too-many": (about) => `„${about}“ bekam zu viele Dateien. Wie viele es sein sollen, zeigt --help.`,
    "missing-file": (about) => `Die Datei „${about}“ gibt es nicht. Prüfen Sie den Pfad.`,
    "no-standard": (about) => `„${about}“ kennen wir hier nicht. Möglich sind „fim“ und „package“.`,
    exists: (about) => `„${about}“ gibt es schon. Nennen Sie mit --out einen anderen Ordner.`,
    "is-folder": (about) => `„${about}“ ist ein Ordner. Nennen Sie eine Datei darin, meist service.json.`,
    "malformed-text": (about) =>
      `In „${about}“ steht ein halbes Zeichen, das niemand lesen kann. Suchen Sie nach „\\ud8“ bis „\\udf“ und entfernen Sie es.`,
    "not-json": (about) => `„${about}“ ist kein JSON. Nennen Sie eine JSON-Datei.`,
    "no-object": (about) => `„${about}“ enthält nicht, was hier erwartet wird. Nennen Sie eine andere Datei.`,
    "no-adaptation": (about) =>
      `„${about}“ ist keine Anpassung. Erzeugen Sie eine mit „diff VORLAGE UNSERE --json“.`,
    "no-journeys": (about) => `In „${about}“ liegt kein Probefall. Legen Sie dort eine JSON-Datei an.`,
    "no-key": (about) => `„${about}“ enthält keinen Schlüssel. Einen neuen macht „keygen“.`,
    "no-version": (about) => `„${about}“ ist keine Fassung. Schreiben Sie drei Zahlen, zum Beispiel 1.1.0.`,
    "no-values": (about) =>
      `Für „${about}“ fehlen Werte der Einstellungen. Nennen Sie eine Datei mit --values.`,
  },
  packageHolds: (id, version, publisher) =>
    `Das Paket „${id}“ ${version} von ${publisher} ist unverändert und unterschrieben.`,
  packageWritten: (folder) => `Das Paket steht in „${folder}“.`,
  packageAsks: "Personenbezogene Angaben:",
  packageAsksNothing: "Personenbezogene Angaben: keine angegeben",
  packageBasis: (laws) => `Rechtsgrundlagen: ${laws === "" ? "keine genannt" : laws}`,
  packageKept: (draft, closed) =>
    `Gelöscht werden Entwürfe nach ${draft}, abgeschlossene Vorgänge nach ${closed}.`,
  packageFault: {
    "package-shape": () => "Das ist kein Paket.",
    "package-hash": () => "Das Paket wurde verändert: Sein Inhalt passt nicht zu seinem Fingerabdruck.",
    "package-signature": () => "Die Unterschrift stimmt nicht.",
    "package-untrusted": () => "Unterschrieben hat jemand, dem Sie nicht vertrauen.",
    "package-downgrade": () => "Sie haben schon diese oder eine neuere Fassung.",
    "package-other-service": () => "Das Paket enthält eine andere Leistung, als es sagt.",
    "package-journey": ({ name }) => `Der Probefall „${name}“ im Paket ist nicht lesbar.`,
    "package-outside": ({ name }) => `„${name}“ führt aus dem Paket hinaus. Es wird nicht angenommen.`,
    "package-changes": () => "Der Änderungsverlauf passt nicht zu der Fassung, mit der er kommt.",
    "package-data": () => "Das Paket gibt andere personenbezogene Angaben an, als die Leistung erfragt.",
    "package-extra": ({ name }) => `„${name}“ gehört nicht zum Paket. Entfernen Sie die Datei.`,
    "package-missing": ({ name }) => `Im Paket fehlt „${name}“.`,
    "package-text": ({ name }) =>
      `„${name}“ steht nicht so da, wie es unterschrieben wurde. Holen Sie den Ordner neu.`,
  },
  fimCounts: (counts) =>
    `${counts.groups} Gruppen, ${counts.fields} Felder, ${counts.codeLists} Codelisten; ${counts.rulesTranslated} von ${counts.rules} Regeln übersetzt; ${counts.lost} verloren, ${counts.simplified} vereinfacht`,
  noDraft: (file) => `Aus „${file}“ lässt sich kein Entwurf machen.`,
  written: (folder) => `Der Entwurf steht in „${folder}“, der Bericht in „${folder}/verluste.md“.`,
  notInFim: "Nicht in FIM:",
  nothingFound: "nichts gefunden",
  noDifference: "kein Unterschied",
  isNow: "heißt jetzt",
  journeyFault: (rule, at) => `Der Probefall ist so nicht spielbar: „${at}“ ${faults[rule] ?? rule}.`,
  expectation: {
    rejected: "wurde abgelehnt:",
    "not-rejected": "wurde nicht abgelehnt:",
    "other-rejection": "wurde aus anderem Grund abgelehnt:",
    "not-yet": "kann noch nicht gespielt werden:",
    expression: "dieser Ausdruck hat keinen Wert:",
    "invalid-instant": "das ist keine Zeitangabe:",
    "too-many-timers": "zu viele Zeitgeber",
    "too-many-effects": "zu viele Wirkungen",
    incident: "der Vorgang hängt bei",
    status: "der Stand ist ein anderer",
    path: "der Weg ist ein anderer",
    active: "es warten andere Schritte",
    variable: "anderer Wert für",
    document: "nicht geschrieben wurde",
    "document-text": "dieser Text fehlt in",
    errors: "andere Fehler im Formular",
    notified: "anderer Tag der Bekanntgabe",
  },
  step: "Schritt",
  atEnd: "Am Ende",
  expected: "erwartet",
  found: "gefunden",
  needs: (settings) =>
    `übersprungen, es fehlen Werte für ${settings.join(", ")} (mit --values DATEI angeben)`,
  warning: "Warnung",
  unknownSetting: (path) =>
    `Eine Einstellung „${path}“ hat dieser Dienst nicht. Ihr Wert bleibt unbeachtet; prüfen Sie die Schreibweise.`,
  wrongSetting: (path, expected, found) =>
    `Der Wert der Einstellung „${path}“ passt nicht: erwartet wird ${expected}${found === null ? "" : `; gefunden ${found}`}`,
  settingExpected: {
    "type-text": () => "ein Text in Anführungszeichen",
    "type-number": () => "eine Zahl ohne Anführungszeichen, zum Beispiel 12.5",
    "type-integer": () => "eine ganze Zahl ohne Anführungszeichen, zum Beispiel 3",
    "type-money": () => "ein Betrag als Zahl ohne Anführungszeichen, zum Beispiel 12.50",
    "type-date": () => 'ein Tag in Anführungszeichen, zum Beispiel "2026-03-02"',
    "date-form": () => 'ein Tag in Anführungszeichen, zum Beispiel "2026-03-02"',
    "short-year": () => 'ein Tag in Anführungszeichen, zum Beispiel "2026-03-02"',
    "type-boolean": () => "true oder false ohne Anführungszeichen",
    "type-email": () => 'eine E-Mail-Adresse, zum Beispiel "name@beispiel.de"',
    "type-phone": () => 'eine Telefonnummer, zum Beispiel "0561 12345"',
    "type-iban": () => "eine gültige IBAN ohne Leerzeichen in Anführungszeichen",
    "type-list": () => "eine Liste in eckigen Klammern",
    "type-group": () => "ein Objekt in geschweiften Klammern",
    "not-an-option": (options) => `eine der Antworten ${options.join(", ")}`,
  },
  counted: (passed, failed, skipped) =>
    `${passed} bestanden, ${failed} nicht bestanden, ${skipped} übersprungen`,
  coverage: {
    nodes: "Schritte",
    flows: "Wege",
    rows: "Entscheidungszeilen",
    pages: "Seiten",
    fields: "Felder",
    documents: "Schreiben",
  },
  notSeen: "nicht durchlaufen",
  state: "Stand",
  refused: "Antrag abgelehnt",
  path: "Weg",
  variables: "Werte",
  effects: "Wirkungen",
  ready: "Bereit: Die neue Fassung kann übernommen werden.",
  notReady: "Noch nicht bereit:",
  conflict: "Konflikt",
  impact: {
    added: "neu",
    removed: "entfällt",
    changed: "geändert",
    moved: "verschoben",
    ordered: "andere Reihenfolge",
    dropped: "Werte entfallen",
    todo: "Werte fehlen",
  },
};
