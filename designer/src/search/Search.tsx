import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { findIn } from "./find.ts";

/** One search over everything (Strg K): type, go down with the arrows, Enter leads there. */
export function Search(): ReactNode {
  const { say } = useDesigner();
  const { show } = useCopy();
  const { service } = useContent();
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState("");
  const [chosen, choose] = useState(0);
  const found = useMemo(() => findIn(service, words), [service, words]);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      dialog.current?.showModal();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  const go = (address: string): void => {
    dialog.current?.close();
    setWords("");
    show(address);
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
      go(one.address);
    }
  };
  return (
    <>
      <button
        type="button"
        className="kern-btn kern-btn--tertiary kern-btn--small"
        onClick={() => dialog.current?.showModal()}
      >
        <span className="kern-label">{say("search.open")}</span>
      </button>
      <dialog ref={dialog} className="bp-search" aria-label={say("search.title")}>
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
          {found.map(({ address, name, kind, extract }, index) => (
            // The arrows and Enter in the field above choose; the mouse is a second way.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={address}
              id={`treffer-${index}`}
              role="option"
              aria-selected={index === chosen}
              tabIndex={-1}
              onClick={() => go(address)}
            >
              <strong>{name}</strong>
              <span className="bp-muted">
                {say(`search.kind.${kind}`)}
                {extract === "" ? "" : ` · … ${extract} …`}
              </span>
            </div>
          ))}
        </div>
        <p role="status" className="bp-muted">
          {words.trim() === "" ? say("search.hint") : say("search.count", { count: found.length })}
        </p>
      </dialog>
    </>
  );
}
