import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { sayPending } from "./migrate.ts";
import { readBackupSecret } from "./secret.ts";
import { auditAll } from "./audit.ts";
import { anchorsOf, readAnchors } from "./anchors.ts";
import { anchorLines, faultLines, hintLines, wholeLine } from "./auditLines.ts";
import { OPTIONS, type Call, type Env, type Options, type Said } from "./call.ts";
import { inStore } from "./inStore.ts";
import { CannotRun, cannotRun, mustBeFolder, opening, mustBeSettings, mustOpen } from "./cannotRun.ts";
import { addPerson, newLink } from "./addPerson.ts";
import { logBackup } from "./logBackup.ts";
import { listPeople } from "./listPeople.ts";
import { misuse, NO_ANCHORS, refusals, unlogged } from "./words.de.ts";
import { checkBackup } from "../backup/check.ts";
import { quiet, type Progress } from "../backup/progress.ts";
import { Refusal } from "../backup/refusal.ts";
import { restoreBackup, type Restored } from "../backup/restore.ts";
import { writeBackup } from "../backup/write.ts";
import type { Counts } from "../backup/lines.ts";
import { keyIn } from "../seal/index.ts";
import { erasuresIn, readErasures, type Erasure } from "../store/erasures.ts";
import { isAway } from "../store/away.ts";
import { noteBackup } from "../store/lastBackup.ts";
import { isEmpty, type DataPlace } from "../store/place.ts";

interface Command {
  /** How many files it names. */
  readonly files: 0 | 1;
  /** Does it ask the place where the data lie? Sealed as they lie there they can be had without a key. */
  readonly opens: boolean | "sealed";
  readonly takes: readonly (keyof Options)[];
  run(call: Call): Promise<Said>;
}

const commands: Readonly<Record<string, Command>> = {
  backup: { files: 1, opens: "sealed", takes: ["key-file", "with-master-key"], run: backup },
  "verify-backup": { files: 1, opens: false, takes: ["key-file"], run: verifyBackup },
  restore: { files: 1, opens: true, takes: ["key-file", "erasures", "no-erasures"], run: restore },
  migrate: {
    files: 0,
    opens: true,
    takes: ["dry-run"],
    run: async ({ place, options }) => (options["dry-run"] === true ? sayPending(place) : wrong("migrate")),
  },
  "verify-audit": { files: 0, opens: true, takes: ["since"], run: verifyAudit },
  "person add": { files: 0, opens: true, takes: ["organisation", "name", "email", "roles"], run: addPerson },
  "person link": {
    files: 0,
    opens: true,
    takes: ["organisation", "email", "without-second-factor"],
    run: newLink,
  },
  "person list": { files: 0, opens: true, takes: ["organisation"], run: listPeople },
};

/** Reads the arguments and does what they ask; printing is `main`'s. */
export async function runAdmin(
  args: readonly string[],
  place: DataPlace,
  env: Env,
  progress: Progress = quiet,
): Promise<Said> {
  const parsed = parse(args);
  if (parsed === null) return wrong("option");
  const { name, files } = named(parsed.positionals);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return wrong("command");
  if (files.length !== command.files) return wrong(command.files === 0 ? "no-file" : "file");
  if (Object.keys(parsed.values).some((option) => !command.takes.some((known) => known === option)))
    return wrong("option");
  try {
    mustBeSettings(env);
    if (command.opens !== false) await mustOpen(place, command.opens !== "sealed");
    return await command.run({ place, file: files[0] ?? "", options: parsed.values, env, progress });
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    if (error instanceof CannotRun) return cannotRun(error);
    if (isAway(error)) return { ...wrong("away"), exit: 1 };
    throw error;
  }
}

