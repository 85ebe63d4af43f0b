import {
  printDay,
  taskFilling,
  type CaseState,
  type Effect,
  type NodeProgram,
  type Place,
  type Program,
} from "@blaupause/engine";
import { siteUrl } from "../offering/loadOffering.ts";
import type { EffectRow } from "../store/index.ts";
import { applicantEmail } from "./applicantEmail.ts";
import { applicantWords } from "./applicantWords.ts";
import { post } from "./mail.ts";
import type { Performer } from "./perform.ts";
import type { Served } from "./settle.ts";

/*
 * A step that waits for the applicant tells her so by mail, once, in every service. No step of the process asks for
 * that: the row stands beside the task under the task's id, and goes with it.
 */
export const REQUEST = "request";
/** So long somebody's mailbox may be out of reach before it is given up. */
const MOST_MS = 24 * 60 * 60_000;

interface Written {
  readonly program: Program;
  readonly before: CaseState | null;
  readonly state: CaseState;
  readonly place: Place;
  readonly now: string;
}

/** What to tell the applicant of after a step: each task that is hers and new, if there is an address to tell it to. */
export function requestsOf({ program, before, state, place, now }: Written): EffectRow[] {
  const fresh = Object.entries(state.tokens).filter(([id, { type, node }]) => {
    const step = program.process.nodes[node];
    const isHers = type === "task" && step?.role === "applicant";
    return isHers && before?.tokens[id] === undefined && !isToldByAuthor(program, step);
  });
  if (fresh.length === 0 || applicantEmail(program, state, place, now) === null) return [];
  return fresh.map(([id, { node }]) => {
    const body: Effect = { id, kind: REQUEST, node, with: {}, live: {} };
    return { id, kind: REQUEST, due: now, tries: 0, status: "open", body };
  });
}

/** A mail that goes to a person right before the step says it in the author's words. */
const isToldByAuthor = ({ process, roles }: Program, { id }: NodeProgram): boolean =>
  Object.values(process.nodes).some(
    (node) =>
      node.connector === "mail" &&
      node.outgoing.some(({ to }) => to === id) &&
      roles[String(node.with?.["to"])] === undefined,
  );

/** Kept from the first try that failed on. */
const FAILING = "request-failing";
/** Then it has left, or nobody asks for it any more. */
const KEPT_MS = 2 * MOST_MS;
/** Hours in which no server worked are no tries. */
const FEWEST_TRIES = 6;

interface Failed {
  readonly since: string;
  readonly times: number;
}

/** It has just failed once more: is it so often, and since so long, that telling her makes no sense any more? */
export async function isTooLate({ deps, town, caseId }: Served, task: string): Promise<boolean> {
  const now = deps.clock();
  const id = `${caseId}/${task}`;
  const found = await town.store.records.get(FAILING, id);
  const before = (found?.content ?? { since: now, times: 0 }) as unknown as Failed;
  const content = { since: before.since, times: before.times + 1 };
  const expires = new Date(Date.parse(now) + KEPT_MS).toISOString();
  await town.store.records.save({ kind: FAILING, id, rev: found?.rev ?? 0, expires, content });
  return content.times >= FEWEST_TRIES && Date.parse(now) - Date.parse(content.since) > MOST_MS;
}

export const tellGivenUp = ({ deps, town, caseId }: Served): void =>
  deps.log({ level: "warn", event: "request-given-up", org: town.profile.id, case: caseId });

export const tellOfRequest: Performer = async (job) => {
  const { program, state, place, now, deps, town, effect } = job;
  const to = applicantEmail(program, state, place, now);
  if (to === null) return { type: "failed", code: "no-address" };
  const { t, language, service } = applicantWords(job);
  const count = taskFilling(program, state, effect.id, place, now)?.only?.length ?? 1;
  const deadline = program.process.nodes[effect.node]?.deadline;
  const due = deadline === undefined ? undefined : state.deadlines[deadline]?.due;
  await post(job, {
    to,
    subject: t("mail.request.subject", { service }),
    text: t("mail.request.text", {
      organisation: town.profile.name,
      service,
      number: state.number,
      asked: count > 1 ? t("status.question.many", { count }) : t("status.question.one"),
      until: due === undefined ? "" : ` ${t("status.question.due", { date: printDay(due, language) })}`,
      link: `${siteUrl(deps, town)}/${town.profile.id}/vorgang`,
    }),
  });
  return { type: "done", result: { sent: true, at: now } };
};
