import {
  fieldAt,
  fixedText,
  schemaPath,
  transition,
  type CaseState,
  type Command,
  type Program,
} from "@blaupause/engine";
import { planMigration, type MigrationPlan } from "@blaupause/reuse";
import { stateOf } from "../cases/storedState.ts";
import { liveOf, loadProgram, type Town } from "../offering/loadOffering.ts";
import { placeOf } from "../offering/place.ts";
import type { CaseRecord, Offering } from "../store/index.ts";

/** What is to become of a running case whose version was replaced. */
export type Verdict =
  | { readonly type: "safe" }
  /** Somebody has to answer more first: what the form says is missing or wrong. */
  | { readonly type: "needsData"; readonly questions: readonly string[] }
  | { readonly type: "mustStay"; readonly code: string };

export interface Older {
  readonly caseId: string;
  readonly number: string;
  readonly verdict: Verdict;
}

/** Most cases that are looked at in one go; a plan says when there are more. */
export const MOST = 500;
const PAGE = 200;

/** The running cases of a service that are on another version than the one that is offered. */
export async function olderCases(town: Town, offering: Offering, at: string): Promise<readonly Older[]> {
  const found: Older[] = [];
  let cursor: string | null = null;
  do {
    const { service } = offering;
    const page = await town.store.cases.list({ service, status: "open", limit: PAGE, cursor });
    for (const { caseId, number, program } of page.cases)
      if (program !== offering.program && found.length < MOST)
        found.push({ caseId, number: number ?? "", verdict: await verdictOn(town, offering, caseId, at) });
    cursor = page.cursor;
  } while (cursor !== null && found.length < MOST);
  return found;
}

/** A case with the two programs and the way from one to the other. */
export interface Move {
  readonly record: CaseRecord;
  readonly state: CaseState;
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
  return { record, state, to, plan: planMigration(from, to, state), place };
}

/** Tried without writing anything: the law itself says what would happen. */
async function verdictOn(town: Town, offering: Offering, caseId: string, at: string): Promise<Verdict> {
  const move = await moveOf(town, offering, caseId);
  if (move === null) return { type: "mustStay", code: "erased" };
  if (move.plan.lost.length > 0) return { type: "mustStay", code: "answers-lost" };
  const by = { kind: "system", id: "migration" } as const;
  const { migration } = move.plan;
  const command: Command = {
    type: "migrateCase",
    id: "trial",
    at,
    by,
    place: move.place,
    reason: "",
    ...migration,
  };
  const result = transition(move.to, move.state, command);
  if (result.ok) return { type: "safe" };
  const { code, errors = [] } = result.rejection;
  if (code !== "invalid-answers") return { type: "mustStay", code };
  const forms = Object.values(migration.forms);
  return { type: "needsData", questions: errors.map(({ path }) => labelOf(move.to, forms, path)) };
}

const labelOf = ({ forms }: Program, asked: readonly string[], path: string): string => {
  const field = asked.flatMap((form) => fieldAt(forms[form]?.fields ?? [], schemaPath(path)) ?? [])[0];
  return field === undefined ? path : fixedText(field.label);
};
