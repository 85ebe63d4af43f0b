import { evaluator, lookupIn, renderText } from "@blaupause/engine";
import type { ServiceVisit, Visit } from "./context.ts";
import { draftScope } from "./judge.ts";

export type Offered = ServiceVisit["offered"];
/** A text about a service, with this organisation's values in it. */
export function aboutText(
  { deps, town }: Visit,
  offered: Offered,
  text: Offered["program"]["about"]["summary"],
): string {
  const scope = draftScope(deps, town, offered);
  const voice = { labels: offered.program.labels, language: offered.program.service.language };
  return renderText(text, voice, evaluator(scope), lookupIn(scope, offered.program.types));
}
