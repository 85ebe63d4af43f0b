import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { settingsIn } from "../operations/settings.ts";
import { runAdmin } from "./command.ts";
import { quiet } from "../backup/progress.ts";
import { sayProgress } from "./sayProgress.ts";
import { help } from "./words.de.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const args = process.argv.slice(2);

// Whoever pipes it into `head` has read enough; what a full disk does not take has not been said.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  process.exitCode = code === "EPIPE" ? process.exitCode : 1;
});

if (args.includes("--help") || args.includes("-h")) console.log(help);
else {
  const env = settingsIn(process.env);
  const place = { folder: env["BLAUPAUSE_DATA"] ?? join(root, "data"), url: env["MONGODB_URL"] };
  // Blanks of a passphrase belong to it.
  const passphrase = process.env["BLAUPAUSE_PASSPHRASE"];
  const asJson = args.includes("--json");
  const { exit, json, lines } = await runAdmin(
    args.filter((arg) => arg !== "--json"),
    place,
    { ...env, BLAUPAUSE_PASSPHRASE: passphrase },
    // Of a timer's run nobody reads how far it is.
    process.stderr.isTTY
      ? sayProgress((line) => console.error(line), performance.now.bind(performance))
      : quiet,
  );
  const text = asJson ? JSON.stringify(json, null, 2) : lines.join("\n");
  if (exit === 0 || asJson) console.log(text);
  else console.error(text);
  process.exitCode = exit;
}
