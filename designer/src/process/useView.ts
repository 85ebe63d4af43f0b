import { useEffect } from "react";
import { useCopy } from "../session/copy.ts";

export const views = ["schritte", "gliederung", "bpmn"] as const;
export type View = (typeof views)[number];

const KEY = "blaupause-process-view";

/** The view the address names; without one the view used last, so that „Zeigen“ does not take anybody out of hers. */
export function useView(): View {
  const { place } = useCopy();
  const named = views.find((view) => view === place.item);
  useEffect(() => {
    if (named !== undefined) sessionStorage.setItem(KEY, named);
  }, [named]);
  return named ?? views.find((view) => view === sessionStorage.getItem(KEY)) ?? "schritte";
}
