import { access, constants, mkdir, stat } from "node:fs/promises";
import { whyNotOpen } from "../operations/openOrEnd.ts";
import { whyWrong, wrongSetting, type WrongSetting } from "../operations/settings.ts";
import { Refusal } from "../backup/refusal.ts";
import { keyIn } from "../seal/index.ts";
import { isAway } from "../store/away.ts";
import { isEmpty, type DataPlace } from "../store/place.ts";
import type { Env, Said } from "./call.ts";

/** What the environment says does not let a command run. It is judged and told as a start of the server does. */
export class CannotRun extends Error {
  readonly code: "setting-not-valid" | "not-open" | "wrong-away";
  readonly setting: string | null;
  constructor(code: CannotRun["code"], text: string, setting: string | null = null) {
    super(text);
    this.code = code;
    this.setting = setting;
  }
}

/** Those that commands read; what is wrong with another one keeps nobody from making a backup. */
const NAMES = ["BLAUPAUSE_DATA", "MONGODB_URL", "BLAUPAUSE_URL", "PORT"];
const NOT_RUN = "Der Befehl wurde nicht ausgeführt";

/** Nothing is opened before. */
export function mustBeSettings(env: Env): void {
  const wrong = wrongSetting(env, NAMES, NOT_RUN);
  if (wrong !== null) throw settingWrong(wrong);
}

const settingWrong = ({ name, text }: WrongSetting): CannotRun =>
  new CannotRun("setting-not-valid", text, name);

/** What only trying shows: whether the folder is one, whether there is a database at this address, and whether the key is one. */
export async function mustOpen(place: DataPlace, isKeyNeeded: boolean): Promise<void> {
  if (await isNoFolder(place)) throw folderWrong();
  await opening(place, async () => {
    await isEmpty(place);
    if (isKeyNeeded) await keyIn(place.folder);
  });
}

/** One that is not there yet may become one. */
const isNoFolder = ({ folder }: DataPlace): Promise<boolean> =>
  stat(folder).then(
    (found) => !found.isDirectory(),
    (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOTDIR",
  );
const folderWrong = (): CannotRun => settingWrong(whyWrong("BLAUPAUSE_DATA", NOT_RUN));

export async function opening<T>({ url }: DataPlace, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new CannotRun(isAway(error) ? "wrong-away" : "not-open", whyNotOpen(error, url).text);
  }
}

/** For what writes into the folder. */
export async function mustBeFolder({ folder }: DataPlace): Promise<void> {
  const may = mkdir(folder, { recursive: true }).then(() => access(folder, constants.W_OK));
  await may.catch(() => {
    throw folderWrong();
  });
}

export const cannotRun = ({ code, setting, message }: CannotRun): Said => ({
  exit: 1,
  json: { error: { code, message, ...(setting === null ? {} : { setting }) } },
  lines: [`${message} (${code})`],
});
