import type { ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { OperandInput } from "./OperandInput.tsx";
import { operatorWord } from "./operatorWord.ts";
import { firstTest, operatorsOf, withOperator } from "./operators.ts";
import { Pick } from "./Pick.tsx";
import type { SettingEdit } from "./setting.ts";
import { SubjectSelect } from "./SubjectSelect.tsx";
import type { Test } from "./tree.ts";
import type { Seen } from "./useSight.ts";

interface TestRowProps {
  readonly test: Test;
  readonly sight: Seen;
  readonly name: string;
  readonly change: (next: Test | null, also?: SettingEdit) => void;
}

/** One comparison: of what, how, with what. */
export function TestRow({ test, sight, name, change }: TestRowProps): ReactNode {
  const { say } = useDesigner();
  const subject = sight.byPath.get(test.subject);
  if (subject === undefined) return null;
  const operators = operatorsOf(subject).map((one) => ({
    value: one,
    label: operatorWord(one, subject, say),
  }));
  const subjectTo = (path: string): void => {
    const next = sight.byPath.get(path);
    if (next !== undefined) change(firstTest(next));
  };
  return (
    <div className="bp-test">
      <div className="bp-test-line">
        <SubjectSelect
          label={say("cond.subject")}
          value={test.subject}
          subjects={sight.subjects}
          change={subjectTo}
        />
        <button
          type="button"
          className="bp-tool"
          aria-label={say("cond.remove", { name: subject.label })}
          onClick={() => change(null)}
        >
          <span className="kern-icon kern-icon--close kern-icon--default" aria-hidden="true" />
        </button>
      </div>
      <Pick
        label={say("cond.operator", { name: subject.label })}
        value={test.operator}
        options={operators}
        change={(operator) => change(withOperator(test, operator, subject))}
      />
      {test.value === null ? null : (
        <OperandInput
          label={say("cond.value", { name: subject.label })}
          kind={subject.kind}
          options={subject.options}
          value={test.value}
          subjects={sight.subjects.filter(({ path }) => path !== test.subject)}
          settingName={say("cond.setting.for", { subject: subject.label, name })}
          change={(value, also) => change({ ...test, value }, also)}
        />
      )}
    </div>
  );
}
