import type { cellsDe } from "./cells.de.ts";

export const cellsEn: Readonly<Record<keyof typeof cellsDe, string>> = {
  "decisions.any": "any",
  "decisions.or": " or ",
  "decisions.range": "{from} to {to}",
  "decisions.cell.formula": "by a formula",
  "decisions.op.is": "is",
  "decisions.op.not": "is not",
  "decisions.op.more": "more than",
  "decisions.op.least": "at least",
  "decisions.op.less": "less than",
  "decisions.op.most": "at most",
};
