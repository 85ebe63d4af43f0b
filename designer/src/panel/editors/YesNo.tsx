import { useId, type ReactNode } from "react";
import type { EditorProps } from "./editor.ts";

/** One tick. Not ticked is the same as not said. */
export function YesNo({ label, value, change }: EditorProps): ReactNode {
  const id = useId();
  return (
    <div className="kern-form-check bp-line">
      <input
        type="checkbox"
        id={id}
        className="kern-form-check__checkbox"
        checked={value === true}
        onChange={(event) => change(event.target.checked ? true : undefined)}
      />
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}
