import type { Element } from "@blaupause/model";
import type { ReactNode } from "react";
import { textIn } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { useNow } from "./editing.ts";
import { InPlace } from "./InPlace.tsx";
import { ownOptions } from "./ownOptions.ts";
import { useQuestion } from "./questionState.ts";

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
              <OptionHint option={option} />
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** The help of one answer; where there is none, the chosen question offers to write it. */
function OptionHint({ option }: { readonly option: Element }): ReactNode {
  const { say } = useDesigner();
  const { isAlone } = useQuestion();
  const now = useNow();
  const text = textIn(option.json, "hint");
  if (text === "" && !isAlone) return null;
  return (
    <div className="kern-hint bp-option-hint">
      <InPlace
        what={`${say("forms.question.hint")}: ${textIn(option.json, "label")}`}
        text={text}
        from={option.address}
        isLong
        {...(text === "" ? { ghost: say("forms.hint.add") } : {})}
        done={(next) => (next === null ? undefined : now().write(option, "hint", next, true))}
      />
    </div>
  );
}
