import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";

export const plain = (text: string): string => text.replaceAll("\u00A0", " ");

/** Poppler reads the PDF as another program would; without it the bytes alone must say so. */
export function readsWell(
  pdf: Buffer,
  { amount, to }: { readonly amount: string; readonly to: string },
): void {
  const raw = pdf.toString("latin1");
  expect(raw).toContain("/MarkInfo");
  expect(raw).toContain("/StructTreeRoot");
  expect(raw).toMatch(/\/FontFile2/);
  expect(raw).toContain("pdfuaid:part");
  const path = join(tmpdir(), `notice-${process.pid}.pdf`);
  writeFileSync(path, pdf);
  const text = tryRun("pdftotext", ["-layout", path, "-"]);
  if (text === null) {
    if (process.env["REQUIRE_POPPLER"] !== undefined) throw new Error("pdftotext did not read the PDF");
    return console.log("pdftotext is not here: the PDF's text was not read by another program");
  }
  expect(plain(text)).toContain(amount);
  const structure = tryRun("pdfinfo", ["-struct-text", path]) ?? "";
  const order = [
    to,
    "Hundesteuerbescheid",
    "Guten Tag",
    "Angemeldete Hunde",
    "So haben wir gerechnet",
    "Ihre Rechte",
  ];
  const places = order.map((words) => structure.indexOf(words));
  expect(places).toEqual(places.toSorted((left, right) => left - right));
  expect(Math.min(...places)).toBeGreaterThan(0);
}
function tryRun(command: string, words: readonly string[]): string | null {
  try {
    return execFileSync(command, words, { encoding: "utf8" });
  } catch {
    return null;
  }
}
