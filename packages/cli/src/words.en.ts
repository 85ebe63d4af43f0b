import type { Words } from "./words.ts";

const help = `blaupause: check services, play them through, compare them and bring them to a new version

  check FILE…                       finds what is wrong with services before anybody uses them
  test DIR|FILE…                    plays the journeys in journeys/*.json next to service.json
  run SERVICE --journey FILE        plays one journey and shows state, path, variables and effects
  diff BASE OURS                    shows what was changed against the template
  upgrade BASE NEXT ADAPTATION      brings an adaptation to the next version of its template
  pack FOLDER [--out FOLDER]          makes a signed package of a folder: one file, with --out a folder for git
  verify PACKAGE                      checks a package, file or folder, without asking anybody
  import fim FILE [--out FOLDER]      makes a draft of an XDatenfelder 3 file, and tells what got lost
  export fim FOLDER                   writes such a draft as XDatenfelder 3 again
  import package FILE --out FOLDER    writes a package as a folder for git
  export package FOLDER               makes one file of such a folder again
  keygen                              makes a pair of keys to sign with

  backup, verify-backup, restore, migrate, verify-audit, person
                                    save, bring back, preview a migration, verify, take people on: on the server, see "backup --help"

  --values FILE     a municipality's values for the settings (check, test, run, diff)
  --choices FILE    decisions about conflicts (upgrade)
  --key, --version, --publisher, --why   key file, version, publisher, reason (pack)
  --since PACKAGE   the package of the version before; its change log goes on (pack)
  --trust, --after  public key you trust; version you have already (verify)
  --json            one JSON document instead of text
  --help            this help

Exit status: 0 fine, 1 problems found, 2 wrong use.
Warnings and hints of check are no failure.`;

const faults: Readonly<Record<string, string>> = {
  "not-an-object": "is no object",
  "journey-missing": "is missing",
  "journey-unknown": "is unknown",
  "journey-value": "has no fitting value",
  "journey-step": "needs exactly one of submit, complete, wait, message, effect",
};

