import type { ComponentType, ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { NumberInput } from "../condition/NumberInput.tsx";
import { Pick } from "../condition/Pick.tsx";
import type { SettingEdit } from "../condition/setting.ts";
import { SettingTick } from "../condition/SettingTick.tsx";
import { AmountSelect } from "./AmountSelect.tsx";
import { BranchRows } from "./BranchRows.tsx";
import type { Amount, Factor, Sum } from "./tree.ts";
import type { ValueProps } from "./valueProps.ts";

interface FactorRowProps extends ValueProps<Sum> {
  readonly factor: Factor;
  readonly isFirst: boolean;
  readonly isRemovable: boolean;
  /** Draws a bracket. */
  readonly Sum: ComponentType<ValueProps<Sum>>;
  /** Null takes it out. */
  readonly put: (next: Factor | null, also?: SettingEdit) => void;
}

/** One amount of a product: a number, an answer, or a bracket. */
export function FactorRow(props: FactorRowProps): ReactNode {
  const { say } = useDesigner();
  const { factor, isFirst, isRemovable, label, sight, depth, put } = props;
  const { of, by } = factor;
  const amountTo = (next: Amount, also?: SettingEdit): void => put({ ...factor, of: next }, also);
  return (
    <>
      {isFirst ? null : (
        <div className="bp-joint-choice">
          <Pick
            label={say("value.by")}
            value={by}
            options={[
              { value: "*", label: say("value.times") },
              { value: "/", label: say("value.divided") },
            ]}
            change={(next) => put({ ...factor, by: next })}
          />
        </div>
      )}
      <div className="bp-test-line">
        <AmountSelect label={label} of={of} subjects={sight.subjects} depth={depth} change={amountTo} />
        {isRemovable ? (
          <button
            type="button"
            className="bp-tool"
            aria-label={say("value.remove")}
            onClick={() => put(null)}
          >
            <span className="kern-icon kern-icon--close kern-icon--default" aria-hidden="true" />
          </button>
        ) : null}
      </div>
      <Fixed {...props} amountTo={amountTo} />
      <Composed {...props} amountTo={amountTo} />
    </>
  );
}

type AmountProps = FactorRowProps & { readonly amountTo: (of: Amount, also?: SettingEdit) => void };

/** What is made of further amounts. */
function Composed({ amountTo, ...props }: AmountProps): ReactNode {
  const { Sum } = props;
  const { of } = props.factor;
  const depth = props.depth + 1;
  if (of.type === "sum") return <Sum {...props} value={of} depth={depth} change={amountTo} />;
  if (of.type === "branch") return <BranchRows {...props} value={of} depth={depth} change={amountTo} />;
  if (of.type !== "rounded") return null;
  return (
    <Sum {...props} value={of.sum} depth={depth} change={(sum, also) => amountTo({ ...of, sum }, also)} />
  );
}

/** A number that stands there, or that each municipality says itself. */
function Fixed({ label, kind, name, factor, amountTo }: AmountProps): ReactNode {
  const { of } = factor;
  const isSetting = of.type === "path" && of.path.startsWith("settings.");
  if (of.type !== "number" && !isSetting) return null;
  const number = of.type === "number" ? of.number : "0";
  return (
    <>
      {of.type === "number" ? (
        <NumberInput
          label={label}
          value={number}
          change={(next) => amountTo({ type: "number", number: next })}
        />
      ) : null}
      <SettingTick
        path={of.type === "path" ? of.path : null}
        label={name}
        type={kind === "money" ? "money" : number.includes(".") ? "number" : "integer"}
        value={Number(number)}
        toPath={(path, edit) => amountTo({ type: "path", path }, edit)}
        toValue={(next, edit) => amountTo({ type: "number", number: String(Number(next)) }, edit)}
      />
    </>
  );
}
