import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Adaptation, Organisation } from "@blaupause/model";
import { openStore, readTemplates, seed } from "@blaupause/server";
import { fileURLToPath } from "node:url";

const templates = fileURLToPath(new URL("../../templates", import.meta.url));
export const DEMO_MATRIX = new URL("../../docs/demo-matrix.md", import.meta.url);

const words = { "not-responsible": "nicht zuständig", "not-offered": "bietet es nicht an" } as const;
const head = [
  "# Wer bietet was an",
  "",
  "Die Kommunen der Vorführung und was sie anbieten. Jede hat eigene Werte; „angepasst“ heißt: Sie hat auch an der Vorlage selbst etwas geändert.",
  "",
];

/** Who offers what in the demo, as a page: made from what the product sets up, not from what we believe it does. */
export async function demoMatrix(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), "blaupause-"));
  const store = await openStore(data);
  try {
    await seed(store, templates, "2026-03-02T08:00:00Z");
    return [...head, ...table(await rowsIn(store)), ""].join("\n");
  } finally {
    await store.close();
    rmSync(data, { recursive: true, force: true });
  }
}

type Store = Awaited<ReturnType<typeof openStore>>;
type Line = readonly string[];
async function rowsIn(store: Store): Promise<readonly Line[]> {
  const services = (await readTemplates(templates)).map(({ service }) => service);
  const towns = (await store.platform.list()).map(({ profile }) => profile as Organisation);
  const offering = towns.filter(({ level }) => level !== "land");
  const rows = offering.map(async ({ id, name }): Promise<Line> => {
    const cells = await cellsOf(store, id);
    return [name, ...services.map((service) => cells.get(service.id) ?? "")];
  });
  return [["", ...services.map(({ title }) => title)], ...(await Promise.all(rows))];
}

async function cellsOf(store: Store, town: string): Promise<ReadonlyMap<string, string>> {
  const offerings = await store.organisation(town).offerings.list();
  return new Map(
    offerings.map(({ template, state, adaptation }) => [
      template.id,
      state === "live" ? howOf(adaptation as Adaptation) : words[state as keyof typeof words],
    ]),
  );
}
const howOf = ({ set, add, remove }: Adaptation): string =>
  [set, add, remove].some((part) => Object.keys(part).length > 0) ? "angepasst" : "ja";

/** Columns as wide as their widest cell, as the formatter wants them. */
function table(lines: readonly Line[]): string[] {
  const [first = []] = lines;
  const widths = first.map((_, column) => Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)));
  const row = (line: Line): string =>
    `| ${widths.map((width, column) => (line[column] ?? "").padEnd(width)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [row(first), rule, ...lines.slice(1).map(row)];
}
