import { findElement } from "@blaupause/model";
import type { ReactNode } from "react";
import { moveBy } from "../actions/siblings.ts";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";

/** A row's place and its end. */
export function RowTools({ address, name }: { readonly address: string; readonly name: string }): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { service } = useContent();
  const element = findElement(service, address);
  const move = (by: -1 | 1): void => {
    const change = element === undefined ? null : moveBy(service, element, by);
    if (change !== null) edit(say("decisions.row.moved", { row: name }), [change]);
  };
  const remove = (): void => {
    edit(say("decisions.row.removed", { row: name }), [{ type: "remove", address }]);
  };
  return (
    <span className="bp-row-tools">
      <button type="button" className="bp-tool" aria-label={`${say("up")}: ${name}`} onClick={() => move(-1)}>
        <span aria-hidden="true">↑</span>
      </button>
      <button
        type="button"
        className="bp-tool"
        aria-label={`${say("down")}: ${name}`}
        onClick={() => move(1)}
      >
        <span aria-hidden="true">↓</span>
      </button>
      <button type="button" className="bp-tool" aria-label={`${say("remove")}: ${name}`} onClick={remove}>
        <span aria-hidden="true">×</span>
      </button>
    </span>
  );
}
