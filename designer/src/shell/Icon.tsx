import type { ReactNode } from "react";

/** Signs KERN has none for, drawn on the same grid with the same stroke. */
const drawn = {
  undo: "M9 5 4.5 9.5 9 14 M5 9.5h9.5a5 5 0 0 1 0 10H10",
  redo: "M15 5l4.5 4.5L15 14 M19 9.5H9.5a5 5 0 0 0 0 10H14",
  minus: "M5 12h14",
  fit: "M4 9V4h5 M20 9V4h-5 M4 15v5h5 M20 15v5h-5",
  drag: "M9 5v.01 M15 5v.01 M9 12v.01 M15 12v.01 M9 19v.01 M15 19v.01",
} as const;
const kern = ["add", "arrow-back", "arrow-down", "arrow-forward", "arrow-up", "close", "delete"] as const;
export type IconName = keyof typeof drawn | (typeof kern)[number];

/** A sign beside words, or in a button that has a name of its own; never read out. */
export function Icon({ name }: { readonly name: IconName }): ReactNode {
  const path = isDrawn(name) ? drawn[name] : null;
  if (path === null)
    return <span className={`kern-icon kern-icon--${name} kern-icon--default`} aria-hidden="true" />;
  return (
    <svg className="bp-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
const isDrawn = (name: IconName): name is keyof typeof drawn => Object.hasOwn(drawn, name);
