import type { RenderedDocument } from "@blaupause/engine";
import { expect, it } from "vitest";
import { writePdf } from "./writePdf.ts";

const head = { sender: ["Gemeinde Heuchelheim"], recipient: ["Ada Beispiel"], facts: [] };
const letter = (text: string): RenderedDocument => ({
  id: "bescheid",
  title: "Bescheid",
  brief: "",
  language: "de",
  subject: "Bescheid",
  blocks: [{ type: "paragraph", text }],
});

it("the same letter has the same bytes, whatever letters were written before it", async () => {
  const plain = letter("Guten Tag, fi fl ffi - 120 €, **Kraft und Öl** C\u0306 K\u0307");
  const first = await writePdf(plain, head);
  // All of these share a glyph with a letter above: hard spaces, hyphens, ligatures of their own, a micro sign.
  await writePdf(letter("\u00A0\uFB01\uFB02\uFB03\u00AD\u2011\u2126\u00B5\u0308 **\uFB00\u00A0**"), head);
  await writePdf(letter("ÀÂÄÇĖ"), head);
  expect(await writePdf(plain, head)).toEqual(first);
});
