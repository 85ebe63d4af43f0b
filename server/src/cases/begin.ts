import {
  judgeStart,
  transition,
  type CommandOf,
  type Filling,
  type FormState,
  type Place,
  type Program,
  type Proven,
} from "@blaupause/engine";
import type { Deps } from "../deps.ts";
import { accessBy } from "./access.ts";
import { liveOf, loadProgram, type Town } from "../offering/loadOffering.ts";
import { placeOf } from "../offering/place.ts";
import type { Draft } from "../store/index.ts";
import { appendStep, refused, repeatedBefore, type HandleResult } from "./appendStep.ts";
import { drawNumber, proposeNumber, type CaseNumber } from "./number.ts";

/** An application that is to become a case. */
export interface Application {
  /** The draft it is made of; its id becomes the case's id. */
  readonly draft: Draft;
  readonly command: string;
  readonly program: Program;
  readonly service: string;
  readonly form: string;
  readonly filling: Filling;
  /** What the applicant's account vouches for. */
  readonly proven: readonly Proven[];
  /** The applicant's key to the case. */
  readonly accessKey: string;
  /** In which language she has filled it in. */
  readonly language: string;
  /** A last look at the form as the law judges it. False: nothing is begun. */
  readonly isReady: (form: FormState) => boolean;
}

const TRIES = 24;

/**
 * Begins a case: the law judges, the step is written. That it was begun before shows only when it is written, so
 * nobody looks for it first; the answer is then the one that was given (F11).
 */
export async function beginCase(
  deps: Deps,
  town: Town,
  application: Application,
): Promise<HandleResult | "not-ready"> {
  const { program, service } = application;
  const caseId = application.draft.id;
  const place = placeOf(town, await liveOf(town, service, program));
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const number =
      attempt === 0 ? await proposeNumber(town, deps.clock()) : await drawNumber(town, deps.clock(), attempt);
    const result = await beginOnce(deps, town, application, place, number);
    if (result !== "again") return result;
    const record = await town.store.cases.load(caseId);
    if (record === null) continue;
    const owner = await loadProgram(town, record.program);
    const before = await repeatedBefore(town, record, owner, application.command);
    return before ?? refused({ code: record.state === null ? "erased" : "case-exists" });
  }
  return refused({ code: "conflict" });
}

async function beginOnce(
  deps: Deps,
  town: Town,
  { draft, command: id, program, service, form, filling, proven, accessKey, language, isReady }: Application,
  place: Place,
  { text, cash, claims }: CaseNumber,
): Promise<HandleResult | "again" | "not-ready"> {
  const by = { kind: "applicant", id: "applicant" } as const;
  const at = deps.clock();
  const command: CommandOf<"startCase"> = {
    type: "startCase",
    id,
    at,
    by,
    place,
    form,
    filling,
    ...(proven.length === 0 ? {} : { proven }),
    number: text,
    language,
    ...(cash === undefined ? {} : { cashNumber: cash }),
  };
  const judged = judgeStart(program, command);
  if (!isReady(judged)) return "not-ready";
  const result = transition(program, null, command, judged);
  if (!result.ok) return refused(result.rejection);
  const more = { numbers: claims, draft, waits: accessBy(accessKey) };
  return appendStep(deps, town, { caseId: draft.id, service, record: null, program, place, more }, result);
}
