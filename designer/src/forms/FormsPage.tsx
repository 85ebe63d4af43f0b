import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { Canvas } from "./Canvas.tsx";
import { EditingContext } from "./editing.ts";
import { FormPanel } from "./FormPanel.tsx";
import { formsInOrder } from "./formOrder.ts";
import { FormTabs } from "./FormTabs.tsx";
import { PageTabs } from "./PageTabs.tsx";
import { Rules } from "./Rules.tsx";
import { useClipboard, useClipboardKeys } from "./useClipboard.ts";
import { useFormEditing } from "./useFormEditing.ts";

/** Forms, edited on the page that looks like the real one. */
export default function FormsPage(): ReactNode {
  const { say } = useDesigner();
  const { place } = useCopy();
  const { service } = useContent();
  const forms = formsInOrder(service);
  const form = place.item !== null && Object.hasOwn(service.forms, place.item) ? place.item : forms[0];
  if (form === undefined) return <p>{say("forms.none")}</p>;
  return <OpenForm key={form} form={form} />;
}

function OpenForm({ form }: { readonly form: string }): ReactNode {
  const { say } = useDesigner();
  const editing = useFormEditing(`forms/${form}`);
  const clipboard = useClipboard(editing);
  useClipboardKeys(editing);
  return (
    <EditingContext value={editing}>
      <div className="bp-forms">
        <header className="bp-forms-head">
          <h1>{editing.service.forms[form]?.title}</h1>
          <button
            type="button"
            className="kern-btn kern-btn--tertiary kern-btn--small"
            onClick={clipboard.paste}
          >
            <span className="kern-label">{say("forms.paste")}</span>
          </button>
        </header>
        <FormTabs />
        <div className="bp-forms-middle">
          <PageTabs />
          <Canvas />
          <Rules />
        </div>
        <FormPanel />
        <div role="status">
          {editing.said.text === "" ? null : (
            <p className="bp-forms-said" key={editing.said.turn}>
              {editing.said.text}
            </p>
          )}
        </div>
      </div>
    </EditingContext>
  );
}
