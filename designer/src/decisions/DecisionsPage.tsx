import { isWithin, type Decision } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { pathTo } from "../place.ts";
import { ElementPanel } from "../panel/ElementPanel.tsx";
import { OrderTools } from "../panel/OrderTools.tsx";
import { TextLine } from "../panel/TextLine.tsx";
import { RemarkLink } from "../workshop/RemarkMark.tsx";
import { useContent, useCopy } from "../session/copy.ts";
import { Link } from "../shell/Link.tsx";
import { CellPanel } from "./CellPanel.tsx";
import { Columns } from "./Columns.tsx";
import type { CellPlace } from "./cellPlace.ts";
import { DecisionTable } from "./DecisionTable.tsx";
import { decisionAddress, newDecision } from "./edits.ts";
import { Paste } from "./Paste.tsx";
import { TableHints } from "./TableHints.tsx";
import { Try } from "./Try.tsx";

/** „Tarife & Regeln“: one table at a time, its cells in words, what it lacks, and a place to try it. */
export default function DecisionsPage(): ReactNode {
  const { say } = useDesigner();
  const { place } = useCopy();
  const { service } = useContent();
  const tables = Object.entries(service.decisions ?? {});
  const [id, table] = tables.find(([one]) => one === place.item) ?? tables[0] ?? ["", undefined];
  return (
    <div className="bp-decisions">
      <h1>{say("decisions.title")}</h1>
      <nav className="bp-tabs" aria-label={say("decisions.title")}>
        {tables.map(([one, { title }]) => (
          <Link key={one} href={pathTo(place.service, "regeln", one)} className="bp-tab" current={one === id}>
            {title}
          </Link>
        ))}
        <NewTable />
      </nav>
      {table === undefined ? (
        <p className="bp-empty">{say("decisions.empty")}</p>
      ) : (
        <Table key={id} id={id} table={table} />
      )}
    </div>
  );
}

function NewTable(): ReactNode {
  const { say, go } = useDesigner();
  const { edit, place } = useCopy();
  const { service } = useContent();
  const add = (): void => {
    const title = say("decisions.new.name");
    const names = [service.forms, service.decisions ?? {}, service.process.nodes].flatMap((map) =>
      Object.keys(map),
    );
    const { change, id } = newDecision(title, new Set(names));
    if (edit(say("decisions.added", { name: title }), [change]).ok) go(pathTo(place.service, "regeln", id));
  };
  return (
    <button type="button" className="kern-btn kern-btn--tertiary kern-btn--small" onClick={add}>
      <span className="kern-label">{say("decisions.new")}</span>
    </button>
  );
}

function Table({ id, table }: { readonly id: string; readonly table: Decision }): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { select, selected } = useCopy();
  const [cell, choose] = useState<CellPlace | null>(null);
  const address = decisionAddress(id);
  const open = (one: string): void => {
    choose(null);
    select(one);
  };
  const isChosen = selected !== null && isWithin(selected, address);
  // While nothing is chosen the table has the whole width.
  return (
    <div className={cell !== null || isChosen ? "bp-with-panel" : undefined}>
      <div className="bp-stack-wide">
        <TextLine
          label={say("decisions.name")}
          value={table.title}
          change={(value) =>
            edit(
              say("decisions.named"),
              [{ type: "set", address, property: "title", value }],
              `${address} title`,
            )
          }
        />
        <RemarkLink address={address} />
        <button type="button" className="bp-use" onClick={() => open(address)}>
          {say("decisions.more")}
        </button>
        <p className="bp-muted">{say("decisions.cell.empty")}</p>
        <DecisionTable address={address} table={table} chosen={cell} choose={choose} open={open} />
        <TableHints address={address} table={table} choose={choose} />
        <Columns address={address} table={table} />
        <Paste address={address} table={table} />
        <Try id={id} table={table} />
      </div>
      {cell === null && isChosen ? (
        <ElementPanel key={selected} address={selected} without={["title"]}>
          {selected === address ? (
            <OrderTools
              address={address}
              name={table.title}
              moved=""
              removed={say("panel.deleted", { name: table.title })}
              isOrdered={false}
            />
          ) : null}
        </ElementPanel>
      ) : null}
      {cell === null ? null : <CellPanel address={address} table={table} cell={cell} />}
    </div>
  );
}
