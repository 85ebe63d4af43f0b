import { useState, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { FeelText } from "../condition/FeelText.tsx";
import { SubjectSelect } from "../condition/SubjectSelect.tsx";
import { useSight } from "../condition/useSight.ts";
import { feelIn } from "../feelIn.ts";
import type { EditorProps } from "./editor.ts";

/** Something that is known in the service, chosen by its name; what is more than a name is a formula. */
export function Subject({ label, element, value, change }: EditorProps): ReactNode {
  const { say } = useDesigner();
  const sight = useSight(element.address);
  const [isFormula, showFormula] = useState(false);
  const feel = feelIn(value) ?? (typeof value === "string" ? value : "");
  const isName = sight.isKnown(feel);
  const put = (next: string): void => change(typeof value === "string" ? next : { feel: next });
  return (
    <div className="bp-builder" role="group" aria-label={label}>
      {isName && !isFormula ? (
        <>
          <p className="kern-label">{label}</p>
          <SubjectSelect label={label} value={feel} subjects={sight.subjects} change={put} />
        </>
      ) : (
        <FeelText label={label} value={feel} sight={sight} change={put} />
      )}
      {isName ? (
        <button type="button" className="bp-builder-switch" onClick={() => showFormula(!isFormula)}>
          {say(isFormula ? "cond.as.words" : "cond.as.formula")}
        </button>
      ) : null}
    </div>
  );
}
