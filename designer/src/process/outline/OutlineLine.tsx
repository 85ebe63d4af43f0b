import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Marks } from "../../local/Marks.tsx";
import { nodeAddress, placeOf } from "../graph/flows.ts";
import type { OutlineRow } from "../graph/outlineRows.ts";
import { VerbMenu } from "../step/VerbMenu.tsx";
import type { Process } from "../useProcess.ts";
import { DeadlineCell, RoleCell, TitleCell } from "./cells.tsx";
import type { RowWords } from "./rowWords.ts";

interface OutlineLineProps {
  readonly row: OutlineRow;
  readonly words: RowWords;
  readonly process: Process;
  readonly isChosen: boolean;
  /** The one line that Tab comes to. */
  readonly isReached: boolean;
  readonly choose: (by: -1 | 0 | 1 | "first" | "last") => void;
  readonly focusLater: (address: string) => void;
}

/** One line, and plain words in it until it is chosen. Arrow keys leave it, Enter goes into its cells, Escape comes back to it. */
export function OutlineLine(props: OutlineLineProps): ReactNode {
  const { row, words, process, isChosen, isReached, choose, focusLater } = props;
  const line = useRef<HTMLTableRowElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const place = process.placeAfter(words.address);
  const keys = lineKeys({ ...props, startInserting: (at) => setAnchor(place === null ? null : at) });
  const cell = { row, words, leave: () => line.current?.focus() };
  return (
    <tr
      ref={line}
      className={`bp-outline-line bp-outline-line--${row.type}`}
      data-address={words.address}
      data-level={row.level}
      aria-level={row.level}
      aria-selected={isChosen}
      tabIndex={isReached ? 0 : -1}
      onClick={({ target }) => (target === line.current || !isChosen ? choose(0) : undefined)}
      onKeyDown={keys}
    >
      <td className="bp-outline-number">
        {words.number}
        {anchor === null || place === null ? null : (
          <VerbMenu
            place={place}
            anchor={anchor}
            close={() => setAnchor(null)}
            choose={(verb) => {
              setAnchor(null);
              const first = process.insert(place, verb);
              if (first !== null) focusLater(nodeAddress(first));
            }}
          />
        )}
      </td>
      <td className="bp-outline-step">
        {isChosen ? <TitleCell {...cell} /> : words.before + words.title}
        {words.kind === "" ? null : <span className="bp-outline-kind">{words.kind}</span>}
        <Marks address={words.address} />
      </td>
      <td>{isChosen ? <RoleCell {...cell} /> : words.who}</td>
      <td>{isChosen ? <DeadlineCell {...cell} /> : words.deadline}</td>
      <td>{words.next}</td>
    </tr>
  );
}

interface LineKeys extends OutlineLineProps {
  readonly startInserting: (line: HTMLElement) => void;
}
function lineKeys({ row, words, process, choose, focusLater, startInserting }: LineKeys) {
  const id = placeOf(words.address)?.node ?? "";
  const move = (by: -1 | 1): void => {
    if (process.move(id, by)) focusLater(words.address);
  };
  const isStep = row.type !== "exit";
  return (event: KeyboardEvent<HTMLTableRowElement>): void => {
    if (event.target !== event.currentTarget) return;
    const { key, altKey, currentTarget } = event;
    if (altKey && isStep && key === "ArrowUp") move(-1);
    else if (altKey && isStep && key === "ArrowDown") move(1);
    else if (key === "ArrowDown") choose(1);
    else if (key === "ArrowUp") choose(-1);
    else if (key === "Home") choose("first");
    else if (key === "End") choose("last");
    else if (key === " ") choose(0);
    else if (key === "Insert" || key === "+") startInserting(currentTarget);
    else if (key === "Delete" && isStep) remove();
    else if (key === "Enter" || key === "F2") enter(currentTarget);
    else return;
    event.preventDefault();
  };

  /** The cells of a line can be changed once it is chosen. */
  function enter(line: HTMLTableRowElement): void {
    const cell = (): HTMLElement | null => line.querySelector("input, select");
    if (cell() === null) choose(0);
    const goIn = (): void => cell()?.focus();
    if (cell() === null) requestAnimationFrame(goIn);
    else goIn();
  }
  function remove(): void {
    process.remove([id], (before) => focusLater(nodeAddress(before)));
  }
}
