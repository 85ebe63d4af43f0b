import type { AnswerOf, routes } from "@blaupause/api";
import type { Service } from "@blaupause/model";
import { elementPath, pathTo, upgradePath } from "../place.ts";
import { valuePath } from "../values/valuePath.ts";
import { requiredSettings, settingLabel } from "./requiredSettings.ts";

type Readiness = AnswerOf<(typeof routes)["readReadiness"]>;
type Upgrade = AnswerOf<(typeof routes)["listUpgrades"]>["upgrades"][number];
type Criterion = Readiness["criteria"][number];

/** One thing the publisher of a template requires of a municipality. */
export interface Requirement {
  readonly key: string;
  readonly kind: "errors" | "value" | "settle" | "upgrade" | "journeys" | "own" | "person";
  /** Of what is called by a name. */
  readonly name: string;
  /** How many of them are open, where one line stands for several. */
  readonly count: number;
  readonly isDone: boolean;
  /** Without it nothing goes live. */
  readonly isBlocking: boolean;
  /** Where it is done. */
  readonly href: string;
}

/** The service as it stands, and where it has mistakes. Values that are missing are no mistake of it. */
interface Found {
  readonly service: Service;
  readonly errors: readonly string[];
  /** It becomes a template itself: what only going live needs is for those who take it over. */
  readonly isTemplate: boolean;
}

/** Everything the publisher requires, what blocks going live first. */
export function requirements(
  { service, errors, isTemplate }: Found,
  { criteria }: Readiness,
  upgrade: Pick<Upgrade, "service" | "to"> | null,
): readonly Requirement[] {
  const of = (id: string): readonly string[] => criteria.find((one) => one.id === id)?.about ?? [];
  // Nobody can say how the journeys end before all values are there: until then the values are what is to be done.
  const isJudged = criteria.find(({ id }) => id === "journeys")?.after == null;
  const all = [
    several("errors", errors, elementPath(service.id, errors[0] ?? ""), true),
    ...valuesOf(service, of("values")),
    ...criteria.filter(({ by }) => by === "local").map((one) => toSettle(service, one)),
    ...(upgrade === null ? [] : [waiting(upgrade)]),
    ...(isJudged ? [several("journeys", of("journeys"), pathTo(service.id, "probefaelle"), false)] : []),
    ...criteria.filter(({ id }) => id.startsWith("own-")).map((one) => ownCriterion(service, one)),
    several("person", confirmationsIn(criteria), pathTo(service.id, "startklar"), false),
  ];
  return isTemplate ? all.filter(({ kind }) => ofTemplates.has(kind)) : all;
}

const ofTemplates: ReadonlySet<Requirement["kind"]> = new Set(["errors", "upgrade", "journeys"]);

const several = (
  kind: "errors" | "journeys" | "person",
  open: readonly string[],
  href: string,
  isBlocking: boolean,
): Requirement => ({
  key: kind,
  kind,
  name: "",
  count: open.length,
  isDone: open.length === 0,
  isBlocking,
  href,
});

function valuesOf(service: Service, missing: readonly string[]): readonly Requirement[] {
  const required = requiredSettings(service);
  const known = new Set(required.map(({ path }) => path));
  const others = missing.filter((path) => !known.has(path));
  return [...required, ...others.map((path) => ({ path, label: settingLabel(service, path) }))].map(
    ({ path, label }) => ({
      key: `value ${path}`,
      kind: "value",
      name: label,
      count: 1,
      isDone: !missing.includes(path),
      isBlocking: true,
      href: valuePath(service.id, path),
    }),
  );
}

const toSettle = (service: Service, { id, title, state, about }: Criterion): Requirement => ({
  key: id,
  kind: "settle",
  name: title ?? "",
  count: 1,
  isDone: state === "done",
  isBlocking: true,
  href: elementPath(service.id, about[0] ?? ""),
});

const waiting = ({ service, to }: Pick<Upgrade, "service" | "to">): Requirement => ({
  key: "upgrade",
  kind: "upgrade",
  name: to,
  count: 1,
  isDone: false,
  isBlocking: false,
  href: upgradePath(service),
});

const ownCriterion = (service: Service, { id, title, state }: Criterion): Requirement => ({
  key: id,
  kind: "own",
  name: title ?? "",
  count: 1,
  isDone: state === "done",
  isBlocking: false,
  href: pathTo(service.id, "startklar"),
});

/** Values are filled in on one page: where several are open, one line leads there, to the first of them. */
export interface OpenValues {
  /** The line in whose place it stands. */
  readonly key: string;
  readonly count: number;
  readonly names: readonly string[];
  readonly href: string;
}
const NAMED = 3;

export function openValues(all: readonly Requirement[]): OpenValues | null {
  const open = all.filter(({ kind, isDone }) => kind === "value" && !isDone);
  const [first] = open;
  if (first === undefined || open.length < 2) return null;
  return {
    key: first.key,
    count: open.length,
    names: open.slice(0, NAMED).map(({ name }) => name),
    href: first.href,
  };
}

/** What a named person must stand for in every service; the template's own have a line each. */
const confirmationsIn = (criteria: readonly Criterion[]): readonly string[] =>
  criteria
    .filter(({ id, by, state }) => by === "person" && !id.startsWith("own-") && state === "open")
    .map(({ id }) => id);
