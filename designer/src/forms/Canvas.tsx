import { findElement } from "@blaupause/model";
import type { ReactNode } from "react";
import { textIn } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";
import { useEditing } from "./editing.ts";
import { InPlace } from "./InPlace.tsx";
import { idsOn } from "./neighbour.ts";
import { Questions } from "./Questions.tsx";

/** One page of the form, as wide as the real one. */
export function Canvas(): ReactNode {
  const { say } = useDesigner();
  const { service, form, page, write } = useEditing();
  const { select } = useCopy();
  const address = page === null ? form : `${form}/pages/${page}`;
  const element = findElement(service, address);
  if (element === undefined) return null;
  const isEmpty = idsOn(service, form, page).length === 0;
  return (
    <section className="bp-canvas" aria-label={textIn(element.json, "title")}>
      <div className="bp-canvas-head">
        <h2>
          <InPlace
            what={say("forms.question.title")}
            text={textIn(element.json, "title")}
            from={address}
            isStop
            done={(text) => (text === null || text === "" ? undefined : write(element, "title", text, false))}
          />
        </h2>
        <button
          type="button"
          className="kern-btn kern-btn--tertiary kern-btn--x-small"
          onClick={() => select(address)}
        >
          <span className="kern-label">{say(page === null ? "forms.settings" : "forms.page.settings")}</span>
        </button>
      </div>
      {isEmpty ? <p className="bp-muted bp-canvas-empty">{say("forms.empty.page")}</p> : null}
      <p className="bp-hidden" id="bp-forms-help">
        {say("forms.help")}
      </p>
      <div className="bp-form" key={address}>
        <Questions parent={form} page={page} />
      </div>
    </section>
  );
}
