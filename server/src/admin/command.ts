import { parseArgs } from "node:util";
import { sayPending } from "./migrate.ts";
import { OPTIONS, type Call, type Env, type Options, type Said } from "./call.ts";
import { CannotRun, cannotRun, mustBeSettings, mustOpen } from "./cannotRun.ts";
import { addPerson, newLink } from "./addPerson.ts";
import { listPeople } from "./listPeople.ts";
import { misuse, refusals } from "./words.de.ts";
import { quiet, type Progress } from "../backup/progress.ts";
import { Refusal } from "../backup/refusal.ts";
import { isAway } from "../store/away.ts";
import type { DataPlace } from "../store/place.ts";
import { backup, restore, verifyBackup } from "./backupCommands.ts";
import { verifyAudit } from "./verifyAudit.ts";

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
