import type { Element } from "@blaupause/model";
import type { ComponentType, ReactNode } from "react";
import { nameOf, textIn } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { Container, type InsideProps } from "./Container.tsx";
import { Inert } from "./Inert.tsx";
import { OwnAnswers } from "./OwnAnswers.tsx";
import { isShownOpen } from "./ownOptions.ts";
import { Sketch, Tick } from "./Sketch.tsx";
import { Hint, Words } from "./Words.tsx";

interface DrawingProps {
  readonly element: Element;
  readonly Inside: ComponentType<InsideProps>;
}
/** What a question looks like on the real page, by its type. */
export function Drawing({ element, Inside }: DrawingProps): ReactNode {
  const { say } = useDesigner();
  const { json } = element;
  switch (json["type"]) {
    case "hidden":
      return <p className="bp-chip">{say("forms.hidden", { name: nameOf(element) })}</p>;
    case "info":
      return (
        <div className="kern-body bp-info">
          <Words element={element} property="text" isLong />
        </div>
      );
    case "heading":
      return (
        <div className="kern-heading-small">
          <Words element={element} property="label" />
        </div>
      );
    case "result":
      return (
        <div className="bp-result">
          <Words element={element} property="text" isLong />
        </div>
      );
    case "group":
    case "list":
      return <Container element={element} Inside={Inside} />;
    default:
      return <Asked element={element} />;
  }
}

/** A question with its label, its help and its control. */
function Asked({ element }: { readonly element: Element }): ReactNode {
  const { say, t } = useDesigner();
  const { json } = element;
  const isOptional = json["required"] === undefined && json["type"] !== "boolean";
  const unknown = textIn(json, "unknown");
  return (
    <div className="kern-form-input">
      <div className="kern-label">
        <Words element={element} property="label" />
        {isOptional ? <span className="kern-label__optional"> – {say("forms.optional")}</span> : null}
      </div>
      <Hint element={element} format={json["type"] === "date" ? t("field.date.hint") : ""} />
      {isShownOpen(json) ? (
        <OwnAnswers element={element} />
      ) : (
        <Inert>
          <Sketch json={json} />
        </Inert>
      )}
      {unknown === "" ? null : (
        <Inert>
          <Tick kind="checkbox" text={unknown} />
        </Inert>
      )}
    </div>
  );
}
