import { findElement, type Service } from "@blaupause/model";
import { useMemo, useState } from "react";
import { useCopy } from "../session/copy.ts";
import type { Choosing, Stepping } from "./editing.ts";
import { pageOf } from "./neighbour.ts";
import { formAt, idAt, pagesOf, parentAt, type Spot } from "./spot.ts";
import { useFocus } from "./useFocus.ts";
import { between, visibleOrder } from "./visibleOrder.ts";

/** Which page of a form is open and which of its questions are chosen; the frame knows the last one of them. */
export function useSelection(form: string, service: Service) {
  const { select, selected } = useCopy();
  const [others, setOthers] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState<string | null>(null);
  const focus = useFocus();
  const page = pageInSight(service, form, opened, selected);
  const order = useMemo(() => visibleOrder(service, form, page), [service, form, page]);
  const chosen = chosenOf(selected, others).filter((one) => isQuestion(service, one, form));

  const pick = (addresses: readonly string[]): void => {
    setOthers(addresses);
    select(addresses.at(-1) ?? null);
  };
  const choose = (address: string, how: Choosing = "only"): void => {
    if (how === "only") return pick([address]);
    if (how === "toggle") return pick(toggled(chosen, address));
    const [first] = chosen;
    const range = between(order, first ?? address, address);
    pick(first === undefined || range[0] === first ? range : range.toReversed());
  };
  return {
    page,
    order,
    chosen,
    pick,
    choose,
    focus,
    openPage: (next: string) => {
      setOpened(next);
      pick([]);
    },
    step: (from: string, by: -1 | 1, how: Stepping) => {
      const next = order[order.indexOf(from) + by];
      if (next === undefined) return;
      if (how !== "pass") choose(next, how);
      focus(next);
    },
    /** New things come behind what is chosen, else at the end of the page. */
    spot: (): Spot => {
      const last = chosen.at(-1);
      if (last !== undefined)
        return { parent: parentAt(last), page: pageOf(service, last), after: idAt(last) };
      const end = order.findLast((one) => parentAt(one) === form);
      return { parent: form, page, after: end === undefined ? null : idAt(end) };
    },
  };
}

/** The page of what is chosen, else the one that was opened, else the first. */
function pageInSight(service: Service, form: string, opened: string | null, selected: string | null) {
  const pages = pagesOf(service, form);
  const own = selected === null || formAt(selected) !== form ? null : pageAround(service, selected, form);
  const wanted = own ?? opened;
  return wanted !== null && pages.includes(wanted) ? wanted : (pages[0] ?? null);
}

function pageAround(service: Service, address: string, form: string): string | null {
  const [container, id] = address.slice(form.length + 1).split("/");
  if (container === "pages") return id ?? null;
  return container === "fields" ? pageOf(service, `${form}/fields/${id ?? ""}`) : null;
}

const chosenOf = (selected: string | null, others: readonly string[]): readonly string[] =>
  selected === null ? [] : others.at(-1) === selected ? others : [selected];

const toggled = (chosen: readonly string[], address: string): readonly string[] =>
  chosen.includes(address) ? chosen.filter((one) => one !== address) : [...chosen, address];

const isQuestion = (service: Service, address: string, form: string): boolean =>
  formAt(address) === form && findElement(service, address)?.kind === "field";
