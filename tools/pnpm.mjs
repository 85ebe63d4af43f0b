// Runs a pnpm command on a machine that has only Node and npm.
// Why a file: corepack is gone from newer Nodes, and `npx` without --yes stops at a prompt.
import { spawnSync } from "node:child_process";

const insidePnpm = (process.env.npm_config_user_agent ?? "").startsWith("pnpm/");
const command = insidePnpm ? ["pnpm"] : ["npx", "--yes", "pnpm@12.21.0"];
const [program, ...first] = command;
const shell = process.platform === "win32";
const result = spawnSync(program, [...first, ...process.argv.slice(2)], { stdio: "inherit", shell });
process.exit(result.status ?? 1);
