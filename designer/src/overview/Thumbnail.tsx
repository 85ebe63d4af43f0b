import type { ReactNode } from "react";
import { useContent } from "../session/copy.ts";
import type { StationView } from "./stations.ts";
import { drawingOf, type Stroke } from "./drawing.ts";

const HEIGHT = 20;
const LETTERS = 34;

/** A small picture of the part as it is now, with its own words: the page, the way, the table or the letter. */
export function Thumbnail({ shows }: Pick<StationView, "shows">): ReactNode {
  const { service } = useContent();
  return (
    <svg className="bp-thumbnail" viewBox="0 0 160 128" aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width="159" height="127" rx="4" className="bp-thumbnail-paper" />
      {drawingOf(shows, service).map((stroke, index) => (
        <g key={index} transform={`translate(10 ${6 + index * HEIGHT})`}>
          {shapes[stroke.as](stroke, index)}
        </g>
      ))}
    </svg>
  );
}

const words = ({ text }: Stroke, y: number, x = 0): ReactNode => (
  <text x={x} y={y} className="bp-thumbnail-text">
    {text.length > LETTERS ? `${text.slice(0, LETTERS)}…` : text}
  </text>
);
const shapes: Readonly<Record<Stroke["as"], (stroke: Stroke, index: number) => ReactNode>> = {
  question: (stroke) => (
    <>
      {words(stroke, 7)}
      <rect y="9" width="140" height="7" className="bp-thumbnail-box" />
    </>
  ),
  step: (stroke, index) => (
    <>
      {index === 0 ? null : <path d="M70 -4V1" className="bp-thumbnail-way" />}
      <rect y="1" width="140" height="15" rx="4" className="bp-thumbnail-box" />
      {words(stroke, 11, 6)}
    </>
  ),
  row: (stroke) => (
    <>
      <path d="M0 0H140M0 18H140M104 0V18" className="bp-thumbnail-way" />
      {words(stroke, 12, 4)}
    </>
  ),
  title: (stroke) => <g className="bp-thumbnail-title">{words(stroke, 12)}</g>,
  paragraph: (stroke) => (
    <>
      {words(stroke, 7)}
      <path d="M0 12H132M0 16H96" className="bp-thumbnail-way" />
    </>
  ),
};