/** What is done with people has two words: `person add`. */
function named(words: readonly string[]): { readonly name: string; readonly files: readonly string[] } {
  const length = words[0] === "person" ? 2 : 1;
  return { name: words.slice(0, length).join(" "), files: words.slice(length) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch {
    return null;
  }
}

const wrong = (what: keyof typeof misuse): Said => ({
  exit: 2,
  json: { error: { code: `wrong-${what}`, message: misuse[what] } },
  lines: [misuse[what]],
});

function refused({ code, about }: Refusal): Said {
  const message = refusals[code](about);
  return { exit: 1, json: { error: { code, message } }, lines: [`${message} (${code})`] };
}

async function backup({ place, file, options, env, progress }: Call): Promise<Said> {
  const secret = await readBackupSecret(options["key-file"], env);
  const withKey = options["with-master-key"] === true;
  const master = withKey ? await opening(place, () => keyIn(place.folder)) : null;
  if (withKey && master === null) throw new Refusal("master-key-missing");
  const begun = new Date().toISOString();
  // Before: then it holds for what is backed up as for what goes on.
  const anchors = await inStore(place, anchorsOf).catch(() => null);
  const counts = await writeBackup(place, file, secret, master, progress);
  await noteBackup(place.folder, begun);
  const notLogged = await logBackup(place);
  const keep = withKey
    ? "Der Hauptschlüssel liegt in der Sicherung: Wer sie öffnen kann, kann alles lesen."
    : "Der Hauptschlüssel liegt NICHT in der Sicherung. Bewahren Sie master.key an einem anderen Ort auf: Ohne ihn ist die Sicherung nicht lesbar.";
  const list = `Die Listen der Löschungen (erasures*.jsonl in ${place.folder}) gehören nicht dazu. Sichern Sie sie laufend an einem anderen Ort.`;
  return {
    exit: 0,
    json: { file, ...counts, withMasterKey: withKey, isLogged: notLogged === null, notLogged, anchors },
    lines: [
      counted(file, counts),
      keep,
      list,
      ...(notLogged === null ? [] : [unlogged[notLogged]]),
      ...(anchors === null ? [NO_ANCHORS] : anchorLines(anchors)),
    ],
  };
}

const counted = (file: string, { rows, sha256 }: Counts): string =>
  `${file}: ${rows["organisations"] ?? 0} Organisationen, ${rows["cases"] ?? 0} Vorgänge, ${Object.values(rows).reduce((sum, one) => sum + one, 0)} Zeilen, SHA-256 ${sha256}`;

async function verifyBackup({ file, options, env, progress }: Call): Promise<Said> {
  const { counts, master } = await checkBackup(
    file,
    await readBackupSecret(options["key-file"], env),
    progress,
  );
  return {
    exit: 0,
    json: { file, ...counts, withMasterKey: master !== null },
    lines: [counted(file, counts), "Die Sicherung ist ganz und lässt sich zurückspielen."],
  };
}

async function restore({ place, file, options, env, progress }: Call): Promise<Said> {
  const secret = await readBackupSecret(options["key-file"], env);
  if (!(await isEmpty(place))) throw new Refusal("target-not-empty");
  const erasures = await erasuresOf(place, options);
  await mustBeFolder(place);
  const restored = await restoreBackup(place, file, secret, erasures, progress).catch((error: unknown) => {
    // Beside the embedded database it is filled and thrown away; a database of a server stays half full.
    throw isAway(error) && place.url !== undefined ? new Refusal("restore-unfinished") : error;
  });
  return { exit: 0, json: restored, lines: restoredLines(file, restored) };
}

/** The lists that are named and those that lie in the folder already: nobody has to remember them. */
async function erasuresOf({ folder }: DataPlace, options: Options): Promise<readonly Erasure[]> {
  const { erasures = [], "no-erasures": none = false } = options;
  const here = await erasuresIn(folder);
  if (none && here.length > 0) throw new Refusal("erasures-here", here[0]);
  if (none === erasures.length + here.length > 0) throw new Refusal("erasures-missing");
  const found: Erasure[] = [];
  for (const file of new Set([...erasures, ...here])) found.push(...(await erasuresFrom(file)));
  return found;
}

async function erasuresFrom(file: string): Promise<readonly Erasure[]> {
  await readFile(file).catch(() => {
    throw new Refusal("file-missing", file);
  });
  const read = await readErasures(file);
  if (read === null) throw new Refusal("erasures-damaged", file);
  return read;
}

const restoredLines = (file: string, { counts, erased, hasMasterKey }: Restored): readonly string[] => [
  counted(file, counts),
  `Wieder gelöscht, weil sie nach der Sicherung gelöscht worden waren: ${erased}`,
  ...(hasMasterKey
    ? []
    : ["Der Hauptschlüssel war nicht in der Sicherung: master.key gehört in den Datenordner."]),
];

async function verifyAudit({ place, options, progress }: Call): Promise<Said> {
  const kept = options.since === undefined ? [] : await readAnchors(options.since);
  const audit = await inStore(place, (store) => auditAll(store, kept, progress));
  const found = faultLines(audit);
  const lines = found.length === 0 ? [wholeLine(audit), ...hintLines(audit)] : found;
  return { exit: found.length === 0 ? 0 : 1, json: { ok: found.length === 0, ...audit }, lines };
}
