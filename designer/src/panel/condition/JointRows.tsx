import type { ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { firstTest } from "./operators.ts";
import { Pick } from "./Pick.tsx";
import type { SettingEdit } from "./setting.ts";
import { TestRow } from "./TestRow.tsx";
import type { Condition, Joint } from "./tree.ts";
import type { Seen } from "./useSight.ts";

interface JointRowsProps {
  readonly joint: Joint;
  /** How deep in brackets; two are enough for a sentence. */
  readonly depth: number;
  readonly sight: Seen;
  readonly name: string;
  readonly change: (next: Joint, also?: SettingEdit) => void;
  readonly remove?: () => void;
}

/** Comparisons below each other with „und“ or „oder“ between them; a bracket stands further in. */
export function JointRows({ joint, depth, sight, name, change, remove }: JointRowsProps): ReactNode {
  const put = (index: number, next: Condition | null, also?: SettingEdit): void => {
    const of = joint.of.flatMap((one, place) => (place === index ? (next === null ? [] : [next]) : [one]));
    if (of.length === 0 && remove !== undefined) remove();
    else change({ ...joint, of }, also);
  };
  return (
    <div className="bp-joint" data-depth={depth}>
      {joint.of.map((one, index) => (
        <div key={index} className="bp-joint-part">
          {index === 0 ? null : <Word joint={joint} isFirst={index === 1} change={change} />}
          {one.type === "test" ? (
            <TestRow test={one} sight={sight} name={name} change={(next, also) => put(index, next, also)} />
          ) : (
            <JointRows
              joint={one}
              depth={depth + 1}
              sight={sight}
              name={name}
              change={(next, also) => put(index, next, also)}
              remove={() => put(index, null)}
            />
          )}
        </div>
      ))}
      <AddButtons joint={joint} depth={depth} sight={sight} change={change} />
    </div>
  );
}

/** The first word between two can be changed, the others follow it. */
function Word({ joint, isFirst, change }: Pick_): ReactNode {
  const { say } = useDesigner();
  const options = [
    { value: "all", label: say("cond.and") },
    { value: "any", label: say("cond.or") },
  ] as const;
  if (!isFirst) return <p className="bp-joint-word">{say(joint.type === "all" ? "cond.and" : "cond.or")}</p>;
  return (
    <div className="bp-joint-choice">
      <Pick
        label={say("cond.joint")}
        value={joint.type}
        options={options}
        change={(type) => change({ ...joint, type })}
      />
    </div>
  );
}
interface Pick_ {
  readonly joint: Joint;
  readonly isFirst: boolean;
  readonly change: (next: Joint) => void;
}

function AddButtons({ joint, depth, sight, change }: Omit<JointRowsProps, "name" | "remove">): ReactNode {
  const { say } = useDesigner();
  const [first] = sight.subjects;
  if (first === undefined) return <p className="bp-muted">{say("cond.nothing")}</p>;
  const test = firstTest(first);
  const bracket: Joint = { type: joint.type === "all" ? "any" : "all", of: [test, test] };
  return (
    <div className="bp-joint-add">
      <button type="button" onClick={() => change({ ...joint, of: [...joint.of, test] })}>
        + {say("cond.add")}
      </button>
      {depth < 2 && joint.of.length > 0 ? (
        <button type="button" onClick={() => change({ ...joint, of: [...joint.of, bracket] })}>
          + {say("cond.add.bracket")}
        </button>
      ) : null}
    </div>
  );
}
