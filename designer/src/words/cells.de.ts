/** What stands in the cells of tables, wherever they are shown. */
export const cellsDe = {
  "decisions.any": "egal",
  "decisions.or": " oder ",
  "decisions.range": "{from} bis {to}",
  "decisions.cell.formula": "nach einer Formel",
  "decisions.op.is": "ist",
  "decisions.op.not": "ist nicht",
  "decisions.op.more": "größer als",
  "decisions.op.least": "mindestens",
  "decisions.op.less": "kleiner als",
  "decisions.op.most": "höchstens",
} as const;
