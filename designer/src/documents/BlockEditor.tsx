import type { Block } from "@blaupause/model";
import { useMemo, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { LocalMark } from "../local/LocalMark.tsx";
import { RemarkMark } from "../workshop/RemarkMark.tsx";
import { OrderTools } from "../panel/OrderTools.tsx";
import { useContent, useCopy } from "../session/copy.ts";
import { BlockLines } from "./BlockLines.tsx";
import { letterPlaceholders } from "./letterPlaceholders.ts";
import { PhrasedLine } from "./PhrasedLine.tsx";
import type { Placeholder } from "../panel/template/placeholder.ts";

interface BlockEditorProps {
  readonly document: string;
  readonly block: Block;
  readonly placeholders: readonly Placeholder[];
}

const texts = ["title", "text", "name", "role", "caption", "total", "addition"] as const;

/** One block of a letter: its texts in place, its order, its end. */
export function BlockEditor({ document, block, placeholders: general }: BlockEditorProps): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const { edit, select, selected } = useCopy();
  const address = `${document}/blocks/${block.id}`;
  const isRepeated = block.as !== undefined;
  const placeholders = useMemo(
    () => (isRepeated ? letterPlaceholders(service, address, say) : general),
    [isRepeated, service, address, say, general],
  );
  const what = say(`documents.block.${block.type}`);
  const set = (property: string, value: string): void => {
    const label = say("documents.block.changed", { what });
    const isGone = value === "" && property !== "text" && property !== "name";
    const change = { type: "set", address, property } as const;
    edit(label, [isGone ? change : { ...change, value }], `${address} ${property}`);
  };
  const held = block as Readonly<Record<string, unknown>>;
  const shown = texts.filter((property) => typeof held[property] === "string");
  return (
    // Whoever works in a block has chosen it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      data-address={address}
      className={selected === address ? "bp-block bp-block--chosen" : "bp-block"}
      aria-label={what}
      onFocus={() => select(address)}
    >
      <BlockTools address={address} what={what} isConditional={held["visible"] !== undefined} />
      {shown.map((property) => (
        <PhrasedLine
          key={property}
          address={address}
          property={property}
          label={shown.length === 1 ? what : say(`property.${property}`)}
          value={String(held[property])}
          placeholders={placeholders}
          isLong={property === "text" && block.type !== "heading"}
          change={(value) => set(property, value)}
        />
      ))}
      {block.type === "remedy" && shown.length === 0 ? (
        <p className="bp-muted">{say("documents.remedy")}</p>
      ) : null}
      <BlockLines address={address} block={block} placeholders={placeholders} />
    </div>
  );
}

interface BlockToolsProps {
  readonly address: string;
  readonly what: string;
  /** It stands in the letter only sometimes. */
  readonly isConditional: boolean;
}
function BlockTools({ address, what, isConditional }: BlockToolsProps): ReactNode {
  const { say } = useDesigner();
  const { select } = useCopy();
  return (
    <div className="bp-block-tools">
      <button type="button" className="bp-block-name" onClick={() => select(address)}>
        {what}
      </button>
      {isConditional ? <span className="bp-badge">{say("forms.conditional")}</span> : null}
      <LocalMark address={address} />
      <RemarkMark address={address} />
      <OrderTools
        address={address}
        name={what}
        moved={say("documents.block.moved", { what })}
        removed={say("documents.block.removed", { what })}
      />
    </div>
  );
}
