import type { RenderedBlock } from "@blaupause/engine";
import { expect, it } from "vitest";
import { letters } from "./din91379.ts";
import { readPdf, textOf, type Piece } from "./readPdf.ts";
import { writePdf } from "./writePdf.ts";

async function pages(...texts: readonly string[]): Promise<readonly (readonly Piece[])[]> {
  const blocks = texts.map((text): RenderedBlock => ({ type: "paragraph", text }));
  const head = { sender: [], recipient: [], facts: [] };
  const letter = { id: "bescheid", title: "Bescheid", brief: "", language: "de", subject: "", blocks };
  return readPdf(await writePdf(letter, head));
}
const page = async (...texts: readonly string[]): Promise<readonly Piece[]> => (await pages(...texts)).flat();
const words = async (text: string): Promise<readonly string[]> => textOf(await page(text)).split("/");

it.each(["", "**"])("every letter of DIN 91379 is drawn and can be copied (%s)", async (mark) => {
  const drawn = await words(`${mark}${letters.join("/")}${mark}`.replace("///", "/%/"));
  expect(letters.length).toBeGreaterThan(850);
  const lost = letters.filter(
    (letter, index) => letter !== "/" && drawn[index]?.normalize("NFKC") !== letter.normalize("NFKC"),
  );
  expect(lost).toEqual([]);
});

it("a word with a letter of another face is one piece, on the line of the others", async () => {
  const pieces = await page("An Ḫasan\u00A0Muster und Ẍenia");
  expect(pieces.map(({ text }) => text)).toEqual(["An ", "Ḫasan\u00A0Muster ", "und ", "Ẍenia"]);
  expect(new Set(pieces.map(({ y }) => y)).size).toBe(1);
});

it("a hard hyphen and a narrow space keep their word in its face", async () => {
  const [piece] = (await page("Müller\u2011Lüdenscheidt: 1\u202F000\u00A0€")).slice(-1);
  expect(piece).toMatchObject({ text: "Müller-Lüdenscheidt: 1\u00A0000\u00A0€", font: "FiraSans-Regular" });
});

it("signs are drawn, and what no face has is seen to be missing", async () => {
  expect(textOf(await page("✓ Дом 漢🐶\u200D\t."))).toMatch(/✓ Дом \uFFFD\uFFFD \.$/);
});

it("a line break beside a change of face or of weight is still one", async () => {
  const lines = await page("eins\n**zwei Ẍ\n** drei Ḧ\n\nvier");
  const places = [...new Set(lines.map(({ y }) => y))];
  const read = places.map((y) => textOf(lines.filter((piece) => piece.y === y)));
  expect(read).toEqual(["eins", "zwei Ẍ", " drei Ḧ", "vier"]);
});
