import { useEffect, useRef, useState } from "react";

/** After an edit the keyboard stays where the question went. */
export function useFocus(): (address: string | null) => void {
  const wanted = useRef<string | null>(null);
  const [, rerender] = useState(0);
  useEffect(() => {
    if (wanted.current === null) return;
    const handle = document.querySelector<HTMLElement>(`[data-handle="${CSS.escape(wanted.current)}"]`);
    if (handle === null) return;
    wanted.current = null;
    handle.focus();
  });
  return (address) => {
    wanted.current = address;
    rerender((count) => count + 1);
  };
}
