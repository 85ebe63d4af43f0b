import type { ReactNode } from "react";
import type { Placeholder } from "./placeholder.ts";

interface PlaceholderMenuProps {
  readonly label: string;
  readonly placeholders: readonly Placeholder[];
  readonly choose: (words: string) => void;
}

/** Everything that is known here, by name and by where it comes from. */
export function PlaceholderMenu({ label, placeholders: all, choose }: PlaceholderMenuProps): ReactNode {
  const placeholders = all.filter(({ isUnknown }) => isUnknown !== true);
  const groups = [...new Set(placeholders.map(({ group }) => group))];
  return (
    <select
      className="bp-placeholder"
      aria-label={label}
      value=""
      onChange={(event) => {
        if (event.target.value !== "") choose(event.target.value);
      }}
    >
      <option value="">{label}</option>
      {groups.map((group) => (
        <optgroup key={group} label={group}>
          {placeholders
            .filter((one) => one.group === group)
            .map(({ words }) => (
              <option key={words} value={words}>
                {words}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
