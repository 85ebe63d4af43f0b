import { findElement, isJsonObject } from "@blaupause/model";
import type { ReactNode } from "react";
import { textIn } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { Select } from "../panel/Select.tsx";
import { useClipboard } from "./useClipboard.ts";
import { useEditing } from "./editing.ts";
import { idsOn, pageOf, spotBeside, spotInside, spotOutside } from "./neighbour.ts";
import { idAt, parentAt } from "./spot.ts";
import { Tool } from "./Tool.tsx";

/** What one does with the chosen questions: move, double, copy, delete. */
export function Tools(): ReactNode {
  const { say } = useDesigner();
  const editing = useEditing();
  const { service, chosen, move, duplicate, remove } = editing;
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
      <PageChoice />
    </>
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
