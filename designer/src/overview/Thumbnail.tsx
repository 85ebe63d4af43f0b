import type { ReactNode } from "react";
import { useContent } from "../session/copy.ts";
import type { Part } from "../place.ts";
import { linesOf } from "./lines.ts";

/** A small drawing of the part as it is now: as many lines as it has questions, steps, rows or paragraphs. */
export function Thumbnail({ part }: { readonly part: Part }): ReactNode {
  const { service } = useContent();
  const lines = linesOf(part, service).slice(0, 9);
  return (
    <svg className="bp-thumbnail" viewBox="0 0 96 72" aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width="95" height="71" rx="4" className="bp-thumbnail-paper" />
      {lines.map(({ width, isBox }, index) => (
        <rect
          key={index}
          x="8"
          y={8 + index * 7}
          width={Math.max(12, width * 80)}
          height={isBox ? 5 : 3}
          rx="1"
          className={isBox ? "bp-thumbnail-box" : "bp-thumbnail-line"}
        />
      ))}
    </svg>
  );
}
