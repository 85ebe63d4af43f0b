import { useEffect, useRef, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";

export interface Made {
  readonly url: string;
  /** The same to scan. */
  readonly picture: string;
}

/** The link in full, once: nobody can look it up afterwards. */
export function MadeLink({ link: { url, picture } }: { readonly link: Made }): ReactNode {
  const { say } = useDesigner();
  const [told, tell] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const copy = async (): Promise<void> => {
    field.current?.select();
    await navigator.clipboard.writeText(url).then(
      () => tell(say("workshop.copied")),
      // Without the right to write there, what is selected can still be copied by keyboard.
      () => undefined,
    );
  };
  return (
    <div className="bp-trial">
      <img src={picture} alt={say("workshop.picture")} width="180" height="180" />
      <div className="bp-stack">
        <div className="kern-form-input bp-line">
          <label className="kern-label" htmlFor="werkstatt-link">
            {say("workshop.url")}
          </label>
          <span className="kern-hint" id="werkstatt-link-h">
            {say("workshop.made")}
          </span>
          <input
            ref={field}
            id="werkstatt-link"
            className="kern-form-input__input"
            aria-describedby="werkstatt-link-h"
            readOnly
            value={url}
          />
        </div>
        <button
          type="button"
          className="kern-btn kern-btn--secondary kern-btn--small"
          onClick={() => void copy()}
        >
          <span className="kern-label">{say("workshop.copy")}</span>
        </button>
        <p role="status">{told}</p>
      </div>
    </div>
  );
}
