import type { Block, BlockType } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { addBlock, blockTypes } from "./edits.ts";

interface AddBlockProps {
  readonly address: string;
  readonly blocks: readonly Block[];
}

/** A new block at the end, or behind the chosen one. */
export function AddBlock({ address, blocks }: AddBlockProps): ReactNode {
  const { say } = useDesigner();
  const { edit, select, selected } = useCopy();
  const { service } = useContent();
  const chosen = blocks.find(({ id }) => selected === `${address}/blocks/${id}`);
  const add = (type: BlockType): void => {
    const hasSigner = service.settings?.fields.some(({ id }) => id === "sachbearbeitung") === true;
    const signer = hasSigner ? "{settings.sachbearbeitung}" : "Erika Beispiel";
    const after = chosen?.id ?? blocks.at(-1)?.id ?? null;
    const { change, id } = addBlock(address, blocks, type, after, signer);
    const result = edit(say("documents.block.added", { what: say(`documents.block.${type}`) }), [change]);
    if (result.ok) select(`${address}/blocks/${id}`);
  };
  return (
    <div className="bp-tools" role="group" aria-label={say("documents.block.add")}>
      <span className="bp-muted">{say("documents.block.add")}</span>
      {blockTypes.map((type) => (
        <button
          key={type}
          type="button"
          className="kern-btn kern-btn--tertiary kern-btn--x-small"
          onClick={() => add(type)}
        >
          <span className="kern-label">{say(`documents.block.${type}`)}</span>
        </button>
      ))}
    </div>
  );
}
