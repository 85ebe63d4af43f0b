import { remedyOf } from "@blaupause/engine";
import { compile } from "@blaupause/engine/compile";
import type { JsonObject, Service } from "@blaupause/model";
import { accountFor } from "./account.ts";
import type { Staff } from "../api/session.ts";
import { asksForMoney } from "../citizen/fees.ts";
import { scopeBefore } from "../citizen/judge.ts";
import type { Deps } from "../deps.ts";
import { errorsIn, fittedValues } from "../designer/mayBeReleased.ts";
import { placeOf, profileOf } from "../offering/place.ts";
import { paymentSettings } from "../payment/settings.ts";
import { namesOf, workersOf } from "../people/workers.ts";
import { play, type Journeys } from "../upgrades/journeys.ts";
import { missingConnections } from "./connections.ts";
import { computed, waiting, type Criterion } from "./criteria.ts";

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
  const { open } = fittedValues(service, values);
  const { contact, texts = {} } = town.profile;
  const scope = scopeBefore(deps, town, values);
  const connections = await missingConnections(town.store, compiled.program, scope);
  return [
    computed(
      "errors",
      errorsIn(service).map(({ address }) => address),
    ),
    computed("values", open),
    open.length > 0
      ? waiting("journeys", "values")
      : computed("journeys", play(compiled.program, journeys, placeOf(town, {})).red.slice()),
    computed("contact", without({ phone: contact.phone, email: contact.email })),
    computed("texts", without({ ...emptyTexts, ...texts })),
    computed("offices", await officesWithout(deps, town, service)),
    computed("mail", deps.sendMail == null ? ["mail"] : []),
    lawCriterion(town, service),
    computed("support", (await namesOf(deps, { town }, "incident")).length === 0 ? ["support"] : []),
    ...((await accountFor(town, service)) === "set-up" ? [computed("account", [])] : []),
    ...(connections === null ? [] : [computed("connections", connections)]),
    ...(asksForMoney(compiled.program, scope)
      ? [computed("payment", (await paymentSettings(town.store)) === null ? ["payment"] : [])]
      : []),
  ];
}

const emptyTexts = { imprint: undefined, privacy: undefined, accessibility: undefined };
const without = (of: Readonly<Record<string, string | undefined>>): string[] =>
  Object.entries(of).flatMap(([name, value]) => ((value ?? "").trim() === "" ? [name] : []));

/** Offices of the service nobody works for, and where four eyes are asked for, those with one person (`second:`). */
async function officesWithout(deps: Deps, town: Staff["town"], service: Service): Promise<string[]> {
  const people = await workersOf(deps, town);
  const needsTwo = new Set(
    Object.values(service.process.nodes).flatMap((node) =>
      node.type === "userTask" && node.notBy !== undefined && node.notBy.length > 0 ? [node.role] : [],
    ),
  );
  return Object.entries(service.roles ?? {}).flatMap(([role, { title }]) => {
    const own = people.filter(({ roles }) => roles.includes(role)).length;
    if (own === 0) return [`none:${title}`];
    return own === 1 && needsTwo.has(role) ? [`second:${title}`] : [];
  });
}

/** In force, but by nobody confirmed: done, and said. */
function lawCriterion(town: Staff["town"], service: Service): Criterion {
  const found = computed("law", lawOf(town, service));
  const profile = profileOf(town);
  const remedy = profile === null ? undefined : remedyOf(profile, service.about.regime);
  const isSilent =
    found.state === "open" || service.about.regime === "none" || remedy?.confirmedBy !== undefined;
  return isSilent ? found : { ...found, about: ["unconfirmed"] };
}

/** Without the Land's rules no notice counts as notified, and without a court nobody knows where to sue. */
function lawOf(town: Staff["town"], { about: { regime } }: Service): string[] {
  const profile = profileOf(town);
  if (regime === "none") return [];
  if (profile === null || remedyOf(profile, regime) === undefined) return ["profile"];
  return (town.profile.court ?? "") === "" ? ["court"] : [];
}
