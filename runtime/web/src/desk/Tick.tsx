import type { ReactNode } from "react";

interface TickProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly change: (isOn: boolean) => void;
}
/** Something that is so or not, with its words beside the box. */
export const Tick = ({ label, isOn, change }: TickProps): ReactNode => (
  <label className="bp-tick">
    <input type="checkbox" checked={isOn} onChange={({ target }) => change(target.checked)} /> {label}
  </label>
);
