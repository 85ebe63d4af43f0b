import { useEffect, useRef, type ReactNode } from "react";
import { Inline } from "../form/Inline.tsx";
import type { View } from "../form/view.ts";
import { wrongLine, wrongTarget } from "../form/wrong.ts";
import { useDesk } from "./desk.ts";

/** What keeps somebody from going on, each a way to its question. It takes the focus, so that it is read at once. */
export function WrongAnswers({ view }: { readonly view: View }): ReactNode {
  const { t } = useDesk();
  const { errors, stop } = view.state;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (errors.length === 0 && stop === null) return null;
  const count =
    errors.length === 1 ? t("errors.title.one") : t("errors.title.many", { count: errors.length });
  return (
    <div className="kern-alert kern-alert--danger" role="alert" ref={box} tabIndex={-1}>
      <div className="kern-alert__header">
        <span className="kern-icon kern-icon--danger" aria-hidden="true" />
        <h3 className="kern-title">{errors.length === 0 ? t("desk.stopped") : count}</h3>
      </div>
      <div className="kern-alert__body">
        {stop === null ? null : (
          <p>
            <Inline text={stop.message} />
          </p>
        )}
        <ul className="kern-list kern-list--bullet" hidden={errors.length === 0}>
          {errors.map((error) => (
            <li key={error.path}>
              <a className="kern-link" href={`#${wrongTarget(view, error)}`}>
                {wrongLine(view, error)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
