import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { isWrong } from "./answer.ts";
import { ask } from "./command.ts";
import type { Files } from "./files.ts";
import { words } from "./words.ts";

const orNull = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch {
    return null;
  }
};
const disk: Files = {
  read: (path) => orNull(() => readFileSync(path, "utf8")),
  bytes: (path) => orNull(() => readFileSync(path)),
  list: (path) => orNull(() => readdirSync(path).toSorted()),
  isElsewhere: (path) => {
    const found = orNull(() => lstatSync(path));
    return found !== null && !found.isFile() && !found.isDirectory();
  },
};

// Whoever pipes it into `head` has read enough; what a full disk does not take has not been said.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  process.exitCode = code === "EPIPE" ? process.exitCode : 1;
});

const { json, language, result } = ask(process.argv.slice(2), disk, process.env);
if (result === "help") console.log(words[language].help);
else if (isWrong(result)) {
  const message = words[language].wrong[result.wrong](result.about);
  if (json) console.log(JSON.stringify({ error: { code: result.wrong, message } }, null, 2));
  else console.error(message);
  process.exitCode = 2;
} else {
  for (const path of result.remove ?? []) rmSync(path);
  for (const [path, text] of Object.entries(result.write ?? {})) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(json ? JSON.stringify(result.json, null, 2) : result.lines.join("\n"));
  process.exitCode = result.exit;
}
