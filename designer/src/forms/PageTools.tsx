import type { ReactNode } from "react";
import { nameAt } from "../actions/nameAt.ts";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";
import { useEditing } from "./editing.ts";
import { movePage, removePage } from "./pages.ts";
import { Tool } from "./Tool.tsx";

/** What one does with a page: move it with its questions, delete it without them. */
export function PageTools({ page }: { readonly page: string }): ReactNode {
  const { say } = useDesigner();
  const { edit, select } = useCopy();
  const { service, form } = useEditing();
  const name = nameAt(service, `${form}/pages/${page}`);
  const move = (by: -1 | 1): void => {
    const changes = movePage(service, form, page, by);
    if (changes !== null) edit(say("forms.page.moved", { name }), changes);
  };
  const remove = (): void => {
    if (edit(say("forms.page.removed", { name }), removePage(service, form, page)).ok) select(null);
  };
  return (
    <>
      <div className="bp-tools" role="group" aria-label={say("forms.tools")}>
        <Tool icon="arrow-back" word={say("forms.page.left")} press={() => move(-1)} />
        <Tool icon="arrow-forward" word={say("forms.page.right")} press={() => move(1)} />
        <Tool icon="delete" word={say("forms.page.remove")} press={remove} />
      </div>
      <p className="bp-muted">{say("forms.page.remove.hint")}</p>
    </>
  );
}
