import type { codesDe } from "./codes.de.ts";

export const codesEn: Readonly<Record<keyof typeof codesDe, string>> = {
  "codes.code": "Code",
  "codes.name": "Name",
  "codes.column": "Column {number}",
  "codes.heading": "The first row is a heading",
  "codes.preview": "This is how we read the first {shown} of {all} rows:",
  "codes.target": "Where to?",
  "codes.target.new": "into a new code list",
  "codes.replace": "in the place of the codes of “{title}”",
  "codes.replace.button": "Replace the codes",
  "codes.replaced": "Codes of “{name}” replaced",
  "codes.refused": "You may not change this code list: the template fixes it. Nothing was changed.",
};
