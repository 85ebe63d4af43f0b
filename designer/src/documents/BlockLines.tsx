import type { Block } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";
import { addItem } from "./edits.ts";
import { PhrasedLine } from "./PhrasedLine.tsx";
import { OrderTools } from "../panel/OrderTools.tsx";
import type { Placeholder } from "../panel/template/placeholder.ts";

interface BlockLinesProps {
  readonly address: string;
  readonly block: Block;
  readonly placeholders: readonly Placeholder[];
}

/** The lines of a list, of facts, of a reckoning; the columns of a table. */
export function BlockLines({ address, block, placeholders }: BlockLinesProps): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  if (block.type !== "table" && !("items" in block)) return null;
  const isTable = block.type === "table";
  const container = isTable ? "columns" : "items";
  const lines = isTable ? block.columns : block.items;
  const hasLabels = block.type !== "list";
  const add = (): void => {
    const label = isTable ? say("build.column.name") : hasLabels ? say("documents.line.label") : null;
    const taken = lines.map(({ id }) => id);
    const { change } = addItem(address, taken, label, container);
    edit(say(isTable ? "build.column.added" : "documents.line.added"), [change]);
  };
  return (
    <>
      <Lines
        container={container}
        lines={lines}
        address={address}
        placeholders={placeholders}
        hasLabels={hasLabels}
      />
      <button type="button" className="kern-btn kern-btn--tertiary kern-btn--x-small" onClick={add}>
        <span className="kern-label">{say(isTable ? "build.column.add" : "documents.line.add")}</span>
      </button>
    </>
  );
}

interface LinesProps {
  readonly container: "items" | "columns";
  readonly lines: readonly {
    readonly id: string;
    readonly label?: string | undefined;
    readonly text: string;
  }[];
  readonly address: string;
  readonly placeholders: readonly Placeholder[];
  readonly hasLabels: boolean;
}
function Lines({ container, lines, address, placeholders, hasLabels }: LinesProps): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const set = (id: string, property: string, value: string): void => {
    const own = `${address}/${container}/${id}`;
    edit(
      say("documents.line.changed"),
      [{ type: "set", address: own, property, value }],
      `${own} ${property}`,
    );
  };
  return (
    <ol className="bp-lines">
      {lines.map(({ id, label = "", text }, index) => (
        <li key={id}>
          {hasLabels ? (
            <PhrasedLine
              address={`${address}/${container}/${id}`}
              property="label"
              label={`${say("documents.line.label")} ${index + 1}`}
              value={label}
              placeholders={placeholders}
              change={(value) => set(id, "label", value)}
            />
          ) : null}
          <PhrasedLine
            address={`${address}/${container}/${id}`}
            property="text"
            label={`${say("documents.line.text")} ${index + 1}`}
            value={text}
            placeholders={placeholders}
            change={(value) => set(id, "text", value)}
          />
          <OrderTools
            address={`${address}/${container}/${id}`}
            name={label || String(index + 1)}
            moved={say("panel.moved", { name: label || String(index + 1) })}
            removed={say("documents.line.removed")}
          />
        </li>
      ))}
    </ol>
  );
}
