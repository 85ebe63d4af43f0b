import type { ReactNode } from "react";
import { Tick } from "../Tick.tsx";
import { usePropertyWord } from "../propertyWords.ts";
import type { EditorProps } from "./editor.ts";
import { Pair } from "./Pair.tsx";

/** A pair, or a tick that says there is none: nothing said yet is a third thing, and stays open. */
export function PairOrNo(props: EditorProps): ReactNode {
  const { property, value, change } = props;
  const word = usePropertyWord();
  return (
    <>
      {value === false ? null : <Pair {...props} />}
      <Tick
        label={word(`${property.name}.no`)}
        isOn={value === false}
        change={(isOn) => change(isOn ? false : undefined)}
      />
    </>
  );
}
