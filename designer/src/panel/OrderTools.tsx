import { findElement } from "@blaupause/model";
import type { ReactNode } from "react";
import { moveBy } from "../actions/siblings.ts";
import { useDesigner } from "../designer.ts";
import { useRemoval } from "../removal/useRemoval.tsx";
import { useContent, useCopy } from "../session/copy.ts";
import { Icon, type IconName } from "../shell/Icon.tsx";

interface OrderToolsProps {
  readonly address: string;
  /** What it is called, beside the signs that are read aloud. */
  readonly name: string;
  /** Names of the steps, as „Rückgängig“ shows them. */
  readonly moved: string;
  readonly removed: string;
  /** Elements of a map have no order. */
  readonly isOrdered?: boolean;
}

/** An element's place among its siblings and its end: up, down, delete. */
export function OrderTools(props: OrderToolsProps): ReactNode {
  const { address, name, moved, removed, isOrdered = true } = props;
  const { say } = useDesigner();
  const { ask, box } = useRemoval();
  const { edit, select } = useCopy();
  const { service } = useContent();
  const move = (by: -1 | 1): void => {
    const element = findElement(service, address);
    const change = element === undefined ? null : moveBy(service, element, by);
    if (change !== null) edit(moved, [change]);
  };
  const remove = (): void => {
    if (edit(removed, [{ type: "remove", address }]).ok) select(null);
  };
  const tool = (icon: IconName, text: string, press: () => void) => (
    <button type="button" className="bp-tool" aria-label={`${text}: ${name}`} onClick={press}>
      <Icon name={icon} />
    </button>
  );
  return (
    <span className="bp-row-tools">
      {isOrdered ? tool("arrow-up", say("up"), () => move(-1)) : null}
      {isOrdered ? tool("arrow-down", say("down"), () => move(1)) : null}
      {tool("close", say("remove"), () => ask({ name, addresses: [address], remove }))}
      {box}
    </span>
  );
}
