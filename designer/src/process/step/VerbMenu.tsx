import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { useDesigner } from "../../designer.ts";
import { useForbidden } from "../../local/useForbidden.ts";
import { useContent } from "../../session/copy.ts";
import { insertion, verbs, type Verb } from "../insert/insert.ts";
import type { Place } from "../insert/spot.ts";
import { placeMenu } from "./placeMenu.ts";

interface VerbMenuProps {
  readonly place: Place;
  /** What it was opened with; it hangs there, and focus goes back to it. */
  readonly anchor: HTMLElement;
  readonly choose: (verb: Verb) => void;
  readonly close: () => void;
}

/** „Was soll hier geschehen?“: the verbs officials know, each with what it brings along. */
export function VerbMenu({ place, anchor, choose, close }: VerbMenuProps): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const isForbidden = useForbidden();
  const offers = useMemo(
    () =>
      verbs.flatMap((verb) => {
        const made = insertion(service, place, verb);
        return made === null ? [] : [{ verb, isFixed: isForbidden(made.changes) }];
      }),
    [service, place, isForbidden],
  );
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (menu.current === null) return undefined;
    placeMenu(menu.current, anchor);
    itemsIn(menu.current)[0]?.focus();
    const onPress = ({ target }: PointerEvent): void => {
      if (target instanceof Node && menu.current?.contains(target) === false) close();
    };
    addEventListener("pointerdown", onPress, true);
    return () => removeEventListener("pointerdown", onPress, true);
    // Opened once at its place; a new anchor is a new menu.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [anchor]);
  const leave = (): void => {
    close();
    anchor.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape" || event.key === "Tab") leave();
    else if (!step(menu.current, event.key)) return;
    event.preventDefault();
  };
  return createPortal(
    <div
      ref={menu}
      className="bp-verbs"
      role="menu"
      aria-label={say("process.insert.menu")}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {offers.some(({ isFixed }) => isFixed) ? (
        <p className="bp-verbs-fixed" id={FIXED}>
          {say("process.insert.fixed")}
        </p>
      ) : null}
      {offers.map(({ verb, isFixed }) => (
        <button
          key={verb}
          type="button"
          role="menuitem"
          className="bp-verb"
          tabIndex={-1}
          aria-disabled={isFixed}
          {...(isFixed ? { "aria-describedby": FIXED } : { onClick: () => choose(verb) })}
        >
          <span className="bp-verb-name">{say(`process.verb.${verb}`)}</span>
          <span className="bp-verb-text">{say(`process.verb.${verb}.text`)}</span>
        </button>
      ))}
    </div>,
    // Inside the page's main part, so that it is found there by those who go from part to part.
    document.getElementById("inhalt") ?? document.body,
  );
}

/** Why something in the menu cannot be chosen. */
const FIXED = "ablauf-fest";

const itemsIn = (menu: HTMLElement): readonly HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>("[role=menuitem]"),
];

/** Arrow keys and first letters go from item to item. */
function step(menu: HTMLElement | null, key: string): boolean {
  const items = menu === null ? [] : itemsIn(menu);
  const at = items.findIndex((item) => item === document.activeElement);
  const next = nextOf(items, at, key);
  if (next === undefined) return false;
  next.focus();
  return true;
}
function nextOf(items: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (key === "ArrowDown") return items[(at + 1) % items.length];
  if (key === "ArrowUp") return items.at(at - 1);
  if (key === "Home") return items[0];
  if (key === "End") return items.at(-1);
  if (key.length !== 1 || key === " ") return undefined;
  const starts = ({ textContent }: HTMLElement): boolean =>
    textContent.toLowerCase().startsWith(key.toLowerCase());
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(starts);
}
