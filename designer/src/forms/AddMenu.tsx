import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { buildingBlocks } from "../buildingBlocks/catalogue.ts";
import { nameOf } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { useForbidden } from "../local/useForbidden.ts";
import { useEditing } from "./editing.ts";
import { insertQuestions } from "./insert.ts";
import { pathInside } from "./pathInside.ts";
import { questionKinds } from "./kinds.ts";
import type { Spot } from "./spot.ts";

interface AddMenuProps {
  readonly spot: Spot;
  readonly close: () => void;
}
interface Entry {
  readonly key: string;
  readonly word: string;
  readonly choose: () => void;
}

/** What can be asked here; the last entry leads to the building blocks. */
export function AddMenu({ spot, close }: AddMenuProps): ReactNode {
  const { say } = useDesigner();
  const [isBlocks, showBlocks] = useState(false);
  const kinds = useKinds(spot, close);
  const blocks = useBlocks(spot, close);
  const toBlocks: Entry = { key: "blocks", word: say("forms.add.blocks"), choose: () => showBlocks(true) };
  const isForbidden = useForbidden();
  const { service } = useEditing();
  // One new question is as forbidden here as any other.
  const isFixed = useMemo(
    () => isForbidden(insertQuestions(service, spot, [{ id: "neu", type: "heading", label: "Neu" }]).changes),
    // The place is a new object each time it is drawn.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [isForbidden, service],
  );
  const back: Entry = { key: "back", word: say("forms.add.back"), choose: () => showBlocks(false) };
  return (
    <Menu
      key={String(isBlocks)}
      title={say(isBlocks ? "forms.add.blocks.title" : "forms.add.menu")}
      entries={isBlocks ? [...blocks, back] : [...kinds, toBlocks]}
      isFixed={isFixed}
      close={close}
    />
  );
}

function useKinds(spot: Spot, close: () => void): readonly Entry[] {
  const { say } = useDesigner();
  const { service, insert } = useEditing();
  return questionKinds.flatMap(({ key, make }): Entry[] => {
    const json = make(say, service, spot.parent);
    if (json === null) return [];
    const choose = (): void => {
      close();
      const isNew = typeof json["label"] === "string" || json["type"] === "info";
      insert(spot, [json], say("forms.added", { name: nameOf({ json, id: say(key) }) }), isNew);
    };
    return [{ key, word: say(key), choose }];
  });
}

function useBlocks(spot: Spot, close: () => void): readonly Entry[] {
  const { say } = useDesigner();
  const { service, insert } = useEditing();
  return buildingBlocks.map(({ key, fields }) => ({
    key,
    word: say(key),
    choose: () => {
      close();
      insert(
        spot,
        fields(pathInside(service, spot.parent)),
        say("forms.added.block", { name: say(key) }),
        false,
      );
    },
  }));
}

/** Why nothing can be added here. */
const FIXED = "frage-fest";

interface MenuProps {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly isFixed: boolean;
  readonly close: () => void;
}
function Menu({ title, entries, isFixed, close }: MenuProps): ReactNode {
  const { say } = useDesigner();
  const box = useRef<HTMLDivElement>(null);
  const buttons = (): HTMLElement[] => [...(box.current?.querySelectorAll("button") ?? [])];
  useEffect(() => {
    const opener = document.activeElement;
    buttons()[0]?.focus();
    box.current?.scrollIntoView({ block: "nearest" });
    const leave = ({ target }: Event): void => {
      if (target instanceof Node && !box.current?.parentElement?.contains(target)) close();
    };
    document.addEventListener("pointerdown", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
      if (opener instanceof HTMLElement && document.activeElement === document.body) opener.focus();
    };
    // It opens once; what it offers may be made anew meanwhile.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape") close();
    if (by === undefined) return;
    event.preventDefault();
    const all = buttons();
    const now = all.findIndex((one) => one === document.activeElement);
    all[(now + by + all.length) % all.length]?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={box} className="bp-menu" role="group" aria-label={title} onKeyDown={press}>
      <p className="bp-menu-title">{title}</p>
      {isFixed ? <p id={FIXED}>{say("build.fixed")}</p> : null}
      <div className="bp-menu-entries">
        {entries.map(({ key, word, choose }) => (
          <button
            key={key}
            type="button"
            aria-disabled={isFixed}
            {...(isFixed ? { "aria-describedby": FIXED } : { onClick: choose })}
          >
            {word}
          </button>
        ))}
      </div>
    </div>
  );
}
