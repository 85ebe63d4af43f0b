/**
 * Compiles a Service with a municipality's values into a Program. It parses, so it has an entry of its own and never
 * reaches a citizen's page. In: a Service that `openService` admitted; out: the program, every expression with its
 * place and type, and the problems found on the way (a program with problems must not be released).
 */
import { hash, type JsonObject, type Problem, type Service } from "@blaupause/model";
import type { DeadlineProgram, Program, Spoken } from "../program.ts";
import { once } from "../once.ts";
import { startCompiler, type Compiler, type ExpressionSite } from "./compiler.ts";
import { compileDecision, refuseCircles } from "./decision.ts";
import { compileDocument } from "./document.ts";
import { compileForm } from "./form.ts";
import { labelsOf } from "./labels.ts";
import { maybe, present } from "./optional.ts";
import { compileProcess } from "./process.ts";
import { inLanguage } from "./spoken.ts";

/** Journeys may hold expressions of their own, so playing one parses. */
export { runJourney } from "../journeys/runJourney.ts";
export { answersOf, type Here } from "../journeys/answersOf.ts";
export type { ExpressionSite } from "./compiler.ts";
export { typeOfValue, typesOf } from "./types.ts";

export interface Compiled {
  readonly program: Program;
  readonly problems: readonly Problem[];
  readonly expressions: readonly ExpressionSite[];
}

/** A municipality's values change nothing of what is parsed: one service is compiled once for all of them. */
export function compile(service: Service, values: JsonObject = {}): Compiled {
  const compiled = compileOnce(service);
  const { live } = compiled.program;
  const pinned = Object.fromEntries(Object.entries(values).filter(([id]) => !live.includes(id)));
  return { ...compiled, program: { ...compiled.program, hash: hash({ service, values: pinned }), values } };
}

const compileOnce = once((service: Service): Compiled => {
  const compiler = startCompiler(service);
  const program = programOf(compiler, service);
  const { problems, expressions } = compiler;
  const languages = Object.keys(service.translations ?? {});
  if (languages.length === 0) return { program, problems, expressions };
  const others = languages.map((language) => {
    const other = startCompiler(inLanguage(service, language));
    return [language, programOf(other, other.service), other.problems] as const;
  });
  const known = new Set(problems.map((problem) => JSON.stringify(problem)));
  return {
    program: {
      ...program,
      spoken: Object.fromEntries(others.map(([language, one]) => [language, spokenOf(one)])),
    },
    problems: [
      ...problems,
      ...others.flatMap(([, , found]) => found.filter((problem) => !known.has(JSON.stringify(problem)))),
    ],
    expressions,
  };
});

const spokenOf = ({ service, about, labels, forms }: Program): Spoken => ({ service, about, labels, forms });

const mapValues = <T, R>(map: Readonly<Record<string, T>> | undefined, make: (id: string, value: T) => R) =>
  Object.fromEntries(Object.entries(map ?? {}).map(([id, value]) => [id, make(id, value)]));

/** Still without values, and so without the hash that covers them. */
function programOf(compiler: Compiler, service: Service): Program {
  const { id, title, noun, language, about, retention } = service;
  return {
    hash: "",
    service: { id, title, noun, language, regime: about.regime, retention },
    values: {},
    live: liveSettings(service),
    types: compiler.types,
    labels: labelsOf(service),
    about: aboutOf(compiler, service),
    forms: mapValues(service.forms, (form, source) =>
      compileForm(compiler, { id: form, address: `forms/${form}` }, source),
    ),
    settings: compileForm(
      compiler,
      { id: "settings", address: "settings" },
      service.settings ?? { fields: [] },
    ),
    decisions: decisionsOf(compiler, service),
    documents: mapValues(service.documents, (document, source) =>
      compileDocument(compiler, document, source),
    ),
    process: compileProcess(compiler, service),
    deadlines: mapValues(service.deadlines, (deadline, source) =>
      compileDeadline(compiler, deadline, source),
    ),
    roles: mapValues(service.roles, (_, role) => role.title),
    applicant: mapValues(service.applicant, (name, { feel }) =>
      compiler.expression(feel, { address: "", property: `applicant/${name}` }),
    ),
    columns: (service.columns ?? []).map((column) => ({
      id: column.id,
      label: column.label,
      value: compiler.expression(column.value.feel, { address: `columns/${column.id}`, property: "value" }),
    })),
    ...(service.renamed === undefined ? {} : { renamed: service.renamed }),
  };
}

function decisionsOf(compiler: Compiler, service: Service): Program["decisions"] {
  const decisions = mapValues(service.decisions, (decision, source) =>
    compileDecision(compiler, decision, source),
  );
  refuseCircles(compiler, decisions);
  return decisions;
}

const liveSettings = (service: Service): string[] =>
  (service.settings?.fields ?? [])
    .filter((field) => "live" in field && field.live === true)
    .map(({ id }) => id);

function aboutOf(compiler: Compiler, { about }: Service): Program["about"] {
  const say = (text: string, property: string, address = "") => compiler.text(text, { address, property });
  return {
    summary: say(about.summary, "about/summary"),
    cost: about.cost === undefined ? null : say(about.cost, "about/cost"),
    prepare: (about.prepare ?? []).map(({ id, text }) => say(text, "text", `about/prepare/${id}`)),
    minutes: about.minutes ?? null,
    basis: (about.legalBasis ?? []).map(({ title }) => title),
  };
}

type DeadlineSource = NonNullable<Service["deadlines"]>[string];
function compileDeadline(compiler: Compiler, id: string, source: DeadlineSource): DeadlineProgram {
  const address = `deadlines/${id}`;
  const orFeel = <T extends string | number>(value: T | { feel: string } | undefined, property: string) =>
    maybe(value, (found) =>
      typeof found === "object" ? compiler.expression(found.feel, { address, property }) : found,
    );
  return present({
    id,
    title: source.title,
    length: orFeel(source.length, "length"),
    workingDays: orFeel(source.workingDays, "workingDays"),
    from: compiler.expression(source.from.feel, { address, property: "from" }, undefined, "temporal"),
    pausesAt: source.pausesAt ?? [],
    effect: source.effect,
  });
}
