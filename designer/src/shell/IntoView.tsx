import { useEffect, useRef, type ReactNode } from "react";
import { elementIn } from "../place.ts";
import { useCopy } from "../session/copy.ts";

/** Whoever followed a link or a hint to one element sees it, however far down it stands. Mounted with the page it is on. */
export function IntoView(): ReactNode {
  const { selected } = useCopy();
  const sought = useRef(elementIn(location.hash) ?? selected);
  useEffect(() => bringIntoView(sought.current), []);
  return null;
}

export function bringIntoView(address: string | null): void {
  if (address === null) return;
  const name = CSS.escape(address);
  const found = document.querySelector(`[data-address="${name}"], [data-question="${name}"]`);
  found?.scrollIntoView({ block: "center" });
}
