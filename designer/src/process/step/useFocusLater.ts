import { useCallback, useEffect, useRef } from "react";

/** Puts the focus on what stands for an address as soon as it is on the screen. */
export function useFocusLater(): (address: string) => void {
  const waiting = useRef<string | null>(null);
  const go = useCallback((): void => {
    const address = waiting.current;
    if (address === null) return;
    const found = document.querySelector<HTMLElement>(`[data-address="${CSS.escape(address)}"]`);
    if (found === null) return;
    waiting.current = null;
    found.focus();
  }, []);
  useEffect(go);
  return useCallback(
    (address) => {
      waiting.current = address;
      // What is there already need not be drawn again.
      requestAnimationFrame(go);
    },
    [go],
  );
}
