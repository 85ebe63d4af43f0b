import { SETTINGS } from "./knownSettings.ts";

// Everything an operator can set. What is wrong is told before anything is opened or written; a value is never told, as
// a password may stand in it.

/** Variables of the environment by name; what is not set is not there. */
export type Settings = Readonly<Record<string, string | undefined>>;

/** Compose hands over an empty text for what nobody named, and files of settings leave blanks at the ends of lines. */
export const settingsIn = (env: Settings): Settings =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value = ""]) => (value.trim() === "" ? [] : [[name, value.trim()]])),
  );

export interface WrongSetting {
  readonly name: string;
  readonly text: string;
}

const NOT_STARTED = "Der Server startet nicht";

/** The first setting that is wrong, of all or of those that somebody reads, and what does not happen therefore. */
export function wrongSetting(
  settings: Settings,
  names: readonly string[] = Object.keys(SETTINGS),
  what = NOT_STARTED,
): WrongSetting | null {
  const name = names.find((one) => {
    const value = settings[one];
    return value !== undefined && SETTINGS[one]?.fits(value) === false;
  });
  return name === undefined ? null : whyWrong(name, what);
}

export const whyWrong = (name: string, what = NOT_STARTED): WrongSetting => ({
  name,
  text: `${what}, weil ${name} nicht stimmt: Geben Sie ${SETTINGS[name]?.expected ?? "einen anderen Wert"} an.`,
});
