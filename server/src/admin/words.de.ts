import type { Stage } from "../backup/progress.ts";
import type { RefusalCode } from "../backup/refusal.ts";
import type { RolledBack } from "./anchors.ts";
import type { NotLogged } from "./logBackup.ts";
import type { Pending } from "../store/pending.ts";
import type { ChainFault } from "../seal/index.ts";

export const help = `blaupause: Daten sichern, zurückspielen und prüfen, Personen aufnehmen (auf dem Server)

  backup DATEI         sichert alle Organisationen verschlüsselt in eine neue Datei
  verify-backup DATEI  liest eine Sicherung bis zum Ende und sagt, was darin ist
  restore DATEI        spielt eine Sicherung in einen leeren Ordner oder eine leere Datenbank zurück
  migrate --dry-run    sagt, was ein Start an den Daten ändern würde, und ändert nichts
  verify-audit         prüft die Protokolle der Vorgänge und Organisationen, nennt Fehler und jeden Vorgang,
                       der ohne Nachweis fehlt

  person add           nimmt eine Person auf und zeigt einmal den Link, mit dem sie ihr Passwort wählt
  person link          zeigt einen neuen Link für eine Person, die es schon gibt
  person list          zeigt, wer sich anmelden darf

  --organisation NAME  Kurzname der Organisation, wie er in der Adresse steht (person)
  --name NAME          Vor- und Nachname (person add)
  --email ADRESSE      E-Mail-Adresse (person add, person link)
  --roles ROLLEN       mit Komma getrennt: admin, operator, author, approver, publisher, incident
                       oder eine Rolle aus einer Leistung der Organisation (person add)
  --without-second-factor
                       schaltet dabei den zweiten Faktor aus, der verloren ist (person link)
  --key-file DATEI     Schlüsseldatei der Sicherung (mindestens 32 Bytes); sonst gilt die
                       Passphrase in der Umgebungsvariable BLAUPAUSE_PASSPHRASE
  --with-master-key    legt den Hauptschlüssel mit in die Sicherung (backup)
  --erasures DATEI     Liste der gelöschten Vorgänge (restore), auch mehrmals; Listen im Datenordner
                       gelten ohnehin
  --since DATEI        was verify-audit oder backup früher mit --json gesagt haben: Wurde seitdem etwas
                       auf einen früheren Stand zurückgesetzt? (verify-audit)
  --no-erasures        seit der Sicherung wurde kein Vorgang gelöscht (restore)
  --json               ein JSON-Dokument statt Text

Gearbeitet wird mit dem Ordner in BLAUPAUSE_DATA und, wenn gesetzt, der Datenbank in MONGODB_URL.
Ergebnis: 0 in Ordnung, 1 Problem gefunden, 2 falsch benutzt.`;

/** What fell behind what was kept elsewhere. */
export const rolledBack: Readonly<Record<RolledBack["what"], string>> = {
  organisation: "Die Organisation, die es zur Zeit des Vergleichs gab, fehlt.",
  register:
    "Im Verzeichnis stehen nicht mehr alle Vorgänge, die zur Zeit des Vergleichs dort standen. Die Daten wurden auf einen früheren Stand zurückgesetzt.",
  log: "Der Eintrag im Protokoll der Änderungen, mit dem verglichen wird, fehlt oder ist ein anderer. Die Daten wurden auf einen früheren Stand zurückgesetzt.",
};

export const NO_ANCHORS =
  "Womit sich später vergleichen ließe, ob die Daten zurückgesetzt wurden (verify-audit --since), ließ sich nicht lesen.";

