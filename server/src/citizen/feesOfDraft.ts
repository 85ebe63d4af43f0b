import { caseScope, printEuro, transition, type Effect } from "@blaupause/engine";
import type { Translate } from "@blaupause/ui";
import { liveValues } from "../offering/loadOffering.ts";
import { placeOf } from "../offering/place.ts";
import type { DraftVisit, ServiceVisit } from "./context.ts";
import { startForm } from "./draft.ts";
import { feesAhead, type Fee } from "./fees.ts";
import { draftScope } from "./judge.ts";

/** What is said of paying before anybody has begun. */
export function feesOfService({ deps, town, offered, site }: ServiceVisit): readonly string[] {
  const { program } = offered;
  const scope = draftScope(deps, town, offered);
  const fees = feesAhead(program, startForm(program), scope);
  return sentencesOf(site.t, fees, site.language);
}

/**
 * What is said of paying before an application is sent. The law begins the case as if it were sent and throws it away:
 * what it asks for at once is told to the cent. What comes later is told as far as it is known.
 */
export function feesOfDraft(found: DraftVisit): readonly string[] {
  const { deps, town, offered, site, draft, formId, proven } = found;
  const { program } = offered;
  // Most services ask for nothing, and trying costs as much as sending.
  const before = feesAhead(program, formId, draftScope(deps, town, offered));
  if (before.length === 0) return [];
  const place = placeOf(town, liveValues(offered));
  const at = deps.clock();
  const tried = transition(program, null, {
    type: "startCase",
    id: "fees",
    at,
    by: { kind: "applicant", id: "applicant" },
    place,
    form: formId,
    filling: draft.content.filling,
    number: "–",
    proven,
  });
  if (!tried.ok) return sentencesOf(site.t, before, site.language);
  const told = Object.keys(tried.state.data);
  const ahead = feesAhead(program, formId, caseScope(program, tried.state, place, at), told);
  const now = tried.effects.filter(({ kind }) => kind === "payment").flatMap(feeOf);
  const isOver = tried.effects.every(({ kind }) => kind === "payment");
  const known = new Set(tried.effects.map(({ node }) => node));
  // What would have been asked for at once and was not, is not on this case's way.
  const later = ahead.filter(({ node, isAtOnce }) => !known.has(node) && !(isAtOnce && isOver));
  return sentencesOf(site.t, [...now, ...later], site.language);
}

const feeOf = ({ node, with: { amount = null } }: Effect): Fee[] =>
  typeof amount === "number" && amount > 0 ? [{ node, amount, isSure: true, isAtOnce: true }] : [];

/** Several fees on one way say the same thing once. */
const sentencesOf = (t: Translate, fees: readonly Fee[], language: string): readonly string[] => [
  ...new Set(fees.map((fee) => sentenceOf(t, fee, language))),
];

function sentenceOf(t: Translate, { amount, isSure, isAtOnce }: Fee, language: string): string {
  if (amount === null) return t(isSure && isAtOnce ? "fee.now.unknown" : "fee.later.unknown");
  const euro = { amount: printEuro(amount, language) };
  if (isSure) return t(isAtOnce ? "fee.now" : "fee.later", euro);
  return t("fee.maybe", euro);
}
