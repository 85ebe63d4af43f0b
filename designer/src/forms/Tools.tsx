import { findElement, isJsonObject } from "@blaupause/model";
import type { ReactNode } from "react";
import { textIn } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { Select } from "../panel/Select.tsx";
import { useClipboard } from "./useClipboard.ts";
import { useEditing } from "./editing.ts";
import { idsOn, pageOf, spotBeside, spotInside, spotOutside } from "./neighbour.ts";
import { idAt, parentAt, type Spot } from "./spot.ts";
import { Tool, type ToolIcon } from "./Tool.tsx";
import { useFixed } from "./useFixed.ts";

/** What one does with the chosen questions: move, double, copy, delete. */
export function Tools(): ReactNode {
  const { say } = useDesigner();
  const editing = useEditing();
  const { service, chosen, move, duplicate, remove } = editing;
  const clipboard = useClipboard(editing);
  const fixed = useFixed();
  const before = spotInside(service, chosen);
  const behind = spotInside(service, chosen, 1);
  const outside = spotOutside(service, chosen);
  const moving = (icon: ToolIcon, word: string, spot: Spot | null) => (
    <Tool icon={icon} word={word} press={() => move(spot)} hint={fixed.move} />
  );
  return (
    <>
      <div className="bp-tools" role="group" aria-label={say("forms.tools")}>
        {moving("arrow-up", say("panel.up"), spotBeside(service, chosen, -1))}
        {moving("arrow-down", say("panel.down"), spotBeside(service, chosen, 1))}
        {before && moving("arrow-forward", say("forms.move.inside"), before)}
        {behind && moving("arrow-forward", say("build.move.behind"), behind)}
        {outside && moving("arrow-back", say("forms.move.outside"), outside)}
        <Tool icon="add" word={say("panel.duplicate")} press={duplicate} hint={fixed.duplicate} />
        <Tool icon="content-copy" word={say("forms.copy")} press={clipboard.copy} />
        <Tool icon="delete" word={say("panel.delete")} press={remove} hint={fixed.remove} />
      </div>
      {fixed.move === null && fixed.remove === null ? null : <p className="bp-muted">{say("build.fixed")}</p>}
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
