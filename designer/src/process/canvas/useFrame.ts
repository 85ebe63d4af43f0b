import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { Size } from "./rects.ts";

/** The place a canvas stands in, measured before anything is drawn: what is out of sight is then never made. */
export function useFrame(): { readonly frame: RefObject<HTMLDivElement | null>; readonly size: Size | null } {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const { clientWidth = 0, clientHeight = 0 } = frame.current ?? {};
    setSize({ width: clientWidth, height: clientHeight });
  }, []);
  return { frame, size };
}
