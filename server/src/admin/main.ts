import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runAdmin } from "./command.ts";
import { help } from "./words.de.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const args = process.argv.slice(2);

if (args.includes("--help") || args.includes("-h")) console.log(help);
else {
  const place = {
    folder: process.env["BLAUPAUSE_DATA"] ?? join(root, "data"),
    url: process.env["MONGODB_URL"],
  };
  const asJson = args.includes("--json");
  const { exit, json, lines } = await runAdmin(
    args.filter((arg) => arg !== "--json"),
    place,
    process.env,
  );
  const text = asJson ? JSON.stringify(json, null, 2) : lines.join("\n");
  if (exit === 0 || asJson) console.log(text);
  else console.error(text);
  process.exitCode = exit;
}
