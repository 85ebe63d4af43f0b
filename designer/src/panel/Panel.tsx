import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";

interface PanelProps {
  /** What is chosen; read out as the panel's name. */
  readonly name: string;
  /** Shown as its heading, unless it has none. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** What stands on the right. On a narrow screen it is a sheet at the bottom, opened by its own button. */
export function Panel({ name, title = name, children }: PanelProps): ReactNode {
  const { say } = useDesigner();
  const [isUp, setUp] = useState(false);
  return (
    <aside className="bp-panel" aria-label={name} data-up={isUp}>
      <div className="bp-panel-head">
        <h2>{title}</h2>
        <button type="button" className="bp-panel-toggle" aria-expanded={isUp} onClick={() => setUp(!isUp)}>
          {say(isUp ? "panel.down.sheet" : "panel.up.sheet")}
        </button>
      </div>
      {children}
    </aside>
  );
}

/** Nothing is chosen: says what to choose. */
export const PanelNote = ({ name, text }: { readonly name: string; readonly text: string }): ReactNode => (
  <aside className="bp-panel bp-panel--empty" aria-label={name}>
    <p className="bp-muted">{text}</p>
  </aside>
);
