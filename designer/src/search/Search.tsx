import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { pathTo } from "../place.ts";
import { findIn, searchable, type Found } from "./find.ts";

/** As many as somebody looks through; the count says how many there are. */
const SHOWN = 30;

/** One search over everything (Strg K): type, go down with the arrows, Enter leads there. */
export function Search(): ReactNode {
  const { say, go: leave } = useDesigner();
  const { show, place } = useCopy();
  const { service, journeys } = useContent();
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState("");
  const [chosen, choose] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const open = (): void => {
    setOpen(true);
    dialog.current?.showModal();
  };
  const entries = useMemo(() => (isOpen ? searchable(service, journeys) : []), [isOpen, service, journeys]);
  const all = useMemo(() => findIn(entries, words), [entries, words]);
  const found = all.slice(0, SHOWN);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      setOpen(true);
      dialog.current?.showModal();
    };
    // Before any field keeps its keys to itself.
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, []);
  useEffect(() => {
    document.querySelector(`#treffer-${chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const go = ({ address, kind }: Found): void => {
    dialog.current?.close();
    setWords("");
    if (kind === "journey") leave(pathTo(place.service, "probefaelle"));
    else show(address);
  };
  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      choose((chosen + step + found.length) % found.length);
    }
    const one = found[chosen];
    if (event.key === "Enter" && one !== undefined) {
      event.preventDefault();
      go(one);
    }
  };
  return (
    <>
      <button type="button" className="kern-btn kern-btn--tertiary kern-btn--small" onClick={open}>
        <span className="kern-label">{say("search.open")}</span>
      </button>
      <dialog
        ref={dialog}
        className="bp-search"
        aria-label={say("search.title")}
        onClose={() => setOpen(false)}
      >
        <input
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls="treffer"
          aria-activedescendant={found[chosen] === undefined ? undefined : `treffer-${chosen}`}
          aria-label={say("search.title")}
          className="kern-form-input__input"
          value={words}
          onKeyDown={move}
          onChange={(event) => {
            setWords(event.target.value);
            choose(0);
          }}
        />
        <div id="treffer" role="listbox" aria-label={say("search.found")}>
          {found.map((one, index) => (
            // The arrows and Enter in the field above choose; the mouse is a second way.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={`${one.kind} ${one.address}`}
              id={`treffer-${index}`}
              role="option"
              aria-selected={index === chosen}
              tabIndex={-1}
              onClick={() => go(one)}
            >
              <strong>{one.name}</strong>
              <span className="bp-muted">
                {say(`search.kind.${one.kind}`)}
                {one.extract === "" ? "" : ` · … ${one.extract} …`}
              </span>
            </div>
          ))}
        </div>
        <p role="status" className="bp-muted">
          {words.trim() === ""
            ? say("search.hint")
            : say(all.length > SHOWN ? "search.count.more" : "search.count", {
                count: all.length,
                shown: SHOWN,
              })}
        </p>
      </dialog>
    </>
  );
}
