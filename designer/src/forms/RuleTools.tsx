import type { ReactNode } from "react";
import { nameAt } from "../actions/nameAt.ts";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";
import { useEditing } from "./editing.ts";
import { Tool } from "./Tool.tsx";

export function RuleTools({ address }: { readonly address: string }): ReactNode {
  const { say } = useDesigner();
  const { edit, select } = useCopy();
  const { service } = useEditing();
  const remove = (): void => {
    const label = say("panel.deleted", { name: nameAt(service, address) });
    if (edit(label, [{ type: "remove", address }]).ok) select(null);
  };
  return (
    <div className="bp-tools" role="group" aria-label={say("forms.tools")}>
      <Tool icon="delete" word={say("panel.delete")} press={remove} />
    </div>
  );
}
