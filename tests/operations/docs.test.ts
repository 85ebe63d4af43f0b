import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");
const handbook = read("docs/operations.md");

it("the table of settings names exactly what the server reads", () => {
  const [table = ""] = /## Configuration[\s\S]*?\n## /.exec(handbook) ?? [];
  const told = [...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
  const asked = [...read("server/src/main.ts").matchAll(/\benv\["([A-Z_]+)"\]/g)].map(([, name]) => name);
  expect(told.toSorted()).toEqual([...new Set(asked)].toSorted());
  const judged = [...read("server/src/operations/knownSettings.ts").matchAll(/^  ([A-Z_]+): \{/gm)];
  expect(told.toSorted()).toEqual(judged.map(([, name]) => name).toSorted());
});

/** What is started by somebody; the second one is the command line for backups. */
const PROGRAMS = ["main.ts", "admin/main.ts"];

it("nothing else of the server reads the environment", () => {
  const folder = `${root}server/src`;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const others = files.filter((name) => /(?<!\.test|\.contract)\.ts$/.test(name) && !PROGRAMS.includes(name));
  expect(others.filter((name) => read(`server/src/${name}`).includes("process.env"))).toEqual([]);
});

it.each([
  "Install",
  "Configuration",
  "Reverse proxy",
  "Hardening",
  "Personal data, and where it lies",
  "Updates",
  "Monitoring",
  "Incidents",
])("the operators' handbook has a section %s", (section) => {
  expect(handbook).toContain(`\n## ${section}\n`);
});

it("every measure it tells to watch is there", () => {
  const named = [...handbook.matchAll(/`blaupause_([a-z_]+)/g)].map(([, name]) => name ?? "");
  const measured = read("server/src/watch/metrics.ts");
  for (const name of named.filter((one) => !/^(?:nodejs|process)_/.test(one)))
    expect([name, measured.includes(`"${name}"`)]).toEqual([name, true]);
});

it("every event of the log it tells to watch is written somewhere", () => {
  const [row = ""] = /^\| log: .*$/m.exec(handbook) ?? [];
  const sources = [
    "scan/scan",
    "auth/enter",
    "auth/oidc",
    "effects/lane",
    "effects/every",
    "http/away",
    "retention/apart",
    "operations/crash",
  ]
    .map((one) => read(`server/src/${one}.ts`))
    .join("");
  for (const [, event = ""] of row.matchAll(/`([a-z-]+)`/g))
    expect([event, sources.includes(`"${event}"`)]).toEqual([event, true]);
});

it("every test that SECURITY.md names exists", () => {
  const text = read("SECURITY.md");
  for (const [, name = ""] of text.matchAll(/`((?:\.\.\/)?[A-Za-z]+\.test\.ts)`/g))
    expect(() => read(`tests/security/attacks/${name}`)).not.toThrow();
});

it("the officials' handbook shows every picture that lies beside it, and no other", () => {
  const text = read("docs/handbuch/README.md");
  const shown = [...text.matchAll(/!\[[^\]]+\]\(([a-z-]+\.png)\)/g)].map(([, name]) => name);
  const kept = readdirSync(`${root}docs/handbuch`).filter((name) => name.endsWith(".png"));
  expect([...new Set(shown)].toSorted()).toEqual(kept.toSorted());
  expect(kept.length).toBeGreaterThan(10);
});
