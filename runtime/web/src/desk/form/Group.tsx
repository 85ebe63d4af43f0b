import { useId, type ReactNode } from "react";

interface GroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** Fields that belong together, under their heading; side by side where there is room. */
export function Group({ title, hint, children }: GroupProps): ReactNode {
  const id = useId();
  return (
    <section className="bp-field-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint === undefined ? null : <p className="kern-hint">{hint}</p>}
      <div className="bp-fields">{children}</div>
    </section>
  );
}
