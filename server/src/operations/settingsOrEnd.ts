import type { LogEntry } from "../deps.ts";
import { settingsIn, whyWrong, wrongSetting, type Settings, type WrongSetting } from "./settings.ts";

type Log = (entry: LogEntry) => void;

/** What the environment sets; says what is wrong with it and ends the process. */
export function settingsOrEnd(env: Settings, log: Log): Settings {
  const settings = settingsIn(env);
  const wrong = wrongSetting(settings);
  return wrong === null ? settings : endOn(wrong, log);
}

/** For what only trying shows. */
export const endOnSetting = (name: string, log: Log): never => endOn(whyWrong(name), log);

function endOn({ name, text }: WrongSetting, log: Log): never {
  log({ level: "error", event: "not-started", code: "setting-not-valid", setting: name });
  process.stderr.write(`${text}\n`);
  return process.exit(1);
}
