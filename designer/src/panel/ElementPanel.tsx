import { findElement, type Element } from "@blaupause/model";
import { useMemo, useState, type ReactNode } from "react";
import { nameAt } from "../actions/nameAt.ts";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { LocalMark } from "../local/LocalMark.tsx";
import { Policy } from "../local/Policy.tsx";
import { EntryName } from "./EntryName.tsx";
import { groups, panelOf, type Group, type PanelProperty } from "./panelOf.ts";
import { Panel, PanelNote } from "./Panel.tsx";
import { PropertyForm } from "./PropertyForm.tsx";
import { RemarkLink } from "../workshop/RemarkMark.tsx";
import { TechnicalName } from "./TechnicalName.tsx";
import { Uses } from "./Uses.tsx";

interface ElementPanelProps {
  readonly address: string;
  /** What a part of the designer puts on top: buttons to move, duplicate, delete. */
  readonly children?: ReactNode;
  /** Properties the part edits in its own way. */
  readonly without?: readonly string[];
}

/** The properties of one element in three groups: Inhalt, Bedingungen, Mehr. */
export function ElementPanel({ address, children, without = [] }: ElementPanelProps): ReactNode {
  const { language } = useDesigner();
  const { service } = useContent();
  const element = useMemo(() => findElement(service, address), [service, address]);
  if (element === undefined) return <EmptyPanel />;
  const properties = panelOf(element.kind, element.json["type"]).filter(
    ({ name }) => !without.includes(name),
  );
  return (
    <Panel name={nameAt(service, address, language)}>
      <LocalMark address={address} />
      <RemarkLink address={address} />
      {children}
      {groups.map((group) => (
        <PanelGroup key={group} group={group} element={element} properties={properties} />
      ))}
    </Panel>
  );
}

export function EmptyPanel(): ReactNode {
  const { say } = useDesigner();
  return <PanelNote name={say("panel.title")} text={say("panel.empty")} />;
}

/** Whoever works with technical names keeps them open from one element to the next. */
let isMoreOpen = false;

interface PanelGroupProps {
  readonly group: Group;
  readonly element: Element;
  readonly properties: readonly PanelProperty[];
}
function PanelGroup({ group, element, properties }: PanelGroupProps): ReactNode {
  const { say } = useDesigner();
  const { judged } = useCopy();
  const own = properties.filter((one) => one.group === group);
  // Where there is nothing else, there is nothing to fold away.
  const isAlone = properties.every((one) => one.group === "more");
  const [isOpen] = useState(group !== "more" || isMoreOpen || isAlone);
  if (own.length === 0 && group !== "more") return null;
  return (
    <details
      className="bp-panel-group"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (group === "more" && !isAlone) isMoreOpen = currentTarget.open;
      }}
    >
      <summary>{say(`panel.${group}`)}</summary>
      <PropertyForm element={element} properties={own} />
      {group === "more" ? (
        <>
          <Policy address={element.address} />
          <TechnicalName element={element} />
          <EntryName element={element} />
          <Uses address={element.address} uses={judged.uses} />
        </>
      ) : null}
    </details>
  );
}
