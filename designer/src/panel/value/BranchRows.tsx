import type { ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { ConditionBuilder } from "../condition/ConditionBuilder.tsx";
import type { Branch } from "./tree.ts";
import type { ValueProps } from "./valueProps.ts";

/** „Wenn … dann … sonst …“, each below the other. */
export function BranchRows(props: ValueProps<Branch>): ReactNode {
  const { say } = useDesigner();
  const { element, value, depth, change, Inner } = props;
  const side = (part: "then" | "else") => (
    <div className="bp-branch-part">
      <p className="bp-joint-word">{say(`value.branch.${part}`)}</p>
      <Inner
        {...props}
        label={say(`value.branch.${part}`)}
        value={value[part]}
        depth={depth + 1}
        change={(next, also) => change({ ...value, [part]: next }, also)}
      />
    </div>
  );
  return (
    <div className="bp-branch">
      <p className="bp-joint-word">{say("value.branch.if")}</p>
      <ConditionBuilder
        element={element}
        label={say("value.branch.if")}
        feel={value.test}
        change={(test, also) => change({ ...value, test }, also)}
      />
      {side("then")}
      {side("else")}
    </div>
  );
}
