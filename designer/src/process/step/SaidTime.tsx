import type { ReactNode } from "react";
import { nameAt } from "../../actions/nameAt.ts";
import { useDesigner } from "../../designer.ts";
import { useContent, useCopy } from "../../session/copy.ts";
import type { SaidDays } from "./saidDays.ts";

/** A time that is said in a form: which question that is, and the way there. */
export function SaidTime({ said }: { readonly said: SaidDays }): ReactNode {
  const { say, language } = useDesigner();
  const { show } = useCopy();
  const { service } = useContent();
  return (
    <p className="bp-muted">
      {said.more === 0 ? say("build.days") : say("build.days.more", { count: said.more })}{" "}
      <button type="button" className="bp-use" onClick={() => show(said.address)}>
        {nameAt(service, said.address, language)}
      </button>
    </p>
  );
}
