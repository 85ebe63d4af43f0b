import { isDeepStrictEqual } from "node:util";
import type { AnswerOf, BodyOf, routes } from "@blaupause/api";
import type { JsonObject, Service } from "@blaupause/model";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { valuesOf } from "../offering/loadOffering.ts";
import { fieldsChanged } from "../people/changes.ts";
import { note } from "../people/log.ts";
import type { OrganisationStore } from "../store/index.ts";
import { offeringOf } from "./goLive.ts";
import { fittedValues } from "./mayBeReleased.ts";
import { contentOf, serviceIn, type Content } from "./releaseContent.ts";
import { nameIn } from "../people/nameIn.ts";

type View = AnswerOf<(typeof routes)["readValues"]>;

interface Saved {
  readonly values: JsonObject;
  /** What was current when they were saved: only what differs from it was said here. */
  readonly base: JsonObject;
  readonly by: string;
  readonly at: string;
}
const KIND = "values";

/** What the municipality says of itself for a service: what is in force, and over it what was saved here and not released yet. */
export async function currentValues({ town }: Pick<Staff, "town">, service: string): Promise<JsonObject> {
  const [inForce, found] = await Promise.all([
    valuesInForce(town, service),
    savedValues(town.store, service),
  ]);
  if (found === null || (await isReleased(town, service, found.content))) return inForce;
  return withOwn(inForce, found.content);
}

/** A release approved since has taken along all that was saved: from then on what is in force counts. */
async function isReleased({ store }: Staff["town"], service: string, { at }: Saved): Promise<boolean> {
  const all = await store.releases.list(service);
  return all.some(
    (one) => one.state === "approved" && contentOf(one).publish === undefined && (one.decidedAt ?? "") > at,
  );
}

/** On offer; before that, what was asked for last. */
async function valuesInForce(town: Staff["town"], service: string): Promise<JsonObject> {
  const offering = await offeringOf(town, service);
  if (offering != null && offering.program !== null) return valuesOf(offering);
  const [newest] = await town.store.releases.list(service);
  return newest === undefined ? {} : contentOf(newest).values;
}

/** A new version may have brought other values since: those nobody touched here follow. */
function withOwn(inForce: JsonObject, { values, base }: Saved): JsonObject {
  const names = [...new Set([...Object.keys(inForce), ...Object.keys(values)])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = isDeepStrictEqual(values[name], base[name]) ? inForce[name] : values[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

export async function readValues(staff: Staff, service: string): Promise<View> {
  const found = await savedValues(staff.town.store, service);
  return {
    rev: found?.rev ?? 0,
    values: await currentValues(staff, service),
    mayOffer: await mayOffer(staff, service),
    savedBy: found === null ? null : nameIn(staff, found.content.by),
    savedAt: found?.content.at ?? null,
  };
}

/** Whatever is typed is kept; whether it is complete and fits is asked for with the release. */
export async function saveValues(
  deps: Deps,
  staff: Staff,
  service: string,
  { rev, values }: BodyOf<(typeof routes)["saveValues"]>,
): Promise<View> {
  const { town, person } = staff;
  if ((await town.store.workingCopies.load(service)) === null) throw new Refusal(404, "no-such-service");
  const [base, before] = [await valuesInForce(town, service), await currentValues(staff, service)];
  const content = { values, base, by: person.id, at: deps.clock() };
  const saved = await town.store.records.save({ kind: KIND, id: service, rev, expires: null, content });
  if (!saved.ok) throw new Refusal(409, "saved-by-another");
  await note(deps, town.store, person.id, "values-saved", service, fieldsChanged(before, values));
  return readValues(staff, service);
}

/** Put in place by the product itself, over whatever was saved; the others stay as they are in force. */
export async function keepValues(
  deps: Deps,
  town: Staff["town"],
  service: string,
  { values, by }: Pick<Saved, "values" | "by">,
): Promise<void> {
  const [base, found] = await Promise.all([valuesInForce(town, service), savedValues(town.store, service)]);
  const content = { values, base, by, at: deps.clock() };
  const saved = { kind: KIND, id: service, rev: found?.rev ?? 0, expires: null, content };
  if (!(await town.store.records.save(saved)).ok) throw new Refusal(409, "saved-by-another");
}

/** Levels stand in the service: a Land publishes what only municipalities may offer. */
export async function mayOffer({ town }: Staff, id: string): Promise<boolean> {
  const copy = await town.store.workingCopies.load(id);
  if (copy === null) return false;
  return serviceIn(copy.content as Content).about.levels.includes(town.profile.level);
}

/** Other values were saved after a release was asked for: an edit like any other. */
export async function otherValuesSince(staff: Staff, service: Service, asked: Asked): Promise<boolean> {
  const found = await savedValues(staff.town.store, service.id);
  if (found === null || found.content.at <= asked.at) return false;
  const { values } = fittedValues(service, await currentValues(staff, service.id));
  return !isDeepStrictEqual(values, asked.values);
}
interface Asked {
  readonly at: string;
  readonly values: JsonObject;
}

async function savedValues(store: OrganisationStore, service: string) {
  const found = await store.records.get(KIND, service);
  return found === null ? null : { rev: found.rev, content: found.content as unknown as Saved };
}
