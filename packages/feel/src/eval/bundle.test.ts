// The evaluator travels to every citizen's page: it must stay small and free of the parser.
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";

// Measured 31 667 bytes, 12 900 of them decimal.js; a rise beyond 5 % needs a reason.
const ceiling = 33_250;

it("the evaluator bundles without the parser and stays small", async () => {
  const result = await build({
    stdin: {
      contents: `export { evaluate, prepare, toJson, fromJson, compilePattern } from "./index.ts";`,
      resolveDir: fileURLToPath(new URL("..", import.meta.url)),
    },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    metafile: true,
  });
  const inputs = Object.keys(result.metafile.inputs);
  expect(inputs.filter((path) => path.includes("lezer"))).toEqual([]);
  const size = gzipSync(result.outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
  console.log(`evaluator: ${size} bytes gzip`);
  expect(size).toBeLessThan(ceiling);
  if (process.env["BUNDLE_DETAIL"])
    console.log(
      Object.entries(Object.values(result.metafile.outputs)[0]?.inputs ?? {})
        .map(([path, { bytesInOutput }]) => `${bytesInOutput} ${path}`)
        .toSorted((a, b) => Number.parseInt(b) - Number.parseInt(a))
        .join("\n"),
    );
});
