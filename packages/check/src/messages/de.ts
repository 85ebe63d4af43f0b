import type { Sentences } from "./codes.ts";

const broken = "Das lässt sich so nicht lesen. Prüfen Sie Klammern, Anführungszeichen und Rechenzeichen.";

export const de: Sentences = {
  "feel-syntax": ({ here, property }) => `„${here}“ (${property}): ${broken}`,
  "feel-too-long": ({ here, property }) =>
    `„${here}“ (${property}): Der Ausdruck ist zu lang. Teilen Sie ihn auf.`,
  "feel-too-deep": ({ here, property }) => `„${here}“ (${property}): Der Ausdruck ist zu tief verschachtelt.`,
  "feel-bad-number": ({ here, property }) => `„${here}“ (${property}): Eine Zahl ist falsch geschrieben.`,
  "feel-bad-temporal": ({ here, property, param }) =>
    `„${here}“ (${property}): „${param("text")}“ ist kein Datum, keine Uhrzeit und keine Dauer.`,
  "feel-duplicate-key": ({ here, property, param }) =>
    `„${here}“ (${property}): „${param("name")}“ steht zweimal da.`,
  "feel-unknown-name": ({ here, property, read }) =>
    `„${here}“ (${property}) braucht etwas, das es nicht oder nicht mehr gibt.${meant(read("suggestion", ""))}`,
  "feel-unknown-path": ({ here, property }) =>
    `„${here}“ (${property}) braucht eine Angabe, die es nicht oder nicht mehr gibt.`,
  "feel-not-in-profile": ({ here, property }) =>
    `„${here}“ (${property}): Dieses Sprachmittel ist nur in Entscheidungstabellen erlaubt.`,
  "feel-type-mismatch": ({ here, property }) =>
    `„${here}“ (${property}): Hier werden Werte verglichen oder verrechnet, die nicht zusammenpassen.`,
  "feel-argument-count": ({ here, property }) =>
    `„${here}“ (${property}): Eine Funktion bekommt zu viele oder zu wenige Werte.`,
  "feel-argument-name": ({ here, property }) =>
    `„${here}“ (${property}): Die Funktion kennt den Namen eines Werts nicht.`,
  "feel-argument-type": ({ here, property }) =>
    `„${here}“ (${property}): Eine Funktion bekommt einen Wert der falschen Art.`,
  "feel-not-a-function": ({ here, property }) =>
    `„${here}“ (${property}): Das ist keine Funktion und kann nicht aufgerufen werden.`,
  "wrong-type": ({ here, property, param }) =>
    `„${here}“ (${property}): Der Ausdruck ergibt ${kind(param("found"))}, gebraucht wird ${kind(param("wanted"))}.`,
  cycle: ({ here }) =>
    `„${here}“: Angaben hängen im Kreis voneinander ab. Keine kann als erste berechnet werden.`,
  "unknown-reference": ({ here, property }) =>
    `„${here}“ (${property}) verweist auf etwas, das es nicht oder nicht mehr gibt.`,
  "reserved-name": ({ here, param }) =>
    `„${here}“: Der technische Name „${param("name")}“ ist vergeben. Wählen Sie einen anderen.`,
  "duplicate-name": ({ here, param }) =>
    `„${here}“: Der technische Name „${param("name")}“ ist schon vergeben. Ausdrücke könnten beide nicht unterscheiden.`,
  "read-before-written": ({ here, property, read }) =>
    `„${here}“ (${property}) braucht ${read("name", "eine andere Angabe")}. Auf keinem Weg hierher ist das schon bekannt.`,
  "read-maybe-unwritten": ({ here, property, read }) =>
    `„${here}“ (${property}) braucht ${read("name", "eine andere Angabe")}. Nicht auf jedem Weg hierher ist das schon bekannt.`,
  "no-start": () => "Der Ablauf hat keinen Anfang.",
  unreachable: ({ here }) => `Zum Schritt „${here}“ führt kein Weg.`,
  "no-end": ({ here }) =>
    `Vom Schritt „${here}“ führt kein Weg zu einem Ende. Der Fall bliebe für immer offen.`,
  "condition-outside-gateway": ({ here }) =>
    `Der Weg „${here}“ hat eine Bedingung, beginnt aber an keiner Verzweigung. Fügen Sie davor eine Verzweigung ein.`,
  "no-default": ({ here }) =>
    `Die Verzweigung „${here}“ hat keinen Weg für den Fall, dass keine Bedingung zutrifft.`,
  "no-condition": ({ here }) =>
    `Der Weg „${here}“ braucht eine Bedingung, oder er gilt, wenn keine andere zutrifft.`,
  "policy-structure": ({ here }) =>
    `„${here}“: Die Vorlage legt das für alle fest. Ändern kann es nur, wer sie veröffentlicht.`,
  "policy-loosened": ({ here }) =>
    `„${here}“ ist in der Vorlage, auf der diese aufbaut, enger gefasst. Erlauben Sie anderen hier nicht mehr, als Ihnen erlaubt ist.`,
  "malformed-text": ({ here }) =>
    `„${here}“: Ein Text enthält ein halbes Zeichen, das niemand lesen kann. Schreiben Sie ihn neu.`,
  "settle-nowhere": ({ here }) =>
    `„${here}“ soll jede Kommune selbst festlegen. In der Leistung gibt es das nicht mehr.`,
  "settle-fixed": ({ here }) =>
    `„${here}“ soll jede Kommune selbst festlegen, darf dort aber nichts ändern. Sie kann es nur bestätigen.`,
  "policy-text": ({ here }) =>
    `„${here}“: Die Vorlage legt diesen Wortlaut für alle fest. Ändern kann ihn nur, wer sie veröffentlicht.`,
  "several-defaults": ({ here }) => `Der Weg „${here}“: Nur ein Weg kann für den Rest gelten.`,
  "default-with-condition": ({ here }) =>
    `Der Weg „${here}“ gilt für den Rest. Seine Bedingung wird nie gefragt.`,
  "not-an-activity": ({ here }) => `„${here}“ hängt an etwas, das keine Aufgabe ist.`,
  "no-trigger": ({ here }) => `„${here}“ wartet auf nichts: Es fehlt eine Frist oder eine Nachricht.`,
  "cycle-too-short": ({ here, param }) =>
    `„${here}“ käme öfter als einmal in der Minute („${param("cycle")}“). Wählen Sie einen längeren Abstand.`,
  "two-tokens": ({ here, step }) =>
    `Bei „${here}“ können zwei gleichzeitige Wege aus „${step("split")}“ ankommen. Der Schritt würde dann zweimal getan.`,
  "join-never": ({ here }) =>
    `„${here}“ wartet auf alle Wege, aber nie kommen alle an. Der Fall bliebe hier stehen.`,
  "join-may-wait": ({ here }) =>
    `„${here}“ wartet auf alle Wege, aber einer kann vorher enden. Dann bliebe der Fall hier stehen.`,
  "parallel-writes": ({ here, read, step }) =>
    `„${here}“ und „${step("other")}“ können gleichzeitig laufen und schreiben beide ${read("name", "dasselbe")}.`,
  "decision-gap": ({ here, param }) => `Die Tabelle „${here}“ sagt nichts für: ${param("example")}.`,
  "decision-overlap": ({ here, param }) =>
    `Die Zeilen „${here}“ und „${param("other")}“ treffen beide zu, zum Beispiel für: ${param("example")}.`,
  "row-never": ({ here }) => `Die Zeile „${here}“ kommt nie zum Zug. Frühere Zeilen decken alles ab.`,
  "cover-undecided": ({ here, param }) =>
    `Ob die Tabelle „${here}“ alle Fälle abdeckt, lässt sich wegen „${param("input")}“ nicht prüfen.`,
  "result-may-be-missing": ({ here, param }) =>
    `„${here}“ kann ohne „${param("output")}“ bleiben. Gebraucht wird das bei „${param("reader")}“.`,
  "aggregation-unused": ({ here }) =>
    `In der Tabelle „${here}“ wird nichts zusammengezählt: Dafür müssen alle passenden Zeilen gelten.`,
  "aggregation-outputs": ({ here }) =>
    `Die Tabelle „${here}“ zählt zusammen, hat aber mehrere Ergebnisse. Lassen Sie nur eines stehen.`,
  "no-ranks": ({ here }) =>
    `In der Tabelle „${here}“ soll das wichtigste Ergebnis gelten. Sagen Sie, in welcher Reihenfolge Ergebnisse wichtig sind.`,
  "missing-label": ({ here, property }) => `„${here}“: ${property} fehlt.`,
  "duplicate-label": ({ param }) =>
    `„${param("label")}“ steht auf dieser Seite zweimal. Fragen Sie so, dass man beide unterscheiden kann.`,
  "no-options": ({ here }) => `Die Frage „${here}“ hat keine Antworten zur Auswahl.`,
  "duplicate-option": ({ param }) => `Die Antwort „${param("label")}“ steht zweimal zur Auswahl.`,
  "stale-translation": ({ here, property, param }) =>
    `„${here}“ (${property}): Der Text hat sich geändert, die Übersetzung (${param("language")}) noch nicht.`,
  "orphan-translation": ({ property, param }) =>
    `Eine Übersetzung (${param("language")}, ${property}) gehört zu keinem Text mehr.`,
  "no-length": ({ here }) => `Die Frist „${here}“ hat keine Dauer.`,
  "may-be-empty": ({ here, property, param }) =>
    `„${here}“ (${property}): Die Angabe „${param("field")}“ kann leer bleiben.`,
  "never-used": ({ here }) =>
    `Die Angabe „${here}“ wird nirgends verwendet. Fragen Sie nur, was Sie brauchen.`,
  "not-yet": ({ here, param }) => `„${here}“: „${param("what")}“ kann noch nicht ausgeführt werden.`,
  "setting-missing": ({ here }) => `Die Einstellung „${here}“ hat noch keinen Wert.`,
  "setting-invalid": ({ here }) => `Der Wert der Einstellung „${here}“ passt nicht.`,
  "bad-pattern": ({ here }) => `Das Muster der Frage „${here}“ ist kein gültiges Muster.`,
  "claim-type": ({ here }) =>
    `„${here}“: Diese Angabe des Nutzerkontos passt nicht zur Art der Frage. Zu einem Datum passt nur das Geburtsdatum.`,
  "payment-amount": ({ here }) =>
    `„${here}“ verlangt eine Zahlung, sagt aber nicht wie viel. Wählen Sie einen Betrag.`,
  "pay-before-decision": ({ here, step }) =>
    `Bei „${here}“ zahlen alle, auch wer abgelehnt wird: Was „${step("exam")}“ ergibt, fragt erst danach „${step("branching")}“. Setzen Sie „${here}“ dahinter, wenn nur zahlen soll, wer eine Zusage bekommt.`,
  "claim-nowhere": ({ here }) =>
    `„${here}“ wird nicht aus dem Nutzerkonto ausgefüllt. Das geht nur im Formular des Antrags, nicht in einer Liste, und nicht bei berechneten Angaben.`,
};

