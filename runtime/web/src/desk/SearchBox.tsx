import { useRef, type ReactNode, type SubmitEvent } from "react";
import { useDesk } from "./desk.ts";

/** Finds a case whatever its state; with nothing in it, it goes back to the open ones. */
export function SearchBox({ text }: { readonly text: string }): ReactNode {
  const { t, go } = useDesk();
  const box = useRef<HTMLInputElement>(null);
  const find = (event: SubmitEvent): void => {
    event.preventDefault();
    go("/amt/vorgaenge", box.current?.value.trim() ?? "");
  };
  return (
    <form className="bp-search" role="search" onSubmit={find}>
      <label className="kern-label" htmlFor="suche">
        {t("desk.search")}
      </label>
      <div className="bp-search-line">
        <input
          id="suche"
          ref={box}
          type="search"
          className="kern-form-input__input"
          autoComplete="off"
          maxLength={100}
          defaultValue={text}
        />
        <button type="submit" className="kern-btn kern-btn--secondary">
          <span className="kern-label">{t("desk.search.go")}</span>
        </button>
      </div>
    </form>
  );
}
