import type { ReactNode } from "react";
import type { Library } from "../designer.ts";

type Picture = Library["templates"][number]["picture"];
type Drawn = Picture[number][number];

const WIDE = 48;
const GAP = 6;
const STEP = 11;

/** The first pages of a template's form, small: made from its questions, so it always shows what is there. */
export const TemplatePicture = ({ picture }: { readonly picture: Picture }): ReactNode => (
  <svg className="bp-picture" viewBox={`0 0 ${3 * WIDE + 2 * GAP} 64`} aria-hidden="true" focusable="false">
    {picture.map((page, index) => (
      <g key={index} transform={`translate(${index * (WIDE + GAP)} 0)`}>
        <rect x="0.5" y="0.5" width={WIDE - 1} height="63" rx="3" className="bp-thumbnail-paper" />
        {page.map((question, line) => (
          <Question key={line} question={question} top={7 + line * STEP} />
        ))}
      </g>
    ))}
  </svg>
);

function Question({ question, top }: { readonly question: Drawn; readonly top: number }): ReactNode {
  const { length, answer } = question;
  const width = Math.max(8, Math.min(36, length * 0.8));
  return (
    <>
      <rect x="6" y={top} width={width} height="2" rx="1" className="bp-thumbnail-line" />
      {answer === "line" ? (
        <rect x="6" y={top + 4} width="36" height="4" rx="1" className="bp-thumbnail-box" />
      ) : null}
      {answer === "choice" ? <Marks top={top} isRound /> : null}
      {answer === "many" ? <Marks top={top} isRound={false} /> : null}
    </>
  );
}

const Marks = ({ top, isRound }: { readonly top: number; readonly isRound: boolean }): ReactNode =>
  [0, 1].map((index) => (
    <g key={index} transform={`translate(${6 + index * 16} ${top + 4})`}>
      <rect width="4" height="4" rx={isRound ? 2 : 0.5} className="bp-thumbnail-box" />
      <rect x="6" y="1.25" width="7" height="1.5" rx="0.75" className="bp-thumbnail-line" />
    </g>
  ));
