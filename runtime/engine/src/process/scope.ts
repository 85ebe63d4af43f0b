import {
  formatDate,
  isContext,
  isList,
  isNum,
  localDate,
  parseInstant,
  toJson,
  toText,
} from "@blaupause/feel";
import type { Ast, Value } from "@blaupause/feel";
import type { Json, JsonObject } from "@blaupause/model";
import { evaluator, type Evaluator } from "../expression.ts";
import { lookupIn, type Lookup, type Scope } from "../names.ts";
import type { Program } from "../program.ts";
import type { Place } from "./command.ts";
import type { CaseState } from "./state.ts";

/** What of a case expressions may read. */
export type CaseFacts = Pick<CaseState, "number" | "receivedAt" | "data">;

/** Everything in sight of a case's expressions. `case` and `applicant` are worked out when somebody asks for them. */
export function caseScope(program: Program, facts: CaseFacts, place: Place, at: string): Scope {
  let applicant: JsonObject | undefined;
  const names: JsonObject = {
    ...facts.data,
    settings: program.live.length === 0 ? program.values : { ...program.values, ...place.live },
    organisation: place.organisation,
    land: place.land,
    get case() {
      return caseNames(facts, place.zone);
    },
    get applicant() {
      if (applicant !== undefined) return applicant;
      applicant = {}; // an applicant's name that asks for the applicant finds nothing, instead of asking for ever
      return (applicant = applicantNames(program, scope));
    },
  };
  const scope: Scope = { at, zone: place.zone, names };
  return scope;
}

const caseNames = ({ number, receivedAt }: CaseFacts, zone: string): JsonObject => {
  const instant = parseInstant(receivedAt);
  const day = instant === null ? null : localDate(instant, zone);
  return { number, receivedAt, received: day === null ? null : formatDate(day) };
};

function applicantNames(program: Program, scope: Scope): JsonObject {
  const names = lookupIn(scope, program.types);
  const evaluate = evaluator(scope);
  return Object.fromEntries(
    Object.entries(program.applicant).map(([name, ast]) => [name, stored(evaluate(ast, names).value)]),
  );
}

/** A value as a case stores it: plain JSON, numbers as JSON has them. */
export function stored(value: Value): Json {
  if (isNum(value)) return Number(toText(value)) + 0;
  if (isList(value)) return value.map(stored);
  if (isContext(value)) return Object.fromEntries([...value].map(([key, one]) => [key, stored(one)]));
  return toJson(value);
}

/** Evaluation at one moment of one case. */
export interface Sight {
  readonly scope: Scope;
  readonly names: Lookup;
  readonly evaluate: Evaluator;
}
export const sightOf = (program: Program, scope: Scope): Sight => ({
  scope,
  names: lookupIn(scope, program.types),
  evaluate: evaluator(scope),
});

export type Parameter = Ast | string | number | boolean | readonly string[];
