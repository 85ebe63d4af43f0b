import { check } from "@blaupause/check";
import { remedyOf } from "@blaupause/engine";
import { compile } from "@blaupause/engine/compile";
import type { JsonObject, Service } from "@blaupause/model";
import { refit } from "@blaupause/reuse";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { placeOf, profileOf } from "../offering/place.ts";
import { peopleOf } from "../people/person.ts";
import { play, type Journeys } from "../upgrades/journeys.ts";
import { computed, type Criterion } from "./criteria.ts";

interface Content {
  readonly service: Service;
  readonly journeys: Journeys;
}

/** What the product sees itself: each criterion with what is missing for it. */
export async function computedCriteria(
  deps: Deps,
  { town }: Staff,
  { service, journeys }: Content,
  values: JsonObject,
): Promise<readonly Criterion[]> {
  const compiled = compile(service, values);
  // A value that is missing is no mistake of the service.
  const [missingValues, errors] = partition(
    check(service, values, compiled).filter(({ severity }) => severity === "error"),
    ({ rule }) => rule === "setting-missing",
  );
  const { todo } = refit(compiled.program.settings, values, {});
  const { contact, texts = {} } = town.profile;
  return [
    computed(
      "errors",
      errors.map(({ address }) => address),
    ),
    computed("values", [
      ...new Set([...todo, ...missingValues.map(({ params }) => String(params?.["path"]))]),
    ]),
    computed("journeys", play(compiled.program, journeys, placeOf(town, {})).red.slice()),
    computed("contact", missing({ phone: contact.phone, email: contact.email })),
    computed("texts", missing({ ...emptyTexts, ...texts })),
    computed("offices", await officesWithout(town, service)),
    computed("mail", deps.sendMail == null ? ["mail"] : []),
    computed("law", lawOf(town, service)),
  ];
}

const partition = <T>(all: readonly T[], test: (one: T) => boolean): readonly [T[], T[]] => [
  all.filter(test),
  all.filter((one) => !test(one)),
];

const emptyTexts = { imprint: undefined, privacy: undefined, accessibility: undefined };
const missing = (of: Readonly<Record<string, string | undefined>>): string[] =>
  Object.entries(of).flatMap(([name, value]) => ((value ?? "").trim() === "" ? [name] : []));

/** Offices of the service nobody works for; where four eyes are asked for, one person is not enough. */
async function officesWithout({ store }: Staff["town"], service: Service): Promise<string[]> {
  const people = (await peopleOf(store)).filter(({ isActive }) => isActive);
  const needsTwo = new Set(
    Object.values(service.process.nodes).flatMap((node) =>
      node.type === "userTask" && node.notBy !== undefined && node.notBy.length > 0 ? [node.role] : [],
    ),
  );
  return Object.entries(service.roles ?? {}).flatMap(([role, { title }]) => {
    const own = people.filter(({ roles }) => roles.includes(role)).length;
    return own >= (needsTwo.has(role) ? 2 : 1) ? [] : [title];
  });
}

/** Without the Land's rules no notice counts as notified, and without a court nobody knows where to sue. */
function lawOf(town: Staff["town"], { about: { regime } }: Service): string[] {
  const profile = profileOf(town);
  if (regime === "none") return [];
  if (profile === null || remedyOf(profile, regime) === undefined) return ["profile"];
  return (town.profile.court ?? "") === "" ? ["court"] : [];
}
