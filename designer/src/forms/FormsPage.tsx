import { useCallback, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { PreviewPanel } from "../preview/PreviewPanel.tsx";
import type { Screen } from "../preview/screens.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { Canvas } from "./Canvas.tsx";
import { EditingContext, NowContext, useEditing, type Editing } from "./editing.ts";
import { FormPanel } from "./FormPanel.tsx";
import { NewForm } from "./FormTools.tsx";
import { formsInOrder } from "./formOrder.ts";
import { FormTabs } from "./FormTabs.tsx";
import { PageTabs } from "./PageTabs.tsx";
import { Rules } from "./Rules.tsx";
import { idAt } from "./spot.ts";
import { useClipboard, useClipboardKeys } from "./useClipboard.ts";
import { useFormEditing } from "./useFormEditing.ts";

/** Forms, edited on the page that looks like the real one. */
export default function FormsPage(): ReactNode {
  const { say } = useDesigner();
  const { place } = useCopy();
  const { service } = useContent();
  const forms = formsInOrder(service);
  const form = place.item !== null && Object.hasOwn(service.forms, place.item) ? place.item : forms[0];
  if (form === undefined)
    return (
      <div>
        <p>{say("forms.none")}</p>
        <NewForm />
      </div>
    );
  return <OpenForm key={form} form={form} />;
}

/** Two sides: the page one edits and its properties; the real form takes the place of one of them, or of both. */
function OpenForm({ form }: { readonly form: string }): ReactNode {
  const editing = useFormEditing(`forms/${form}`);
  const now = useLatest(editing);
  const [screen, show] = useState<Screen | null>(null);
  useClipboardKeys(editing);
  return (
    <NowContext value={now}>
      <EditingContext value={editing}>
        <div className="bp-forms" data-preview={screen ?? "none"}>
          <Head screen={screen} show={show} />
          <FormTabs />
          <div className="bp-forms-middle">
            <PageTabs />
            {screen === "tablet" || screen === "desktop" ? null : (
              <>
                <Canvas />
                <Rules />
              </>
            )}
          </div>
          {screen === null ? (
            <FormPanel />
          ) : (
            <PreviewPanel form={form} page={editing.page} screen={screen} chooseScreen={show} />
          )}
          <Said />
          {editing.box}
        </div>
      </EditingContext>
    </NowContext>
  );
}

/** One function for as long as the form is open that always gives what was drawn last. */
function useLatest(editing: Editing): () => Editing {
  const latest = useRef(editing);
  useLayoutEffect(() => {
    latest.current = editing;
  });
  return useCallback(() => latest.current, []);
}

interface HeadProps {
  readonly screen: Screen | null;
  readonly show: (screen: Screen | null) => void;
}
function Head({ screen, show }: HeadProps): ReactNode {
  const { say } = useDesigner();
  const editing = useEditing();
  const { paste } = useClipboard(editing);
  return (
    <header className="bp-forms-head">
      <h1>{editing.service.forms[idAt(editing.form)]?.title}</h1>
      <div className="bp-forms-tools">
        <button type="button" className="kern-btn kern-btn--tertiary kern-btn--small" onClick={paste}>
          <span className="kern-label">{say("forms.paste")}</span>
        </button>
        <button
          type="button"
          className="kern-btn kern-btn--secondary kern-btn--small"
          onClick={() => show(screen === null ? "phone" : null)}
        >
          <span className="kern-label">{say(screen === null ? "preview.show" : "preview.hide")}</span>
        </button>
      </div>
    </header>
  );
}

/** What happened last, for everybody: it is read out and goes away by itself. */
function Said(): ReactNode {
  const { said } = useEditing();
  return (
    <div role="status">
      {said.text === "" ? null : (
        <p className="bp-forms-said" key={said.turn}>
          {said.text}
        </p>
      )}
    </div>
  );
}
