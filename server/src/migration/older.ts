import {
  fieldAt,
  fixedText,
  schemaPath,
  transition,
  type CaseState,
  type Command,
  type FormProgram,
  type Program,
  type Transition,
} from "@blaupause/engine";
import { planMigration, type MigrationPlan } from "@blaupause/reuse";
import { stateOf } from "../cases/storedState.ts";
import { liveOf, loadProgram, type Town } from "../offering/loadOffering.ts";
import { placeOf } from "../offering/place.ts";
import type { CaseRecord, Offering } from "../store/index.ts";
import { inWords, type MapLine } from "./mapping.ts";
import { missingIn } from "./missing.ts";

/** What is to become of a running case whose version was replaced. */
export type Verdict =
  | { readonly type: "safe" }
  /** Somebody has to answer more first: what the form says is missing or wrong. */
  | {
      readonly type: "needsData";
      readonly questions: readonly string[];
      /** An official may type them here: nothing of it stands in a list or is a file. */
      readonly mayFill: boolean;
    }
  | { readonly type: "mustStay"; readonly code: string };

export interface Older {
  readonly caseId: string;
  readonly number: string;
  readonly verdict: Verdict;
  /** What goes where; nothing for a case that is gone meanwhile. */
  readonly map: readonly MapLine[];
}

/** Most cases that are looked at in one go; a plan says when there are more. */
export const MOST = 500;
const PAGE = 200;

/** Some of them, and where the next ones begin. */
export interface Part {
  readonly cases: readonly Older[];
  readonly next: string | null;
}

/** The running cases of a service that are on another version than the one that is offered. */
export async function olderCases(
  town: Town,
  offering: Offering,
  at: string,
  { from = null, most = MOST }: { readonly from?: string | null; readonly most?: number } = {},
): Promise<Part> {
  const found: Older[] = [];
  let cursor: string | null = from;
  do {
    const { service } = offering;
    // Never more than may still be found: what is left out would be looked at by nobody.
    const limit = Math.min(PAGE, most - found.length);
    const page = await town.store.cases.list({ service, status: "open", limit, cursor });
    for (const { caseId, number, program } of page.cases)
      if (program !== offering.program) {
        const move = await moveOf(town, offering, caseId);
        found.push({ caseId, number: number ?? "", verdict: verdictOn(move, at), map: mapOf(move) });
      }
    cursor = page.cursor;
  } while (cursor !== null && found.length < most);
  return { cases: found, next: cursor };
}

/** A case with the two programs and the way from one to the other. */
export interface Move {
  readonly record: CaseRecord;
  readonly state: CaseState;
  readonly from: Program;
  readonly to: Program;
  readonly plan: MigrationPlan;
  readonly place: ReturnType<typeof placeOf>;
}

export async function moveOf(town: Town, offering: Offering, caseId: string): Promise<Move | null> {
  const record = await town.store.cases.load(caseId);
  const state = record === null ? null : stateOf(record);
  if (record === null || state === null || offering.program === null) return null;
  const from = await loadProgram(town, record.program);
  const to = await loadProgram(town, offering.program);
  const place = placeOf(town, await liveOf(town, record.service, to));
  return { record, state, from, to, plan: planMigration(from, to, state), place };
}

/** Tried without writing anything: the law itself says what would happen. */
function verdictOn(move: Move | null, at: string): Verdict {
  if (move === null) return { type: "mustStay", code: "erased" };
  if (move.plan.lost.length > 0) return { type: "mustStay", code: "answers-lost" };
  const result = tried(move, at);
  if (result.ok) return { type: "safe" };
  const { code, errors = [] } = result.rejection;
  if (code !== "invalid-answers") return { type: "mustStay", code };
  const missing = missingIn(move.to, move.plan.migration.forms, result.rejection);
  const form = missing?.form.fields ?? [];
  return {
    type: "needsData",
    questions: errors.map(({ path }) => labelAt(form, path)),
    mayFill: missing?.asks != null,
  };
}

const mapOf = (move: Move | null): readonly MapLine[] =>
  move === null ? [] : inWords(move.plan.map, move.from, move.to);

/** What moving it would come to. */
export function tried({ to, state, plan, place }: Move, at: string): Transition {
  const by = { kind: "system", id: "migration" } as const;
  const command: Command = { type: "migrateCase", id: "trial", at, by, place, reason: "", ...plan.migration };
  return transition(to, state, command);
}

const labelAt = (fields: FormProgram["fields"], path: string): string => {
  const field = fieldAt(fields, schemaPath(path));
  return field === undefined ? path : fixedText(field.label);
};
