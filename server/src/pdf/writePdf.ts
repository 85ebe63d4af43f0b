import type { RenderedDocument } from "@blaupause/engine";
import type { LetterHead } from "@blaupause/web/citizen";
import PDFDocument from "pdfkit";
import { drawBlocks } from "./blocks.ts";
import { drawHead } from "./head.ts";
import { numberPages } from "./pages.ts";
import { useFace, type Sheet } from "./sheet.ts";

const MM = 72 / 25.4;

/**
 * A letter as a tagged PDF (PDF/UA-1): A4, embedded fonts, language and title set, every block a structure element in
 * reading order. The same blocks as the web page; nothing is fetched from anywhere.
 */
export function writePdf(document: RenderedDocument, head: LetterHead): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: "A4",
    margins: { top: 20 * MM, bottom: 20 * MM, left: 25 * MM, right: 20 * MM },
    tagged: true,
    // The typings know only the PDF/A levels.
    subset: "PDF/UA" as never,
    pdfVersion: "1.7",
    lang: document.language,
    displayTitle: true,
    info: {
      Title: document.subject,
      Author: head.sender[0] ?? "",
      CreationDate: new Date(0),
      ModDate: new Date(0),
    },
    // A page gets its number when it is known how many there are.
    bufferPages: true,
    // None yet: else one of its own would be embedded.
    font: "",
  });
  useFace(pdf, "regular");
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const sheet: Sheet = { pdf, root, width: pdf.page.width - pdf.page.margins.left - pdf.page.margins.right };
  drawHead(sheet, head, document.subject);
  drawBlocks(sheet, document.blocks, document.language);
  root.end();
  numberPages(sheet, document.language);
  return finished(pdf);
}

function finished(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
    pdf.end();
  });
}
