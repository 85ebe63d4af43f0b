import type { KeyboardEvent } from "react";

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys go from cell to cell, as in a spreadsheet. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const cell = event.target instanceof HTMLButtonElement ? event.target.closest("td") : null;
  const row = cell?.parentElement;
  if (step === undefined || !(row instanceof HTMLTableRowElement) || cell === null) return;
  const rows = [...(row.parentElement?.children ?? [])];
  const next = rows[rows.indexOf(row) + step[0]]?.children[cell.cellIndex + step[1]];
  const button = next?.querySelector("button, input");
  if (!(button instanceof HTMLElement)) return;
  event.preventDefault();
  button.focus();
}
