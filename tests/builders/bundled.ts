import { build, type Plugin } from "esbuild";
import { mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A file that asks where it lies is answered as if it still lay there. */
const places: Plugin = {
  name: "places",
  setup: (into) => {
    into.onLoad({ filter: /\/(server\/src|tests)\/.*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      const place = JSON.stringify(pathToFileURL(path).href);
      return { contents: text.replaceAll("import.meta.url", place), loader: "ts" };
    });
  },
};

/** A server process as one file: it is killed and started often, and starts five times as fast. */
export async function bundled(entry: string): Promise<string> {
  const folder = join(root, "server", "node_modules", ".cache");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${basename(entry, ".ts")}-${process.pid}.mjs`);
  const { dependencies } = JSON.parse(readFileSync(join(root, "server", "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    jsx: "automatic",
    external: ["libsql", ...Object.keys(dependencies).filter((name) => !name.startsWith("@blaupause/"))],
    plugins: [places],
    logLevel: "error",
  });
  return outfile;
}
