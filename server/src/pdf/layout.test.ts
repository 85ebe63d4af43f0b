import type { RenderedBlock } from "@blaupause/engine";
import { expect, it } from "vitest";
import { readPdf, textOf, type Piece } from "./readPdf.ts";
import { writePdf } from "./writePdf.ts";

const head = { sender: ["Gemeinde Heuchelheim"], recipient: ["Ada Beispiel"], facts: [] };
const paragraph = (text: string): RenderedBlock => ({ type: "paragraph", text });
const signature: RenderedBlock = { type: "signature", name: "Erika Muster", role: "Steueramt", note: "" };

async function pages(
  blocks: readonly RenderedBlock[],
  language = "de",
): Promise<readonly (readonly Piece[])[]> {
  const letter = { id: "bescheid", title: "Bescheid", brief: "", language, subject: "Bescheid", blocks };
  return readPdf(await writePdf(letter, head));
}
const read = async (blocks: readonly RenderedBlock[]) => (await pages(blocks)).map(textOf);

it("whoever signs stands on one page, name and office, below the last words of the letter", async () => {
  const remedy: RenderedBlock = { type: "remedy", text: "Sie können widersprechen.", addition: "" };
  const lastBlocks: readonly RenderedBlock[] = [paragraph("Letzte Zeile"), remedy];
  for (let lines = 20; lines < 40; lines += 1)
    for (const last of lastBlocks) {
      const body = Array.from({ length: lines }, () => paragraph("Zeile"));
      const found = await read([...body, last, signature]);
      if (last === remedy) expect(found.at(-1)).toMatch(/Ihre RechteSie können/);
      expect(found.filter((page) => /Erika Muster|Steueramt/.test(page))).toEqual([
        expect.stringMatching(/(?:Letzte Zeile|Sie können widersprechen\.)Erika MusterSteueramt/),
      ]);
    }
});

it("the pages of a letter are numbered, where there is more than one, and the numbers are not read aloud", async () => {
  const long = Array.from({ length: 40 }, () => paragraph("Zeile"));
  const numbers = (found: readonly (readonly Piece[])[]) =>
    found.map((page) => page.filter(({ artifact }) => artifact).map(({ text }) => text));
  expect(numbers(await pages(long))).toEqual([["Seite 1 von 2"], ["Seite 2 von 2"]]);
  expect(numbers(await pages(long, "en"))).toEqual([["Page 1 of 2"], ["Page 2 of 2"]]);
  expect(numbers(await pages([paragraph("Zeile")]))).toEqual([[]]);
});

it("a question asks, and no colon follows it", async () => {
  const items = ["Wie viele Hunde?", "Name", "Betrag:"].map((label) => ({ label, text: "x" }));
  expect((await read([{ type: "facts", items }]))[0]).toMatch(/Wie viele Hunde\? xName: xBetrag: x$/);
});

it("a paragraph that ends strong ends its line", async () => {
  const [page = []] = await pages([paragraph("Sie zahlen **nichts**"), paragraph("Danke")]);
  const [first, last] = [
    page.find(({ text }) => text === "nichts"),
    page.find(({ text }) => text === "Danke"),
  ];
  expect((first?.y ?? 0) - (last?.y ?? 0)).toBeGreaterThan(11);
});

it("a row is as high as its text in the face it is drawn in", async () => {
  const cell = "Ẍenia Ḫasan ".repeat(12).trim();
  const columns = [
    { label: "a", align: "start" as const },
    { label: "b", align: "start" as const },
  ];
  const rows = [
    [cell, ""],
    ["Ende", ""],
  ];
  const [page = []] = await pages([{ type: "table", caption: "", columns, rows } as RenderedBlock]);
  const names = page.filter(({ font }) => font.startsWith("Noto")).map(({ y }) => y);
  expect(Math.min(...names)).toBeGreaterThan((page.find(({ text }) => text === "Ende")?.y ?? 0) + 11);
});
