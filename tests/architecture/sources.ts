import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Source {
  readonly path: string;
  /** What it imports: a path in this repository, or the name of a package. */
  readonly imports: readonly string[];
  /** The part of it that exists when the program runs: imports of types are gone by then. */
  readonly needs: readonly string[];
  readonly lines: number;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)(\s+type)?(?:[^"';]*?\sfrom)?\s*"([^"]+)"|import\(\s*"([^"]+)"\s*\)/g;

/** Every TypeScript source of the product, tests apart, with what it imports. */
export function sources(): readonly Source[] {
  const listed = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "*.ts", "*.tsx"],
    { cwd: root, encoding: "utf8" },
  );
  return listed
    .split("\n")
    .filter(
      (path) =>
        /^(packages|runtime)\/.*\/src\/|^(server|designer)\/src\//.test(path) &&
        !/\.(test|contract)\.tsx?$/.test(path),
    )
    .map((path) => sourceAt(path));
}

function sourceAt(path: string): Source {
  const text = readFileSync(join(root, path), "utf8");
  const named = (name: string): string =>
    name.startsWith(".") ? normalize(join(dirname(path), name)) : name;
  const found = [...text.matchAll(IMPORT)].map(([, type, from, lazy]) => ({
    type,
    name: named(from ?? lazy ?? ""),
  }));
  return {
    path,
    imports: found.map(({ name }) => name),
    needs: found.filter(({ type }) => type === undefined).map(({ name }) => name),
    lines: text.split("\n").length,
  };
}

/** The package a source belongs to: `packages/model`, `runtime/web`, `server`. */
export const packageOf = (path: string): string =>
  /^(server|designer)\//.test(path) ? (path.split("/")[0] ?? "") : path.split("/").slice(0, 2).join("/");
