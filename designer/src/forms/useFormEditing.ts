import type { Element } from "@blaupause/model";
import { useRef, useState } from "react";
import { nameAt } from "../actions/nameAt.ts";
import { nameOf } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { withService } from "../journeys/withService.ts";
import { useRemoval } from "../removal/useRemoval.tsx";
import { useContent, useCopy } from "../session/copy.ts";
import { copyQuestions, pasteQuestions } from "./clipboard.ts";
import { duplicateQuestions } from "./duplicate.ts";
import type { Editing } from "./editing.ts";
import { insertQuestions, type Planned } from "./insert.ts";
import { moveQuestions } from "./move.ts";
import { removeQuestions } from "./remove.ts";
import { nameQuestion, setText } from "./retitle.ts";
import { outermost, type Spot } from "./spot.ts";
import { useSelection } from "./useSelection.ts";

/** Everything one does on the page of a form, each as one edit of the working copy with a name of its own. */
export function useFormEditing(form: string): Editing {
  const { say } = useDesigner();
  const { edit, session } = useCopy();
  const { ask, box } = useRemoval();
  const content = useContent();
  const { service } = content;
  const selection = useSelection(form, service);
  const { chosen, pick, focus, order } = selection;
  const [typing, type] = useState<string | null>(null);
  const [said, setSaid] = useState({ text: "", turn: 0 });
  const announce = (text: string): void => setSaid(({ turn }) => ({ text, turn: turn + 1 }));
  /** Questions that still wait for their first label, and all that came in while this form is open. */
  const fresh = useRef(new Set<string>());
  const born = useRef(new Set<string>());

  const perform = (label: string, planned: Planned | null, merge?: string): boolean => {
    if (planned === null || !edit(label, planned.changes, merge).ok) return false;
    pick(planned.addresses);
    focus(planned.addresses.at(-1) ?? null);
    announce(label);
    return true;
  };
  const named = (
    one: Parameters<typeof say>[0],
    many: Parameters<typeof say>[0],
    what: readonly string[] = chosen,
  ): string =>
    what.length > 1 ? say(many, { count: what.length }) : say(one, { name: nameAt(service, what[0] ?? "") });

  function insert(spot: Spot, questions: Parameters<Editing["insert"]>[1], label: string, isNew: boolean) {
    const planned = insertQuestions(service, spot, questions);
    const [address = ""] = planned.addresses;
    if (!perform(label, planned, isNew ? `new ${address}` : undefined) || !isNew) return;
    // The box to type in takes the keyboard, not the handle.
    focus(null);
    fresh.current.add(address);
    born.current.add(address);
    type(address);
  }

  function move(spot: Spot | null, what: readonly string[] = chosen): void {
    const moved = spot === null ? null : moveQuestions(service, what, spot);
    if (moved === null) return announce(say("forms.move.not"));
    const label = named("forms.moved", "forms.moved.many", what);
    // What the template forbids is told by the frame, and everything stays chosen as it was.
    if (!session.replace(label, withService(content, moved.service)).ok) return;
    pick(moved.addresses);
    focus(moved.addresses.at(-1) ?? "");
    announce(label);
  }

  function removeAnyway(): void {
    const gone = outermost(chosen);
    const stays = order.filter((one) => !gone.some((other) => `${one}/`.startsWith(`${other}/`)));
    const before = order.slice(0, order.indexOf(gone[0] ?? "")).findLast((one) => stays.includes(one));
    const next = before ?? stays[0];
    perform(named("panel.deleted", "forms.deleted.many"), {
      changes: removeQuestions(chosen),
      addresses: next === undefined ? [] : [next],
    });
  }

  /** The first label of a new question also gives it its technical name. */
  function write(
    { address, kind, json, id }: Element,
    property: string,
    text: string,
    mayBeEmpty: boolean,
  ): void {
    if (property === "label" && fresh.current.delete(address)) {
      const planned = nameQuestion(service, address, text);
      for (const one of planned.addresses) born.current.add(one);
      perform(say("forms.added", { name: text }), planned, `new ${address}`);
      return;
    }
    const what = say(
      kind === "option" ? "forms.question.option" : (wordOf[property] ?? "forms.question.label"),
    );
    const name = text === "" ? nameOf({ json, id }) : text;
    edit(say("forms.text.changed", { what, text: name }), setText(address, property, text, mayBeEmpty));
  }

  return {
    ...selection,
    service,
    form,
    insert,
    move,
    duplicate: () =>
      void perform(named("panel.duplicated", "forms.duplicated.many"), duplicateQuestions(service, chosen)),
    copyText: () => (chosen.length === 0 ? "" : copyQuestions(service, chosen)),
    paste: (text) => {
      const planned = pasteQuestions(service, selection.spot(), text);
      if (planned === null) announce(say("forms.paste.not"));
      else perform(say("forms.pasted"), planned);
    },
    remove: () => {
      if (chosen.length === 0) return;
      const title = chosen.length > 1 ? { title: say("forms.delete.used.many") } : {};
      const name = nameAt(service, chosen[0] ?? "");
      ask({ ...title, name, addresses: outermost(chosen), remove: removeAnyway });
    },
    box,
    write,
    isBorn: (address) => born.current.has(address),
    typing,
    type,
    said,
    announce,
  };
}

const wordOf: Readonly<
  Record<string, "forms.question.hint" | "forms.question.title" | "forms.question.text" | undefined>
> = { hint: "forms.question.hint", title: "forms.question.title", text: "forms.question.text" };
