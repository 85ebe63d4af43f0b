import { isJsonObject, type Element } from "@blaupause/model";
import type { ComponentType, ReactNode } from "react";
import { textIn } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { Inert } from "./Inert.tsx";
import { Hint, Words } from "./Words.tsx";

export interface InsideProps {
  readonly parent: string;
  readonly page: string | null;
}
interface ContainerProps {
  readonly element: Element;
  /** Draws the questions in it. */
  readonly Inside: ComponentType<InsideProps>;
}

/** A group or a list with the questions in it; of a list one entry is drawn. */
export function Container({ element, Inside }: ContainerProps): ReactNode {
  const { say } = useDesigner();
  const { address, json } = element;
  const isList = json["type"] === "list";
  const fields = Array.isArray(json["fields"]) ? json["fields"].filter(isJsonObject) : [];
  const name = textIn(json, "itemLabel") || textIn(json, "label");
  return (
    <div className="bp-container">
      <div className="kern-heading-small">
        <Words element={element} property="label" />
      </div>
      <Hint element={element} />
      <div className={isList ? "bp-item" : "bp-group"}>
        {isList ? <p className="bp-entry-name">{say("forms.list.item", { name })}</p> : null}
        {fields.length === 0 ? <p className="bp-muted">{say("forms.empty.inside")}</p> : null}
        <Inside parent={address} page={null} />
      </div>
      {isList ? (
        <Inert>
          <span className="kern-btn kern-btn--secondary">
            <span className="kern-icon kern-icon--add kern-icon--default" aria-hidden="true" />
            <span className="kern-label">{textIn(json, "addLabel") || say("forms.list.add")}</span>
          </span>
        </Inert>
      ) : null}
    </div>
  );
}
