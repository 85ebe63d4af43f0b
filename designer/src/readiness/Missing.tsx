import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { settingLabel } from "../required/requiredSettings.ts";
import { useContent } from "../session/copy.ts";
import { aboutName } from "./criterionWords.ts";
import type { Criterion } from "./ReadinessPage.tsx";

/** So many are named; who sees the first few knows what it is about. */
const NAMED = 4;
/** What is missing, or how much of it. */
export function Missing({ criterion: { id, about, state } }: { readonly criterion: Criterion }): ReactNode {
  const { say } = useDesigner();
  const nameOf = useNameOf(id);
  if (state === "done") return id === "law" ? <p>{say("ready.law.unconfirmed")}</p> : null;
  if (id === "errors") return <p>{say("ready.count.errors", { count: about.length })}</p>;
  const names = about.slice(0, NAMED).map(nameOf).join(", ");
  const more = about.length - NAMED;
  const sentence = id === "journeys" ? "ready.not-green" : "ready.missing";
  return <p>{say(sentence, { names: more > 0 ? say("ready.more", { names, count: more }) : names })}</p>;
}

/** What people call a thing that is missing for this condition. */
function useNameOf(id: string): (one: string) => string {
  const { say } = useDesigner();
  const { service, journeys } = useContent();
  if (id === "values") return (one) => settingLabel(service, one);
  if (id === "journeys") return (one) => String(journeys[one]?.["title"] ?? one);
  return (one) => aboutName(one, say);
}
