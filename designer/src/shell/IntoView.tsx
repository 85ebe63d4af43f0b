import { useEffect, type ReactNode } from "react";
import { elementIn } from "../place.ts";

/** Whoever followed a link to one element sees it, however far down it stands. Mounted with the page it stands on. */
export function IntoView(): ReactNode {
  useEffect(() => {
    const address = elementIn(location.hash);
    if (address === null) return;
    const name = CSS.escape(address);
    const found = document.querySelector(`[data-address="${name}"], [data-question="${name}"]`);
    found?.scrollIntoView({ block: "center" });
  }, []);
  return null;
}
