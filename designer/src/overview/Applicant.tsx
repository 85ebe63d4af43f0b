import { findElement, type Element } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { feelIn } from "../panel/feelIn.ts";
import { ValueBuilder } from "../panel/value/ValueBuilder.tsx";
import { Tick } from "../panel/Tick.tsx";
import { useContent } from "../session/copy.ts";
import { useSetAbout } from "./useSetAbout.ts";

const parts = ["name", "email", "address", "notice"] as const;

/** From which answers the office knows who asks: name, address, and how a notice may come. */
export function Applicant(): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const element = findElement(service, "");
  if (element === undefined) return null;
  return (
    <details className="bp-fold bp-about">
      <summary>{say("applicant.title")}</summary>
      <p className="bp-muted">{say("applicant.text")}</p>
      {parts.map((part) => (
        <Part key={part} part={part} element={element} />
      ))}
    </details>
  );
}

interface PartProps {
  readonly part: (typeof parts)[number];
  readonly element: Element;
}
function Part({ part, element }: PartProps): ReactNode {
  const { say } = useDesigner();
  const { applicant } = useContent().service;
  const set = useSetAbout();
  const label = say(`applicant.${part}`);
  const feel = feelIn(applicant?.[part]);
  const put = (next: string | undefined): void => {
    const value = next === undefined ? undefined : { feel: next };
    if (applicant === undefined)
      set(label, "applicant", { name: { feel: '""' }, ...(value === undefined ? {} : { [part]: value }) });
    else set(label, `applicant/${part}`, value);
  };
  return (
    <div className="bp-stack">
      {part === "name" && feel !== null ? (
        <p className="kern-label">{label}</p>
      ) : (
        <Tick label={label} isOn={feel !== null} change={(isOn) => put(isOn ? '""' : undefined)} />
      )}
      {feel === null ? null : (
        <ValueBuilder element={element} label={label} kind="text" feel={feel} change={(next) => put(next)} />
      )}
    </div>
  );
}
