import type { ReactNode } from "react";
import type { Subject } from "./subjects.ts";

interface SubjectSelectProps {
  readonly label: string;
  readonly value: string;
  readonly subjects: readonly Subject[];
  readonly change: (path: string) => void;
}

/** Chooses what a comparison is about, sorted by form and group. */
export function SubjectSelect({ label, value, subjects, change }: SubjectSelectProps): ReactNode {
  const groups = [...new Set(subjects.map(({ group }) => group))];
  return (
    <div className="kern-form-input__select-wrapper">
      <select
        className="kern-form-input__select"
        aria-label={label}
        value={value}
        onChange={(event) => change(event.target.value)}
      >
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {subjects
              .filter((one) => one.group === group)
              .map((one) => (
                <option key={one.path} value={one.path}>
                  {one.label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
