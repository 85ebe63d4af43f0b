import type { ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { Pick } from "../condition/Pick.tsx";
import type { SettingEdit } from "../condition/setting.ts";
import { FactorRow } from "./FactorRow.tsx";
import type { Factor, Sum, Term } from "./tree.ts";
import type { ValueProps } from "./valueProps.ts";

const one: Factor = { by: "*", of: { type: "number", number: "1" } };

/** A reckoning: what is added and taken away, each below the other. */
export function SumRows(props: ValueProps<Sum>): ReactNode {
  const { say } = useDesigner();
  const { value, change } = props;
  const put = (index: number, next: Term | null, also?: SettingEdit): void => {
    const terms = value.terms.flatMap((term, place) => (place === index ? (next ?? []) : term));
    if (terms.length > 0) change({ type: "sum", terms }, also);
  };
  return (
    <div className="bp-joint" data-depth={props.depth === 0 ? undefined : 1}>
      {value.terms.map((term, index) => (
        <TermRow
          key={index}
          {...props}
          term={term}
          isFirst={index === 0}
          isOnly={value.terms.length === 1}
          put={(next, also) => put(index, next, also)}
        />
      ))}
      <div className="bp-joint-add">
        <button
          type="button"
          onClick={() => change({ type: "sum", terms: [...value.terms, { sign: "+", factors: [one] }] })}
        >
          + {say("value.add.term")}
        </button>
      </div>
    </div>
  );
}

interface TermRowProps extends ValueProps<Sum> {
  readonly term: Term;
  readonly isFirst: boolean;
  readonly isOnly: boolean;
  /** Null takes the term out. */
  readonly put: (next: Term | null, also?: SettingEdit) => void;
}
function TermRow({ term, isFirst, isOnly, put, ...props }: TermRowProps): ReactNode {
  const { say } = useDesigner();
  const { factors, sign } = term;
  const factorTo = (index: number, next: Factor | null, also?: SettingEdit): void => {
    const rest = factors.flatMap((factor, place) => (place === index ? (next ?? []) : factor));
    put(rest.length === 0 ? null : { ...term, factors: rest }, also);
  };
  return (
    <div className="bp-joint-part">
      {isFirst && sign === "+" ? null : (
        <div className="bp-joint-choice">
          <Pick
            label={say("value.sign")}
            value={sign}
            options={[
              { value: "+", label: say("value.plus") },
              { value: "-", label: say("value.minus") },
            ]}
            change={(next) => put({ ...term, sign: next })}
          />
        </div>
      )}
      <div className="bp-test">
        {factors.map((factor, index) => (
          <FactorRow
            key={index}
            {...props}
            Sum={SumRows}
            factor={factor}
            isFirst={index === 0}
            isRemovable={!isOnly || factors.length > 1}
            put={(next, also) => factorTo(index, next, also)}
          />
        ))}
        <div className="bp-joint-add">
          <button type="button" onClick={() => put({ ...term, factors: [...factors, one] })}>
            + {say("value.add.factor")}
          </button>
        </div>
      </div>
    </div>
  );
}
