import type { Element } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { nameOf } from "../../actions/nameOf.ts";
import { useDesigner } from "../../designer.ts";
import { FeelText } from "./FeelText.tsx";
import { JointRows } from "./JointRows.tsx";
import { asJoint, normalize } from "./normalize.ts";
import { canShow } from "./operators.ts";
import { readCondition } from "./read.ts";
import type { SettingEdit } from "./setting.ts";
import type { Condition } from "./tree.ts";
import { useSight, type Seen } from "./useSight.ts";
import { writeCondition } from "./write.ts";

interface ConditionBuilderProps {
  readonly element: Element;
  readonly label: string;
  readonly feel: string;
  readonly change: (feel: string, also?: SettingEdit) => void;
}

/** A condition as a sentence; what says more, and whoever wants it, gets the formula. */
export function ConditionBuilder({ element, label, feel, change }: ConditionBuilderProps): ReactNode {
  const { say } = useDesigner();
  const sight = useSight(element.address);
  const [isFormula, showFormula] = useState(false);
  // A bracket with one comparison in it is none when stored; while one builds it, it stays.
  const [draft, setDraft] = useState<Condition | null>(null);
  const isDraft = draft !== null && writeCondition(normalize(draft)) === feel;
  const read = isDraft ? draft : readCondition(feel, sight);
  const condition = read !== null && canShow(read, sight.byPath) ? read : null;
  const put = (next: Condition, also?: SettingEdit): void => {
    setDraft(next);
    change(writeCondition(normalize(next)), also);
  };
  return (
    <div className="bp-builder" role="group" aria-label={label}>
      {condition === null || isFormula ? (
        <>
          {condition === null ? <p className="bp-muted">{say("cond.too.much")}</p> : null}
          <FeelText label={say("panel.formula")} value={feel} sight={sight} change={change} />
        </>
      ) : (
        <Rows joint={condition} sight={sight} name={nameOf(element)} put={put} />
      )}
      {condition === null ? null : (
        <button type="button" className="bp-builder-switch" onClick={() => showFormula(!isFormula)}>
          {say(isFormula ? "cond.as.words" : "cond.as.formula")}
        </button>
      )}
    </div>
  );
}

interface RowsProps {
  readonly joint: Condition;
  readonly sight: Seen;
  readonly name: string;
  readonly put: (next: Condition, also?: SettingEdit) => void;
}
const Rows = ({ joint, sight, name, put }: RowsProps): ReactNode => (
  <JointRows joint={asJoint(joint)} depth={0} sight={sight} name={name} change={put} />
);
