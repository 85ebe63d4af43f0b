import type { Node, NodeProps } from "@xyflow/react";
import { memo, type ReactNode } from "react";
import type { Line } from "./linesOf.ts";

type LinesData = Node<{ readonly lines: readonly Line[] }, "lines">;

/** All lines of the cards in one drawing; what they say stands in words at the cards. */
export const LinesNode = memo(({ data }: NodeProps<LinesData>): ReactNode => (
  <svg className="bp-flow-lines" aria-hidden="true" focusable="false">
    {data.lines.map(({ id, path, kind, tip }) => (
      <g key={id} className={`bp-line-${kind}`}>
        <path d={path} />
        {tip === null ? null : (
          <path
            className="bp-line-tip"
            d={`M${tip[0] - 5} ${tip[1] - 8}L${tip[0]} ${tip[1]}L${tip[0] + 5} ${tip[1] - 8}Z`}
          />
        )}
      </g>
    ))}
  </svg>
));
LinesNode.displayName = "LinesNode";
