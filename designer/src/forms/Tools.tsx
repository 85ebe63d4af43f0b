import { findElement, isJsonObject } from "@blaupause/model";
import type { ReactNode } from "react";
import { nameAt } from "../actions/nameAt.ts";
import { textIn } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { Select } from "../panel/Select.tsx";
import { UseList } from "../panel/Uses.tsx";
import { useCopy } from "../session/copy.ts";
import { useClipboard } from "./useClipboard.ts";
import { useEditing } from "./editing.ts";
import { idsOn, pageOf, spotBeside, spotInside, spotOutside } from "./neighbour.ts";
import { usersOf } from "./remove.ts";
import { idAt, parentAt } from "./spot.ts";
import { Tool } from "./Tool.tsx";

/** What one does with the chosen questions: move, double, copy, delete. */
export function Tools(): ReactNode {
  const { say } = useDesigner();
  const editing = useEditing();
  const { service, chosen, move, duplicate, remove, asks } = editing;
  const clipboard = useClipboard(editing);
  const [first = ""] = chosen;
  const inside = chosen.length === 1 ? spotInside(service, first) : null;
  const outside = chosen.length === 1 ? spotOutside(service, first) : null;
  return (
    <>
      <div className="bp-tools" role="group" aria-label={say("forms.tools")}>
        <Tool icon="arrow-up" word={say("panel.up")} press={() => move(spotBeside(service, chosen, -1))} />
        <Tool icon="arrow-down" word={say("panel.down")} press={() => move(spotBeside(service, chosen, 1))} />
        {inside && <Tool icon="arrow-forward" word={say("forms.move.inside")} press={() => move(inside)} />}
        {outside && <Tool icon="arrow-back" word={say("forms.move.outside")} press={() => move(outside)} />}
        <Tool icon="add" word={say("panel.duplicate")} press={duplicate} />
        <Tool icon="content-copy" word={say("forms.copy")} press={clipboard.copy} />
        <Tool icon="delete" word={say("panel.delete")} press={remove} />
      </div>
      {asks ? <AskToRemove /> : null}
      <PageChoice />
    </>
  );
}

/** Who would miss what is to be deleted, before it is. */
function AskToRemove(): ReactNode {
  const { say } = useDesigner();
  const { judged } = useCopy();
  const { service, chosen, removeAnyway, stopAsking } = useEditing();
  const users = usersOf(judged.uses, chosen);
  const title =
    chosen.length > 1
      ? say("forms.delete.used.many")
      : say("panel.delete.used", { name: nameAt(service, chosen[0] ?? "") });
  return (
    <div className="bp-ask" role="alertdialog" aria-label={title}>
      <UseList title={title} places={users.map(({ from, property }) => [from, property])} />
      <p className="bp-muted">{say("forms.delete.then")}</p>
      <button type="button" className="kern-btn kern-btn--primary kern-btn--small" onClick={removeAnyway}>
        <span className="kern-label">{say("panel.delete.anyway")}</span>
      </button>
      <button type="button" className="kern-btn kern-btn--tertiary kern-btn--small" onClick={stopAsking}>
        <span className="kern-label">{say("cancel")}</span>
      </button>
    </div>
  );
}

/** The page the chosen questions are on; another one takes them at its end. */
function PageChoice(): ReactNode {
  const { say } = useDesigner();
  const { service, form, chosen, move } = useEditing();
  const pages = findElement(service, form)?.json["pages"];
  const page = pageOf(service, chosen[0] ?? "");
  if (!Array.isArray(pages) || page === null || !chosen.every((one) => parentAt(one) === form)) return null;
  const options = pages
    .filter(isJsonObject)
    .map((json) => ({ value: textIn(json, "id"), label: textIn(json, "title") }));
  return (
    <Select
      label={say("forms.move.page")}
      value={page}
      options={options}
      mayBeEmpty={false}
      change={(next) =>
        move({
          parent: form,
          page: next,
          after: idsOn(service, form, next).findLast((id) => !chosen.some((one) => idAt(one) === id)) ?? null,
        })
      }
    />
  );
}
