import type { ReactNode } from "react";
import { Tick } from "../Tick.tsx";
import type { EditorProps } from "./editor.ts";

/** One tick. Not ticked is the same as not said. */
export const YesNo = ({ label, value, change }: EditorProps): ReactNode => (
  <Tick label={label} isOn={value === true} change={(isOn) => change(isOn ? true : undefined)} />
);
