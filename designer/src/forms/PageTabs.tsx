import { isJsonObject } from "@blaupause/model";
import type { DragEvent, ReactNode } from "react";
import { textIn } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { Marks } from "../local/Marks.tsx";
import { useCopy } from "../session/copy.ts";
import { DRAG } from "./dragging.ts";
import { useEditing } from "./editing.ts";
import { idsOn } from "./neighbour.ts";
import { addPage } from "./pages.ts";
import { idAt } from "./spot.ts";

/** The pages of a form in their order; a question dropped on one goes to its end. */
export function PageTabs(): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { service, form, page, openPage } = useEditing();
  const { pages } = service.forms[idAt(form)] ?? {};
  const add = (): void => {
    const changes = addPage(service, form, say("forms.page.new"), page);
    const [first] = changes;
    if (edit(say("forms.page.added"), changes).ok && first?.type === "add") openPage(first.id);
  };
  return (
    <nav className="bp-pages" aria-label={say("forms.pages")}>
      <ol>
        {(pages ?? []).map((json, index) => (
          <li key={json.id}>
            <PageTab
              id={json.id}
              title={isJsonObject(json) ? textIn(json, "title") : ""}
              number={index + 1}
            />
          </li>
        ))}
      </ol>
      <button type="button" className="bp-page-add" onClick={add}>
        <span aria-hidden="true">+</span> {say("forms.page.add")}
      </button>
    </nav>
  );
}

interface PageTabProps {
  readonly id: string;
  readonly title: string;
  readonly number: number;
}
function PageTab({ id, title, number }: PageTabProps): ReactNode {
  const { service, form, page, openPage, move, chosen } = useEditing();
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const dragged = event.dataTransfer.getData(DRAG);
    const spot = { parent: form, page: id, after: idsOn(service, form, id).at(-1) ?? null };
    move(spot, chosen.includes(dragged) ? chosen : [dragged]);
  };
  return (
    <button
      type="button"
      className="bp-page"
      aria-current={id === page ? "page" : undefined}
      onClick={() => openPage(id)}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(DRAG)) event.preventDefault();
      }}
      onDrop={drop}
    >
      <span className="bp-page-number">{number}</span> {title}
      <Marks address={`${form}/pages/${id}`} />
    </button>
  );
}
