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
import type { Ast, Purse, Value } from "@blaupause/feel";
import type { Json, JsonObject } from "@blaupause/model";
import { evaluator, newPurse, type Evaluator } from "../expression.ts";
import { toValue, type Lookup, type Scope, type Seeing } from "../names.ts";
import type { Program } from "../program.ts";
import type { Place } from "./command.ts";
import type { CaseState } from "./state.ts";

/** What of a case expressions may read. */
export type CaseFacts = Pick<CaseState, "number" | "cashNumber" | "receivedAt" | "data">;

type NamesOf = (name: string) => Json | undefined;

/** What names are looked up in. No function in here has a name of its own: naming one costs more than most lookups. */
interface Known {
  readonly program: Program;
  readonly facts: CaseFacts;
  readonly place: Place;
  readonly at: string;
  readonly purse: Purse | undefined;
  applicant: JsonObject | undefined;
}

function namesOf(program: Program, facts: CaseFacts, place: Place, at: string, purse?: Purse): NamesOf {
  const known: Known = { program, facts, place, at, purse, applicant: undefined };
  return (name) => nameIn(known, name);
}

/** One JSON value a name. `case` and `applicant` are worked out when somebody asks for them. */
function nameIn(known: Known, name: string): Json | undefined {
  const { program, facts, place } = known;
  switch (name) {
    case "settings":
      return program.live.length === 0 ? program.values : { ...program.values, ...place.live };
    case "organisation":
      return place.organisation;
    case "land":
      return place.land;
    case "case":
      return caseNames(facts, place.zone);
    case "applicant":
      return applicantIn(known);
    default:
      return Object.hasOwn(facts.data, name) ? facts.data[name] : undefined;
  }
}

function applicantIn(known: Known): JsonObject {
  if (known.applicant !== undefined) return known.applicant;
  known.applicant = {}; // an applicant's name that asks for the applicant finds nothing, instead of asking for ever
  const { program, place, at, purse } = known;
  const names = lookupOf(program, (name) => nameIn(known, name));
  known.applicant = applicantNames(program, names, evaluator({ at, zone: place.zone, purse }));
  return known.applicant;
}

/** Names as FEEL values by their static types, each converted once. */
function lookupOf({ types }: Program, nameOf: NamesOf): Lookup {
  const known = new Map<string, Value>();
  return (name) => {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (type === undefined) return undefined;
    const before = known.get(name);
    if (before !== undefined) return before;
    const value = toValue(nameOf(name), type);
    known.set(name, value);
    return value;
  };
}

/** Everything in sight of a case's expressions, as forms and documents take it. */
export function caseScope(
  program: Program,
  facts: CaseFacts,
  place: Place,
  at: string,
  purse?: Purse,
): Scope {
  const nameOf = namesOf(program, facts, place, at, purse);
  const names = {
    ...facts.data,
    settings: nameOf("settings") ?? null,
    organisation: place.organisation,
    land: place.land,
    get case() {
      return nameOf("case") ?? null;
    },
    get applicant() {
      return nameOf("applicant") ?? null;
    },
  };
  return { at, zone: place.zone, names, purse };
}

const caseNames = ({ number, cashNumber = number, receivedAt }: CaseFacts, zone: string): JsonObject => {
  const instant = parseInstant(receivedAt);
  const day = instant === null ? null : localDate(instant, zone);
  return { number, cashNumber, receivedAt, received: day === null ? null : formatDate(day) };
};

const applicantNames = ({ applicant }: Program, names: Lookup, evaluate: Evaluator): JsonObject =>
  Object.fromEntries(
    Object.entries(applicant).map(([name, ast]) => [name, stored(evaluate(ast, names).value)]),
  );

/** A value as a case stores it: plain JSON, numbers as JSON has them. */
export function stored(value: Value): Json {
  if (isNum(value)) return Number(toText(value)) + 0;
  if (isList(value)) return value.map(stored);
  if (isContext(value)) return Object.fromEntries([...value].map(([key, one]) => [key, stored(one)]));
  return toJson(value);
}

/** Evaluation at one moment of one case. */
export interface Sight extends Seeing {
  readonly zone: string;
  /** The same for a form. */
  readonly scope: Scope;
}
export function sightOf(
  program: Program,
  facts: CaseFacts,
  place: Place,
  at: string,
  purse: Purse = newPurse(),
  evaluate: Evaluator = evaluator({ at, zone: place.zone, purse }),
): Sight {
  const { zone } = place;
  const names = lookupOf(program, namesOf(program, facts, place, at, purse));
  return { names, evaluate, zone, scope: { at, zone, names: facts.data, purse, sight: { names, evaluate } } };
}

export type Parameter = Ast | string | number | boolean | readonly string[];