const meant = (suggestion: string): string => (suggestion === "" ? "" : ` Meinten Sie ${suggestion}?`);

const KINDS: Readonly<Record<string, string>> = {
  boolean: "ein Ja oder Nein",
  string: "einen Text",
  number: "eine Zahl",
  date: "ein Datum",
  dateTime: "einen Zeitpunkt",
  time: "eine Uhrzeit",
  temporal: "ein Datum oder einen Zeitpunkt",
  list: "eine Liste",
  context: "mehrere Angaben zusammen",
};
const kind = (name: string): string => KINDS[name] ?? "etwas anderes";

/** Properties as officials know them. */
export const properties: Readonly<Record<string, string>> = {
  label: "Frage",
  title: "Titel",
  text: "Text",
  hint: "Hilfe",
  visible: "Anzeigen, wenn",
  required: "Pflicht",
  valid: "Prüfregel",
  message: "Meldung",
  computed: "Berechnung",
  condition: "Bedingung",
  default: "Sonst",
  expression: "Eingang",
  form: "Formular",
  role: "Zuständig",
  decision: "Entscheidung",
  preview: "Vorschau",
  deadline: "Frist",
  timer: "Zeit",
  when: "Bedingungen",
  then: "Ergebnis",
  with: "Angaben für den Schritt",
  prefill: "Vorbelegung",
  claim: "Aus dem Nutzerkonto",
  page: "Seite",
  basis: "Rechtsgrundlage",
  only: "Änderbar",
  at: "Stelle",
  to: "Ziel",
  on: "Hängt an",
  id: "technischer Name",
  as: "Name eines Eintrags",
  subject: "Betreff",
  min: "Mindestens",
  max: "Höchstens",
  codeList: "Codeliste",
  about: "Angaben zur Leistung",
  applicant: "Antragstellende Person",
  pausesAt: "Ruht bei",
  notBy: "Nicht durch",
  length: "Dauer",
  value: "Wert",
};
