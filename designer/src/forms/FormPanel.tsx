import { findElement } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { ElementPanel, EmptyPanel } from "../panel/ElementPanel.tsx";
import { Panel } from "../panel/Panel.tsx";
import { useCopy } from "../session/copy.ts";
import { useEditing } from "./editing.ts";
import { KindChoice } from "./KindChoice.tsx";
import { OptionsEditor } from "./OptionsEditor.tsx";
import { PageTools } from "./PageTools.tsx";
import { RuleTools } from "./RuleTools.tsx";
import { formAt, parentAt } from "./spot.ts";
import { Tools } from "./Tools.tsx";

/** The properties of what is chosen on the page, with what can be done with it on top. */
export function FormPanel(): ReactNode {
  const { say } = useDesigner();
  const { selected } = useCopy();
  const { service, form, chosen } = useEditing();
  if (chosen.length > 1)
    return (
      <Panel name={say("panel.title")} title={say("forms.chosen", { count: chosen.length })}>
        <Tools />
      </Panel>
    );
  const element = selected === null || formAt(selected) !== form ? undefined : findElement(service, selected);
  if (element === undefined) return <EmptyPanel />;
  // An answer is changed with its question.
  const address = element.kind === "option" ? parentAt(element.address) : element.address;
  return (
    <ElementPanel key={address} address={address}>
      {element.kind === "page" ? <PageTools page={element.id} /> : null}
      {element.kind === "rule" ? <RuleTools address={address} /> : null}
      {element.kind === "field" || element.kind === "option" ? (
        <>
          <Tools />
          <KindChoice address={address} />
          <OptionsEditor address={address} />
        </>
      ) : null}
    </ElementPanel>
  );
}
