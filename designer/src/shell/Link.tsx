import type { MouseEvent, ReactNode } from "react";
import { useDesigner } from "../designer.ts";

interface LinkProps {
  readonly href: string;
  readonly className?: string;
  /** It leads to where one is. */
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** A real link that stays in the program: opens in a new tab as any other does. */
export function Link({ href, className, current = false, children }: LinkProps): ReactNode {
  const { go } = useDesigner();
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(href);
  };
  return (
    <a
      href={href}
      className={className ?? "kern-link"}
      aria-current={current ? "page" : undefined}
      onClick={follow}
    >
      {children}
    </a>
  );
}
