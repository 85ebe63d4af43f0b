import type { Element } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { nameOf } from "../../actions/nameOf.ts";
import { useDesigner } from "../../designer.ts";
import { FeelText } from "../condition/FeelText.tsx";
import type { SettingEdit } from "../condition/setting.ts";
import type { Subject, SubjectKind } from "../condition/subjects.ts";
import { useSight } from "../condition/useSight.ts";
import { readValue } from "./readValue.ts";
import type { Value } from "./tree.ts";
import { ValueParts } from "./ValueParts.tsx";
import { writeValue } from "./writeValue.ts";

interface ValueBuilderProps {
  readonly element: Element;
  readonly label: string;
  readonly kind: SubjectKind;
  readonly options?: Subject["options"];
  readonly feel: string;
  readonly change: (feel: string, also?: SettingEdit) => void;
}

/** A value in words: a reckoning, a text, a day, or what depends on a condition. What says more is a formula. */
export function ValueBuilder(props: ValueBuilderProps): ReactNode {
  const { element, label, kind, options = [], feel, change } = props;
  const { say } = useDesigner();
  const sight = useSight(element.address);
  const [isFormula, showFormula] = useState(false);
  // What is stored may say the same in another way; while somebody builds it, it stays as it was built.
  const [draft, setDraft] = useState<Value | null>(null);
  const isText = (path: string): boolean => isTextual(sight.byPath.get(path)?.kind);
  const isDraft = draft !== null && writeValue(draft, isText) === feel;
  const value = isDraft ? draft : readValue(feel, kind, sight);
  const put = (next: Value, also?: SettingEdit): void => {
    setDraft(next);
    change(writeValue(next, isText), also);
  };
  return (
    <div className="bp-builder" role="group" aria-label={label}>
      {value === null || isFormula ? (
        <>
          {value === null ? <p className="bp-muted">{say("value.too.much")}</p> : null}
          <FeelText label={say("panel.formula")} value={feel} sight={sight} change={change} />
        </>
      ) : (
        <ValueParts
          element={element}
          name={nameOf(element)}
          label={label}
          kind={kind}
          options={options}
          sight={sight}
          value={value}
          depth={0}
          change={put}
          Inner={ValueParts}
        />
      )}
      {value === null ? null : (
        <button type="button" className="bp-builder-switch" onClick={() => showFormula(!isFormula)}>
          {say(isFormula ? "cond.as.words" : "cond.as.formula")}
        </button>
      )}
    </div>
  );
}

const isTextual = (kind: SubjectKind | undefined): boolean => kind === "text" || kind === "choice";
