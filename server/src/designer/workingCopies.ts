import { forgetBegun, keepBegun } from "../readiness/begun.ts";
import { forgetConfirmations } from "../readiness/confirmations.ts";
import { forgetHowFar } from "../readiness/kept.ts";
import type { BodyOf, routes } from "@blaupause/api";
import { openService, type Service } from "@blaupause/model";
import type { Staff } from "../api/session.ts";
import { note } from "../people/log.ts";
import { nameIn } from "../people/nameIn.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { templateAt } from "../catalogue/catalogue.ts";
import { nameOfOrganisation } from "../upgrades/views.ts";
import { eraseWorkshop } from "../workshop/manage.ts";
import { WORKSHOP } from "../workshop/path.ts";
import { measureOf, mustKeep } from "./keptBy.ts";
import { placesFor } from "./places.ts";
import type { WorkingCopyHead, WorkingCopySaved } from "../store/index.ts";

/** Addresses below an organisation that are no service. */
const RESERVED: readonly string[] = [
  "vorgang",
  "konto",
  WORKSHOP,
  "neu",
  "freigaben",
  "neue-fassung",
  "verbreitung",
  "rechtsaenderung",
  "impressum",
  "datenschutz",
  "barrierefreiheit",
];

type Content = BodyOf<(typeof routes)["saveService"]>["content"];
type Creation = BodyOf<(typeof routes)["createService"]>;
type Save = BodyOf<(typeof routes)["saveService"]>;

/** A working copy may have mistakes of content, but it is always a service: the model admits nothing else. */
function admitted(content: Content): Service {
  const opened = openService(content.service);
  if (!opened.ok) throw new Refusal(422, "not-a-service", { problems: opened.problems.slice(0, 20) });
  return opened.service;
}

export const headView = (staff: Staff, { id, rev, title, origin, at, by }: WorkingCopyHead) => ({
  id,
  rev,
  title,
  origin,
  at,
  by: nameIn(staff, by),
});
export async function createCopy(deps: Deps, staff: Staff, { content, origin }: Creation) {
  const { person, town } = staff;
  const service = admitted(content);
  const { id, title } = service;
  if (RESERVED.includes(id)) throw new Refusal(422, "reserved-name");
  // Measured by a version nobody published, it could never be told what a next one changes.
  if (origin !== null && (await templateAt(deps, origin.id, origin.version)) === null)
    throw new Refusal(422, "no-such-template");
  await mustKeep(deps, town, origin, null, service);
  const copy = { id, title, origin, content, at: deps.clock(), by: person.id };
  const rev = revOf(await town.store.workingCopies.create(copy));
  await keepBegun(town.store, id, copy.at);
  await note(deps, town.store, person.id, "service-begun", id);
  return headView(staff, { ...copy, rev });
}

export async function readCopy(deps: Deps, staff: Staff, id: string) {
  const found = await staff.town.store.workingCopies.load(id);
  if (found === null) throw new Refusal(404, "no-such-service");
  const [places, releases] = await Promise.all([
    placesFor(deps, staff, id),
    staff.town.store.releases.list(id),
  ]);
  const isReleased = found.origin !== null || releases.some(({ state }) => state === "approved");
  const template = await templateView(deps, staff, found);
  return { head: headView(staff, found), content: found.content as Content, places, isReleased, template };
}

async function templateView(deps: Deps, { town }: Staff, { id, origin }: WorkingCopyHead) {
  const measure = await measureOf(deps, town, id, origin);
  if (measure === null) return null;
  const { template, isDerived, isOurs } = measure;
  const publisher = await nameOfOrganisation(deps, measure.publisher);
  return { version: template.version, publisher, isOurs, isDerived, service: template.service as never };
}

/** The id of a service is its address: it stays what it was when the working copy was begun. */
export async function saveCopy(deps: Deps, staff: Staff, id: string, { rev, label, content }: Save) {
  const service = admitted(content);
  if (service.id !== id) throw new Refusal(422, "other-service");
  const { workingCopies } = staff.town.store;
  const before = await workingCopies.load(id);
  // Somebody else has saved since: that is said first, and by the store.
  if (before !== null && before.rev === rev)
    await mustKeep(deps, staff.town, before.origin, admitted(before.content as Content), service);
  const copy = { id, rev, title: service.title, content, at: deps.clock(), by: staff.person.id, label };
  revOf(await workingCopies.save(copy));
  const saved = (await workingCopies.list()).find((one) => one.id === id);
  if (saved === undefined) throw new Refusal(404, "no-such-service");
  return headView(staff, saved);
}

const STATUS = { exists: 409, conflict: 409, "not-found": 404, "too-large": 413 } as const;
const CODE = {
  exists: "service-exists",
  conflict: "saved-by-another",
  "not-found": "no-such-service",
  "too-large": "too-large",
} as const;
function revOf(saved: WorkingCopySaved): number {
  if (!saved.ok) throw new Refusal(STATUS[saved.reason], CODE[saved.reason]);
  return saved.rev;
}

export async function deleteCopy(deps: Deps, { town, person }: Staff, id: string) {
  await town.store.workingCopies.delete(id);
  await forgetHowFar(town.store, id);
  await forgetConfirmations(town.store, id);
  await forgetBegun(town.store, id);
  await eraseWorkshop(town.store, id);
  await note(deps, town.store, person.id, "service-deleted", id);
  return { id };
}

export async function revisionsOf(staff: Staff, id: string) {
  const revisions = await staff.town.store.workingCopies.revisions(id);
  return { revisions: revisions.map((one) => ({ ...one, by: nameIn(staff, one.by) })) };
}

export async function revisionOf({ town }: Staff, id: string, rev: string) {
  const found = await town.store.workingCopies.revision(id, Number(rev));
  if (found === null) throw new Refusal(404, "no-such-revision");
  return found as Content;
}