export const en: Words = {
  help,
  wrong: {
    "no-command": () => "Name a command, for example “check service.json”. --help says more.",
    "unknown-command": (about) => `There is no command “${about}”. --help lists all commands.`,
    "unknown-option": (about) => `“${about}” does not fit here. --help shows what is possible.`,
    "no-file": (about) => `“${about}” needs more. --help shows what.`,
    "too-many": (about) => `“${about}” was given too many files. --help shows how many it takes.`,
    "missing-file": (about) => `There is no file “${about}”. Check the path.`,
    "no-standard": (about) => `“${about}” is unknown here. Possible are “fim” and “package”.`,
    exists: (about) => `“${about}” is there already. Name another folder with --out.`,
    "is-folder": (about) => `“${about}” is a folder. Name a file in it, mostly service.json.`,
    "malformed-text": (about) =>
      `“${about}” holds half a character, which nobody can read. Look for “\\ud8” to “\\udf” and take it out.`,
    "not-json": (about) => `“${about}” is not JSON. Name a JSON file.`,
    "no-object": (about) => `“${about}” does not hold what is expected here. Name another file.`,
    "no-adaptation": (about) => `“${about}” is no adaptation. Make one with “diff BASE OURS --json”.`,
    "no-journeys": (about) => `There is no journey in “${about}”. Put a JSON file there.`,
    "no-key": (about) => `“${about}” holds no key. “keygen” makes a new one.`,
    "no-version": (about) => `“${about}” is no version. Write three numbers, for example 1.1.0.`,
    "no-values": (about) => `“${about}” needs values for its settings. Name a file with --values.`,
  },
  packageHolds: (id, version, publisher) =>
    `The package “${id}” ${version} by ${publisher} is unchanged and signed.`,
  packageWritten: (folder) => `The package stands in “${folder}”.`,
  packageAsks: "Personal data:",
  packageAsksNothing: "Personal data: none declared",
  packageBasis: (laws) => `Legal basis: ${laws === "" ? "none named" : laws}`,
  packageKept: (draft, closed) => `Drafts are erased after ${draft}, closed cases after ${closed}.`,
  packageFault: {
    "package-shape": () => "This is no package.",
    "package-hash": () => "The package was changed: its content does not fit its fingerprint.",
    "package-signature": () => "The signature is wrong.",
    "package-untrusted": () => "It is signed by somebody you do not trust.",
    "package-downgrade": () => "You have this version or a newer one already.",
    "package-other-service": () => "The package holds another service than it says.",
    "package-journey": ({ name }) => `The example case “${name}” in the package cannot be read.`,
    "package-outside": ({ name }) => `“${name}” leads out of the package. It is not taken.`,
    "package-changes": () => "The change log does not fit the version it comes with.",
    "package-data": () => "The package declares other personal data than the service asks for.",
    "package-extra": ({ name }) => `“${name}” is no part of the package. Remove the file.`,
    "package-missing": ({ name }) => `“${name}” is missing in the package.`,
    "package-text": ({ name }) => `“${name}” is not written as it was signed. Fetch the folder again.`,
  },
  fimCounts: (counts) =>
    `${counts.groups} groups, ${counts.fields} fields, ${counts.codeLists} code lists; ${counts.rulesTranslated} of ${counts.rules} rules translated; ${counts.lost} lost, ${counts.simplified} simplified`,
  noDraft: (file) => `No draft can be made of “${file}”.`,
  written: (folder) => `The draft stands in “${folder}”, the report in “${folder}/verluste.md”.`,
  notInFim: "Not in FIM:",
  nothingFound: "nothing found",
  noDifference: "no difference",
  isNow: "is now",
  journeyFault: (rule, at) => `The journey cannot be played like this: “${at}” ${faults[rule] ?? rule}.`,
  expectation: {
    rejected: "was rejected:",
    "not-rejected": "was not rejected:",
    "other-rejection": "was rejected for another reason:",
    "not-yet": "cannot be played yet:",
    expression: "this expression has no value:",
    "invalid-instant": "this is no time:",
    "too-many-timers": "too many timers",
    "too-many-effects": "too many effects",
    incident: "the case is stuck at",
    status: "the status differs",
    path: "the path differs",
    active: "other steps are waiting",
    variable: "another value for",
    document: "was not written:",
    "document-text": "this text is missing in",
    errors: "other errors in the form",
    notified: "another day of notification",
  },
  step: "Step",
  atEnd: "At the end",
  expected: "expected",
  found: "found",
  needs: (settings) => `skipped, no values for ${settings.join(", ")} (give them with --values FILE)`,
  warning: "warning",
  unknownSetting: (path) =>
    `This service has no setting “${path}”. Its value is not used; check how it is spelled.`,
  wrongSetting: (path, expected, found) =>
    `The value of the setting “${path}” does not fit: expected is ${expected}${found === null ? "" : `; found ${found}`}`,
  settingExpected: {
    "type-text": () => "a text in quotes",
    "type-number": () => "a number without quotes, for example 12.5",
    "type-integer": () => "a whole number without quotes, for example 3",
    "type-money": () => "an amount as a number without quotes, for example 12.50",
    "type-date": () => 'a day in quotes, for example "2026-03-02"',
    "date-form": () => 'a day in quotes, for example "2026-03-02"',
    "short-year": () => 'a day in quotes, for example "2026-03-02"',
    "type-boolean": () => "true or false without quotes",
    "type-email": () => 'an e-mail address, for example "name@example.org"',
    "type-phone": () => 'a telephone number, for example "0561 12345"',
    "type-iban": () => "a valid IBAN without spaces, in quotes",
    "type-list": () => "a list in square brackets",
    "type-group": () => "an object in curly brackets",
    "not-an-option": (options) => `one of the answers ${options.join(", ")}`,
  },
  counted: (passed, failed, skipped) => `${passed} passed, ${failed} failed, ${skipped} skipped`,
  coverage: {
    nodes: "Steps",
    flows: "Flows",
    rows: "Decision rows",
    pages: "Pages",
    fields: "Fields",
    documents: "Documents",
  },
  notSeen: "not seen",
  state: "State",
  refused: "application refused",
  path: "Path",
  variables: "Variables",
  effects: "Effects",
  ready: "Ready: the new version can be taken over.",
  notReady: "Not ready yet:",
  conflict: "conflict",
  impact: {
    added: "added",
    removed: "removed",
    changed: "changed",
    moved: "moved",
    ordered: "another order",
    dropped: "values dropped",
    todo: "values missing",
  },
};
