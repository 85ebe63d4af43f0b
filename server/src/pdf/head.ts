import type { LetterHead } from "@blaupause/web/citizen";
import { drawText, leaf, type Sheet } from "./sheet.ts";

/** Sender, recipient, date and reference, and the subject as the letter's heading. */
export function drawHead(sheet: Sheet, head: LetterHead, subject: string): void {
  const { pdf, root } = sheet;
  root.add(leaf(sheet, "P", () => drawText(sheet, head.sender.join(" · "), { size: 9 })));
  pdf.moveDown(1.5);
  root.add(leaf(sheet, "P", () => drawText(sheet, head.recipient.join("\n"))));
  pdf.moveDown(1);
  for (const [key, value] of head.facts)
    root.add(
      leaf(sheet, "P", () => drawText(sheet, `${key}: ${value}`, { size: 10, align: "right", gap: 0 })),
    );
  pdf.moveDown(1.5);
  root.add(leaf(sheet, "H1", () => drawText(sheet, subject, { size: 15, strong: true, gap: 8 })));
}
