import { useEffect, useRef } from "react";

/** Does something when somebody comes to this page or back to its window, as long as it is awaited. */
export function useReturn(isAwaited: boolean, back: () => void): void {
  const latest = useRef(back);
  useEffect(() => {
    latest.current = back;
  });
  useEffect(() => {
    if (!isAwaited) return;
    const follow = (): void => {
      if (document.visibilityState === "visible") latest.current();
    };
    document.addEventListener("visibilitychange", follow);
    return () => document.removeEventListener("visibilitychange", follow);
  }, [isAwaited]);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current && isAwaited) latest.current();
    isFirst.current = false;
  }, [isAwaited]);
}