export const refusals: Readonly<Record<RefusalCode, (about: string) => string>> = {
  "backup-damaged": () =>
    "Die Sicherung ist beschädigt. Es wurde nichts zurückgespielt. Nehmen Sie eine andere Sicherung.",
  "backup-incomplete": () =>
    "Die Sicherung ist unvollständig: Ihr Ende fehlt. Es wurde nichts zurückgespielt. Nehmen Sie eine andere Sicherung.",
  "backup-unknown": () =>
    "Die Datei ist keine Sicherung, die diese Fassung lesen kann. Prüfen Sie die Datei oder nehmen Sie die neuere Fassung.",
  "backup-not-kept": () =>
    "Die Sicherung ließ sich nach dem Schreiben nicht lesen. Es wurde keine Datei angelegt. Prüfen Sie den Datenträger und sichern Sie noch einmal.",
  "backup-not-taken": () =>
    "Der Datenträger, auf den gesichert wird, ist voll oder nimmt nichts an. Es wurde keine Datei angelegt. Schaffen Sie dort Platz, oder nennen Sie einen anderen Ordner.",
  "backup-key-differs": () =>
    "Der Hauptschlüssel passt nicht zu den Daten: So ließe sich die Sicherung nie wieder öffnen. Nehmen Sie die master.key, mit der die Daten geschrieben sind (BLAUPAUSE_DATA und MONGODB_URL gehören zusammen).",
  "secret-missing": () =>
    "Nennen Sie mit --key-file eine Schlüsseldatei oder setzen Sie BLAUPAUSE_PASSPHRASE (mindestens 12 Zeichen).",
  "secret-wrong": () =>
    "Passphrase oder Schlüsseldatei passen nicht zu dieser Sicherung, oder ihr Anfang ist beschädigt. Es wurde nichts zurückgespielt.",
  "file-missing": (about) => `Die Datei „${about}“ gibt es nicht. Prüfen Sie den Pfad.`,
  "file-exists": (about) => `Die Datei „${about}“ gibt es schon. Nennen Sie eine neue.`,
  "file-not-writable": (about) =>
    `Die Datei „${about}“ lässt sich nicht anlegen. Prüfen Sie, ob es den Ordner gibt und ob Sie dort schreiben dürfen. Es wurde nichts gesichert.`,
  "target-not-empty": () =>
    "Hier liegen schon Daten. Zurückgespielt wird nur in einen leeren Ordner oder eine leere Datenbank.",
  "target-leftover": (about) =>
    `Im Datenordner liegt „${about}“, ein Rest einer anderen Datenbank. Nehmen Sie einen leeren Ordner, oder legen Sie die Datei beiseite. Es wurde nichts zurückgespielt.`,
  "data-older": () =>
    "Die Daten sind von einer älteren Fassung des Programms. Starten Sie den Server einmal: Er bringt sie auf den neuen Stand. Oder nehmen Sie dafür die ältere Fassung. Es wurde nichts verändert.",
  "data-newer": () =>
    "Eine neuere Fassung des Programms hat diese Daten geschrieben. Nehmen Sie die neuere Fassung. Es wurde nichts gesichert.",
  "restore-unfinished": () =>
    "Das Zurückspielen brach ab: Die Datenbank antwortet nicht mehr oder nimmt nichts an. Was schon dort liegt, ist unvollständig, und kein Server öffnet es. Prüfen Sie Adresse, Netz, Rechte und freien Platz, löschen Sie die Datenbank und spielen Sie die Sicherung noch einmal zurück.",
  "nothing-here": () => "Hier liegen keine Daten. Prüfen Sie BLAUPAUSE_DATA und MONGODB_URL.",
  "erasures-missing": () =>
    "Nennen Sie mit --erasures die Liste der gelöschten Vorgänge (erasures.jsonl). Ohne sie wären Vorgänge wieder lesbar, die nach der Sicherung gelöscht wurden. Wurde keiner gelöscht, sagen Sie --no-erasures.",
  "erasures-here": (about) =>
    `Im Datenordner liegt eine Liste gelöschter Vorgänge („${about}“). Sie wird beim Zurückspielen verwendet: Lassen Sie --no-erasures weg.`,
  "erasures-damaged": (about) => `Die Liste „${about}“ ist beschädigt. Es wurde nichts zurückgespielt.`,
  "master-key-missing": () =>
    "Dafür wird der Hauptschlüssel gebraucht. Legen Sie master.key in den Datenordner.",
  "master-key-differs": () =>
    "Im Datenordner liegt ein anderer Hauptschlüssel als der, mit dem die Daten der Sicherung geschrieben sind. Legen Sie den richtigen dorthin, oder nehmen Sie einen leeren Ordner. Es wurde nichts zurückgespielt.",
  "anchors-unknown": (about) =>
    `In der Datei „${about}“ steht nichts, womit sich vergleichen lässt. Nennen Sie eine, die verify-audit oder backup mit --json geschrieben hat.`,
  "organisation-unknown": (about) =>
    `Die Organisation „${about}“ gibt es hier nicht. Welche es gibt, zeigt person list.`,
  "name-missing": () => "Nennen Sie mit --name den Vor- und Nachnamen (höchstens 120 Zeichen).",
  "email-not-valid": (about) =>
    about === ""
      ? "Nennen Sie mit --email eine E-Mail-Adresse."
      : `„${about}“ ist keine E-Mail-Adresse. Es wurde niemand aufgenommen.`,
  "email-taken": (about) =>
    `Die Adresse „${about}“ hat in dieser Organisation schon eine Person. Einen neuen Link zeigt person link.`,
  "role-unknown": (about) =>
    about === ""
      ? "Nennen Sie mit --roles mindestens eine Rolle. Welche es gibt, zeigt --help."
      : `Die Rolle „${about}“ gibt es in dieser Organisation nicht. Es wurde niemand aufgenommen.`,
  "person-unknown": (about) =>
    `In dieser Organisation darf sich niemand mit der Adresse „${about}“ anmelden.`,
};

