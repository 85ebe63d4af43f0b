import { translator } from "@blaupause/ui";
import { useFace, type Sheet } from "./sheet.ts";

const SMALL = 9;

/** Numbers the pages of a letter of more than one. Decoration to who listens: no tag, outside of what is read. */
export function numberPages({ pdf, width }: Sheet, language: string): void {
  const { start, count } = pdf.bufferedPageRange();
  if (count < 2) return;
  const t = translator(language);
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    drawNumber(pdf, width, t("letter.page", { page: String(index + 1), pages: String(count) }));
  }
}

function drawNumber(pdf: PDFKit.PDFDocument, width: number, text: string): void {
  const { height, margins } = pdf.page;
  useFace(pdf, "regular", { size: SMALL });
  const x = margins.left + width - pdf.widthOfString(text);
  pdf.markContent("Artifact", { type: "Pagination" });
  // Without lines: below the margin a line would begin a page of its own.
  pdf.text(text, x, height - margins.bottom / 2 - SMALL, { lineBreak: false });
  pdf.endMarkedContent();
}
