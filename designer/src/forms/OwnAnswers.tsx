import type { Element } from "@blaupause/model";
import type { ReactNode } from "react";
import { textIn } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { useNow } from "./editing.ts";
import { InPlace } from "./InPlace.tsx";
import { ownOptions } from "./ownOptions.ts";

/** Answers that belong to the question itself are texts like any other. */
export function OwnAnswers({ element }: { readonly element: Element }): ReactNode {
  const { say } = useDesigner();
  const now = useNow();
  const kind = element.json["type"] === "choices" ? "checkbox" : "radio";
  return (
    <div className="kern-fieldset__body">
      {ownOptions(element.json).map((json) => {
        const id = String(json["value"]);
        const address = `${element.address}/options/${id}`;
        const option: Element = {
          address,
          kind: "option",
          id,
          json,
          parent: element.address,
          container: "options",
        };
        return (
          <div className="kern-form-check" key={id}>
            <span className="bp-tick" inert>
              <input type={kind} className={`kern-form-check__${kind}`} />
            </span>
            <div className="kern-label">
              <InPlace
                what={say("forms.question.option")}
                text={textIn(json, "label")}
                from={address}
                done={(text) =>
                  text === null || text === "" ? undefined : now().write(option, "label", text, false)
                }
              />
              {textIn(json, "hint") === "" ? null : (
                <div className="kern-hint bp-option-hint">
                  <InPlace
                    what={say("forms.question.hint")}
                    text={textIn(json, "hint")}
                    from={address}
                    isLong
                    done={(text) => (text === null ? undefined : now().write(option, "hint", text, true))}
                  />
                </div>
              )}
            </div>
          </div>
        );
      })}
    </div>
  );
}
