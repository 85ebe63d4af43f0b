import { useId, type ReactNode } from "react";

interface TickProps {
  readonly label: ReactNode;
  readonly isOn: boolean;
  readonly change: (isOn: boolean) => void;
}

/** One tick with its words. */
export function Tick({ label, isOn, change }: TickProps): ReactNode {
  const id = useId();
  return (
    <div className="kern-form-check bp-line">
      <input
        type="checkbox"
        id={id}
        className="kern-form-check__checkbox"
        checked={isOn}
        onChange={(event) => change(event.target.checked)}
      />
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}
