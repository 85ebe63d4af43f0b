import { findElement } from "@blaupause/model";
import { useEffect, useRef, type ReactNode } from "react";
import { CodeLists } from "../codes/CodeLists.tsx";
import { useDesigner } from "../designer.ts";
import { ElementPanel, EmptyPanel } from "../panel/ElementPanel.tsx";
import { useContent, useCopy } from "../session/copy.ts";
import { OwnValues } from "../values/OwnValues.tsx";
import { DeadlineStart } from "./DeadlineStart.tsx";
import { DeadlineTerm } from "./DeadlineTerm.tsx";
import { ElementList } from "./ElementList.tsx";
import { NewSetting } from "./NewSetting.tsx";
import { SettingParts } from "./SettingParts.tsx";

const own = ["settings/", "deadlines/", "roles/", "about/", "codeLists/", "columns/"] as const;

/** „Angaben der Kommune“ and everything else a service has beside its forms: deadlines, roles, code lists, legal bases. */
export default function SettingsPage(): ReactNode {
  const { say } = useDesigner();
  const { selected, head } = useCopy();
  // Whoever took a template over fills in; whoever builds a service says first what there is to fill in.
  const isTakenOver = head.origin !== null;
  const isOwn = selected !== null && own.some((start) => selected.startsWith(start));
  return (
    <div className="bp-decisions">
      <h1>{say("part.angaben")}</h1>
      {isTakenOver ? <OwnValues /> : null}
      {isTakenOver ? (
        <Fold isOpen={isOwn} summary={say("settings.defined")}>
          <Defined selected={isOwn ? selected : null} />
        </Fold>
      ) : (
        <Defined selected={isOwn ? selected : null} />
      )}
      {isTakenOver ? null : <OwnValues />}
    </div>
  );
}

/** What there is to fill in, and everything else a service has beside its forms. */
function Defined({ selected }: { readonly selected: string | null }): ReactNode {
  const { say } = useDesigner();
  return (
    <div className="bp-with-panel">
      <div className="bp-stack-wide">
        <p className="bp-muted">{say("settings.text")}</p>
        <ElementList
          parent=""
          container="settings/fields"
          title={say("settings.fields")}
          empty={say("settings.fields.empty")}
        />
        <NewSetting parent="" />
        <SettingParts parent="" />
        <ElementList
          parent=""
          container="settings/rules"
          title={say("settings.rules")}
          empty={say("forms.rules.none")}
          make={(id) => ({ id, effect: "error", valid: "true", message: say("forms.rule.new") })}
        />
        <ElementList
          parent=""
          container="deadlines"
          title={say("settings.deadlines")}
          empty={say("settings.deadlines.empty")}
          make={() => ({ title: say("settings.deadlines.new"), length: "P14D", from: { feel: "today()" } })}
        />
        <ElementList
          parent=""
          container="roles"
          title={say("settings.roles")}
          empty={say("settings.roles.empty")}
          make={() => ({ title: say("settings.roles.new") })}
        />
        <ElementList
          parent=""
          container="about/legalBasis"
          title={say("settings.basis")}
          empty={say("settings.basis.empty")}
          make={(id) => ({ id, title: say("settings.basis.new") })}
        />
        <ElementList
          parent=""
          container="about/prepare"
          title={say("settings.prepare")}
          empty={say("settings.prepare.empty")}
          make={(id) => ({ id, text: say("settings.prepare.new") })}
        />
        <ElementList
          parent=""
          container="about/criteria"
          title={say("settings.criteria")}
          empty={say("settings.criteria.empty")}
          make={(id) => ({ id, title: say("settings.criteria.new") })}
        />
        <ElementList
          parent=""
          container="columns"
          title={say("settings.columns")}
          empty={say("settings.columns.empty")}
          make={(id) => ({ id, label: say("settings.columns.new"), value: { feel: "applicant.name" } })}
        />
        <CodeLists />
      </div>
      {selected !== null ? <Panel key={selected} address={selected} /> : <EmptyPanel />}
    </div>
  );
}

interface FoldProps {
  readonly isOpen: boolean;
  readonly summary: string;
  readonly children: ReactNode;
}
/** Closed until somebody opens it, or something in it is chosen; it never closes by itself. */
function Fold({ isOpen, summary, children }: FoldProps): ReactNode {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isOpen && fold.current !== null) fold.current.open = true;
  }, [isOpen]);
  return (
    <details className="bp-fold bp-defined" ref={fold}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

/** Deadlines have words of their own for how long they are and when they begin. */
function Panel({ address }: { readonly address: string }): ReactNode {
  const { service } = useContent();
  const element = findElement(service, address);
  if (element?.kind !== "deadline") return <ElementPanel address={address} />;
  return (
    <ElementPanel address={address} without={["length", "workingDays", "from"]}>
      <DeadlineTerm element={element} />
      <DeadlineStart element={element} />
    </ElementPanel>
  );
}
