import { answerAt, withAnswer } from "@blaupause/engine";
import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import { runtimeOf } from "../citizen/judge.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import type { Town } from "../offering/loadOffering.ts";
import type { Offering } from "../store/index.ts";
import { missingIn, type Missing } from "./missing.ts";
import { moveOf, tried, type Move } from "./older.ts";

interface Open {
  readonly move: Move;
  readonly missing: Missing;
}

/** A case that only lacks answers, and what it lacks. */
async function openFor(deps: Deps, town: Town, offering: Offering, caseId: string): Promise<Open> {
  const move = await moveOf(town, offering, caseId);
  if (move === null || move.plan.lost.length > 0) throw new Refusal(409, "must-stay");
  const result = tried(move, deps.clock());
  if (result.ok) throw new Refusal(409, "nothing-missing");
  const missing =
    result.rejection.code === "invalid-answers"
      ? missingIn(move.to, move.plan.migration.forms, result.rejection)
      : null;
  if (missing?.asks == null) throw new Refusal(409, "must-stay");
  return { move, missing };
}

/** The questions as a form that can be shown by itself. */
export async function questionsFor(deps: Deps, town: Town, offering: Offering, caseId: string) {
  const { move, missing } = await openFor(deps, town, offering, caseId);
  const { types, labels, language } = runtimeOf(move.to);
  const asks = missing.asks ?? missing.form;
  return {
    form: asks,
    runtime: { types, labels, decisions: {}, forms: { [asks.id]: asks }, language },
    scope: { at: deps.clock(), zone: move.place.zone, names: {} },
  };
}

/** The move with the answers in it. Only what is missing is taken from them; the law judges the whole. */
export async function filledIn(
  deps: Deps,
  town: Town,
  offering: Offering,
  caseId: string,
  answers: JsonObject,
): Promise<Move> {
  const { move, missing } = await openFor(deps, town, offering, caseId);
  const { name, paths } = missing;
  const { migration } = move.plan;
  const before = migration.data[name];
  const data = paths.reduce(
    (now, path) => withAnswer(now, path, answerAt(answers, path) as Json | undefined),
    isJsonObject(before) ? before : {},
  );
  const unknown = (migration.unknown[name] ?? []).filter((path) => !paths.includes(path));
  const plan = {
    ...move.plan,
    migration: {
      ...migration,
      data: { ...migration.data, [name]: data },
      unknown: { ...migration.unknown, [name]: unknown },
    },
  };
  return { ...move, plan };
}
