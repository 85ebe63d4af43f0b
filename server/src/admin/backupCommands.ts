import { readFile } from "node:fs/promises";
import { checkBackup } from "../backup/check.ts";
import type { Counts } from "../backup/lines.ts";
import { Refusal } from "../backup/refusal.ts";
import { restoreBackup, type Restored } from "../backup/restore.ts";
import { writeBackup } from "../backup/write.ts";
import { keyIn } from "../seal/index.ts";
import { isAway } from "../store/away.ts";
import { erasuresIn, readErasures, type Erasure } from "../store/erasures.ts";
import { noteBackup } from "../store/lastBackup.ts";
import { isEmpty, type DataPlace } from "../store/place.ts";
import { anchorsOf } from "./anchors.ts";
import { anchorLines } from "./auditLines.ts";
import type { Call, Options, Said } from "./call.ts";
import { mustBeFolder, opening } from "./cannotRun.ts";
import { inStore } from "./inStore.ts";
import { logBackup } from "./logBackup.ts";
import { readBackupSecret } from "./secret.ts";
import { NO_ANCHORS, unlogged } from "./words.de.ts";

/** Everything of a place, into a file. */
export async function backup({ place, file, options, env, progress }: Call): Promise<Said> {
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

/** Is the file still what was written? */
export async function verifyBackup({ file, options, env, progress }: Call): Promise<Said> {
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

/** An empty place, from a file. */
export async function restore({ place, file, options, env, progress }: Call): Promise<Said> {
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