export const obstacles: Readonly<Record<NonNullable<Pending["obstacle"]>, string>> = {
  newer:
    "Eine neuere Fassung des Programms hat diese Daten geschrieben. Ein Start wird abgelehnt. Nehmen Sie die neuere Fassung.",
  "restore-unfinished":
    "Ein Zurückspielen in diese Datenbank wurde nicht beendet. Ein Start wird abgelehnt. Löschen Sie die Datenbank und spielen Sie die Sicherung noch einmal zurück.",
  "key-differs":
    "Im Datenordner fehlt der Hauptschlüssel dieser Datenbank, oder es liegt dort ein anderer. Ein Start wird abgelehnt. Legen Sie die master.key des ersten Servers dorthin.",
};

export const stages: Readonly<Record<Stage, string>> = {
  saved: "Gesicherte Zeilen",
  read: "Geprüfte Zeilen der Sicherung",
  restored: "Zurückgespielte Zeilen",
  cases: "Geprüfte Vorgänge",
};

const UNLOGGED = "In den Protokollen der Organisationen steht nichts davon:";
export const unlogged: Readonly<Record<Exclude<NotLogged, null>, string>> = {
  "master-key-missing": `${UNLOGGED} Die master.key dieser Daten liegt nicht im Datenordner.`,
  "data-older": `${UNLOGGED} Die Daten sind von einer älteren Fassung, und gesichert wurden sie so, wie sie sind.`,
  "not-open": `${UNLOGGED} Die Daten ließen sich zum Schreiben nicht öffnen. Prüfen Sie, ob die master.key die richtige ist und ob die Datenbank Sie schreiben lässt.`,
  away: `${UNLOGGED} Nach dem Sichern hat die Datenbank nicht mehr geantwortet. Die Sicherung selbst ist ganz.`,
  "not-written":
    "Nicht in jedem Protokoll der Organisationen steht etwas davon: Die Datenbank hat nicht jede Zeile angenommen. Prüfen Sie, ob sie Sie schreiben lässt.",
};

export const misuse = {
  command: "Diesen Befehl gibt es nicht. Alle Befehle zeigt --help.",
  migrate: "Migriert wird beim Start. Was er ändern würde, sagt „migrate --dry-run“.",
  away: "Die Datenbank antwortet nicht oder nimmt nichts an. Prüfen Sie Adresse, Netz und freien Platz. Es wurde nichts verändert.",
  option: "Eine Angabe passt hier nicht. Was möglich ist, zeigt --help.",
  file: "Nennen Sie genau eine Datei. Mehr sagt --help.",
  "no-file": "Dieser Befehl nimmt keine Datei und kein weiteres Wort. Mehr sagt --help.",
} as const;

export const faults: Readonly<Record<ChainFault, string>> = {
  order: "Ein Ereignis fehlt oder steht an falscher Stelle",
  chain: "Ein Ereignis wurde verändert",
  digest: "Der Inhalt passt nicht zum Ereignis",
  broken: "Der Inhalt lässt sich nicht öffnen",
  "body-missing": "Der Inhalt fehlt, ohne dass eine Löschung vermerkt ist",
  head: "Das Ende des Protokolls wurde verändert",
};
