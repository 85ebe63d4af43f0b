import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { fences, mayImport } from "./rules.ts";
import { packageOf, sources } from "./sources.ts";

const all = sources();
const isOwn = (name: string): boolean => /^(packages|runtime|server|designer)\//.test(name);

describe("who may import whom", () => {
  it("sees every source file", () => {
    const root = fileURLToPath(new URL("../../", import.meta.url));
    const listed = execFileSync("git", ["ls-files", "*.ts", "*.tsx"], { cwd: root, encoding: "utf8" })
      .split("\n")
      .filter(
        (path) =>
          /^(packages|runtime|server|designer)\/.*src\//.test(path) && !/\.(test|contract)\.tsx?$/.test(path),
      );
    expect(all.length).toBeGreaterThan(200);
    expect(all.length).toBeGreaterThanOrEqual(listed.length);
    expect(all.reduce((sum, { imports }) => sum + imports.length, 0)).toBeGreaterThan(all.length);
  });

  it.each(Object.entries(mayImport))("%s keeps to its arrows", (name, { names, because }) => {
    const foreign = all
      .filter(({ path }) => packageOf(path) === name)
      .flatMap(({ path, imports }) => imports.map((one) => ({ path, one })))
      .filter(({ path, one }) =>
        isOwn(one)
          ? packageOf(one) !== packageOf(path)
          : !names.some(
              (allowed) =>
                one === allowed ||
                one.startsWith(allowed.endsWith("/") || allowed.endsWith(":") ? allowed : `${allowed}/`),
            ),
      )
      .map(({ path, one }) => `${path} imports ${one}`);
    expect(foreign, because).toEqual([]);
  });

  it("has a rule for every package", () => {
    expect(
      [...new Set(all.map(({ path }) => packageOf(path)))].filter((name) => mayImport[name] === undefined),
    ).toEqual([]);
  });

  it.each(fences)("$library stays behind its fence", ({ library, inside, because }) => {
    const outside = all
      .filter(
        ({ path, imports }) =>
          imports.some(
            (one) => one === library || one.startsWith(library.endsWith("/") ? library : `${library}/`),
          ) && !inside.test(path),
      )
      .map(({ path }) => path);
    expect(outside, because).toEqual([]);
  });

  it("imports no other package's insides", () => {
    const entries = /^@blaupause\/[a-z]+(\/(parse|compile|citizen|testing|fileText))?$/;
    const deep = all.flatMap(({ path, imports }) =>
      imports
        .filter((one) => one.startsWith("@blaupause/") && !entries.test(one))
        .map((one) => `${path} → ${one}`),
    );
    expect(deep).toEqual([]);
  });

  it("has no circle among its files", () => {
    expect(circles()).toEqual([]);
  });
});

/** Circles among relative imports, each as the path that closes it. Types alone may refer to each other. */
function circles(): string[] {
  const graph = new Map(all.map(({ path, needs }) => [path, needs.filter(isOwn)]));
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === "done") return;
    if (state.get(path) === "open") {
      found.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      return;
    }
    state.set(path, "open");
    for (const next of graph.get(path) ?? []) if (graph.has(next)) visit(next, [...trail, path]);
    state.set(path, "done");
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}
