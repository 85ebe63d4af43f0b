import type { ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { OperandInput } from "../condition/OperandInput.tsx";
import { Pick } from "../condition/Pick.tsx";
import { BranchRows } from "./BranchRows.tsx";
import { DayRow } from "./DayRow.tsx";
import { SumRows } from "./SumRows.tsx";
import { firstValue, type Value } from "./tree.ts";
import type { ValueProps } from "./valueProps.ts";
import { WordsLine } from "./WordsLine.tsx";

const DEEPEST = 3;
const ways = ["value", "branch", "nothing"] as const;
type Way = (typeof ways)[number];

/** How a value comes about, and the parts of it. */
export function ValueParts(props: ValueProps): ReactNode {
  const { say } = useDesigner();
  const { label, value, depth, change } = props;
  const way: Way = value.type === "branch" || value.type === "nothing" ? value.type : "value";
  const options = ways
    .filter((one) => one !== "branch" || depth < DEEPEST || way === "branch")
    .map((one) => ({ value: one, label: say(`value.way.${one}`) }));
  return (
    <div className="bp-value">
      <Pick
        label={say("value.way", { label })}
        value={way}
        options={options}
        change={(next) => change(begin(next, props))}
      />
      <Parts {...props} />
    </div>
  );
}

function begin(way: Way, { kind, options, value }: ValueProps): Value {
  if (way === "nothing") return { type: "nothing" };
  const first = firstValue(kind, options);
  if (way === "value") return value.type === "branch" ? value.then : first;
  return {
    type: "branch",
    test: "true",
    then: value.type === "nothing" ? first : value,
    else: { type: "nothing" },
  };
}

function Parts(props: ValueProps): ReactNode {
  const { value } = props;
  switch (value.type) {
    case "nothing":
      return null;
    case "sum":
      return <SumRows {...props} value={value} />;
    case "words":
      return <WordsLine {...props} value={value} />;
    case "day":
      return <DayRow {...props} value={value} />;
    case "branch":
      return <BranchRows {...props} value={value} />;
    case "one":
      return (
        <OperandInput
          label={props.label}
          kind={props.kind}
          options={props.options}
          value={value.operand}
          subjects={props.sight.subjects}
          settingName={props.name}
          change={(operand, also) => props.change({ type: "one", operand }, also)}
        />
      );
  }
}
