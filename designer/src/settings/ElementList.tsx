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
import { idOf } from "../buildingBlocks/slug.ts";
import { useDesigner } from "../designer.ts";
import { Marks } from "../local/Marks.tsx";
import { OrderTools } from "../panel/OrderTools.tsx";
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
                data-address={address}
                aria-pressed={selected === address}
                onClick={() => select(address)}
              >
                {name}
              </button>
              <Marks address={address} />
              <OrderTools
                address={address}
                name={name}
                moved={say("panel.moved", { name })}
                removed={say("panel.deleted", { name })}
                isOrdered={found?.shape === "list"}
              />
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
