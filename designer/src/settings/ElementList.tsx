import {
  childrenIn,
  containers,
  findElement,
  isJsonObject,
  joinAddress,
  type Change,
  type JsonObject,
} from "@blaupause/model";
import type { ReactNode } from "react";
import { nameOf } from "../actions/nameOf.ts";
import { moveBy } from "../actions/siblings.ts";
import { idOf } from "../buildingBlocks/slug.ts";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";

interface ElementListProps {
  readonly parent: string;
  readonly container: string;
  readonly title: string;
  readonly empty: string;
  /** A new one as it begins; absent: new ones come another way. */
  readonly make?: (id: string) => JsonObject;
}

/** All elements of one kind by name: choose one to change it, order them, add and delete. */
export function ElementList({ parent, container, title, empty, make }: ElementListProps): ReactNode {
  const { say } = useDesigner();
  const { edit, select, selected } = useCopy();
  const { service } = useContent();
  const element = findElement(service, parent);
  const found = element && containers[element.kind].find(({ path }) => path.join("/") === container);
  const children = element === undefined || found === undefined ? [] : childrenIn(element.json, found);
  const add = (): void => {
    if (make === undefined) return;
    const begun = make("");
    const name = nameOf({ json: begun, id: "" });
    const id = idOf(name, new Set(children.map(([one]) => one)));
    const change: Change = { type: "add", parent, container, id, json: make(id) };
    if (edit(say("settings.added", { name }), [change]).ok)
      select(joinAddress(parent, container.split("/"), id));
  };
  return (
    <section className="bp-list" aria-label={title}>
      <h2>{title}</h2>
      {children.length === 0 ? <p className="bp-empty">{empty}</p> : null}
      <ul className="bp-rows">
        {children.map(([id, json]) => {
          const address = joinAddress(parent, container.split("/"), id);
          const name = isJsonObject(json) ? nameOf({ json, id }) : id;
          return (
            <li key={id} className="bp-row">
              <button
                type="button"
                className="bp-use bp-list-name"
                aria-pressed={selected === address}
                onClick={() => select(address)}
              >
                {name}
              </button>
              <ElementTools address={address} name={name} isOrdered={found?.shape === "list"} />
            </li>
          );
        })}
      </ul>
      {make === undefined ? null : (
        <button type="button" className="kern-btn kern-btn--tertiary kern-btn--small" onClick={add}>
          <span className="kern-label">{say("add")}</span>
        </button>
      )}
    </section>
  );
}

interface ElementToolsProps {
  readonly address: string;
  readonly name: string;
  readonly isOrdered: boolean;
}
function ElementTools({ address, name, isOrdered }: ElementToolsProps): ReactNode {
  const { say } = useDesigner();
  const { edit, select } = useCopy();
  const { service } = useContent();
  const move = (by: -1 | 1): void => {
    const element = findElement(service, address);
    const change = element === undefined ? null : moveBy(service, element, by);
    if (change !== null) edit(say("panel.moved", { name }), [change]);
  };
  const remove = (): void => {
    if (edit(say("panel.deleted", { name }), [{ type: "remove", address }]).ok) select(null);
  };
  const tool = (sign: string, text: string, press: () => void) => (
    <button type="button" className="bp-tool" aria-label={`${text}: ${name}`} onClick={press}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <span className="bp-row-tools">
      {isOrdered ? tool("↑", say("up"), () => move(-1)) : null}
      {isOrdered ? tool("↓", say("down"), () => move(1)) : null}
      {tool("×", say("remove"), remove)}
    </span>
  );
}
