import { usesOf } from "@blaupause/check";
import type { ReactNode } from "react";
import { nameAt } from "../actions/nameAt.ts";
import { useDesigner } from "../designer.ts";
import { pathTo } from "../place.ts";
import { useRemoval } from "../removal/useRemoval.tsx";
import { useContent, useCopy } from "../session/copy.ts";
import { Tool } from "./Tool.tsx";
import { duplicateForm, newForm } from "./wholeForms.ts";

/** A new form, open at once. */
export function NewForm(): ReactNode {
  const { say, go } = useDesigner();
  const { edit, place } = useCopy();
  const { service } = useContent();
  const add = (): void => {
    const title = say("build.form.name");
    const { id, changes } = newForm(service, title);
    if (edit(say("build.form.added", { name: title }), changes).ok)
      go(pathTo(place.service, "formulare", id));
  };
  return (
    <button type="button" className="kern-btn kern-btn--tertiary kern-btn--small" onClick={add}>
      <span className="kern-label">{say("build.form.new")}</span>
    </button>
  );
}

/** What one does with a whole form: double it, delete it. A form that a step needs stays. */
export function FormTools({ form }: { readonly form: string }): ReactNode {
  const { say, go } = useDesigner();
  const { edit, place, select } = useCopy();
  const { service } = useContent();
  const { ask, box } = useRemoval();
  const name = nameAt(service, form);
  const duplicate = (): void => {
    const made = duplicateForm(service, form, say("build.copy", { name }));
    if (made !== null && edit(say("panel.duplicated", { name }), made.changes).ok)
      go(pathTo(place.service, "formulare", made.id));
  };
  const remove = (): void => {
    if (!edit(say("panel.deleted", { name }), [{ type: "remove", address: form }]).ok) return;
    select(null);
    go(pathTo(place.service, "formulare"));
  };
  const begin = (): void => {
    const steps = usesOf(service).filter(
      ({ from, to, property }) => to === form && property === "form" && from.startsWith("process/"),
    );
    const refusal = steps.length > 0 ? { users: steps, refusal: say("build.form.needed") } : {};
    ask({ name, addresses: [form], remove, ...refusal });
  };
  return (
    <div className="bp-tools" role="group" aria-label={name}>
      <Tool icon="content-copy" word={say("build.form.duplicate", { name })} press={duplicate} />
      <Tool icon="delete" word={say("build.form.delete", { name })} press={begin} />
      {box}
    </div>
  );
}
