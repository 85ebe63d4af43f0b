import type { BodyOf, routes } from "@blaupause/api";
import { check } from "@blaupause/check";
import { openService, type Adaptation, type Service } from "@blaupause/model";
import { adapted, named, part } from "@blaupause/reuse";
import type { Staff } from "../api/session.ts";
import { versionsOf } from "../catalogue/catalogue.ts";
import type { Deps } from "../deps.ts";
import { againstTemplate, templateOfCopy } from "../designer/againstTemplate.ts";
import { Refusal } from "../http/refusal.ts";
import type { Town } from "../offering/loadOffering.ts";
import type { Template } from "../offering/templates.ts";
import { note } from "../people/log.ts";
import { newTimedId } from "../security/token.ts";
import { ownBox, type OwnBox } from "./box.ts";
import { LARGEST, MOST_OPEN } from "./proposal.ts";
import { forgetSender, keepSender } from "./sender.ts";

type Wish = BodyOf<(typeof routes)["proposeChanges"]>;

/** A working copy with the template it changes, and the way to whoever publishes that. */
export interface Source {
  readonly service: Service;
  readonly rev: number;
  readonly template: Template;
  readonly box: OwnBox;
}

export async function sourceOf(deps: Deps, { town }: Staff, id: string): Promise<Source> {
  const copy = await town.store.workingCopies.load(id);
  if (copy === null) throw new Refusal(404, "no-such-service");
  const template = await proposedTo(deps, town, id, copy.origin);
  const publisher = template === null ? undefined : (await versionsOf(deps, template.id)).at(-1)?.publisher;
  if (template === null || publisher === undefined || publisher === town.profile.id)
    throw new Refusal(404, "no-publisher");
  const opened = openService((copy.content as { readonly service: unknown }).service);
  if (!opened.ok) throw new Refusal(422, "not-a-service");
  // A template made from another one is proposed under the name its parent has.
  const service = named(opened.service, template.id);
  return { service, rev: copy.rev, template, box: ownBox(deps, publisher, town.profile.id) };
}

/** The template a copy changes, under its own name. */
async function proposedTo(
  deps: Deps,
  town: Town,
  id: string,
  origin: { readonly id: string; readonly version: string } | null,
): Promise<Template | null> {
  const found = await templateOfCopy(deps, town, id, origin);
  return found === null ? null : { ...found, service: named(found.service, found.id) };
}

/** Puts some of the local changes before the publisher. Only what holds by itself, and what may be changed here. */
export async function propose(deps: Deps, staff: Staff, id: string, wish: Wish): Promise<void> {
  const source = await sourceOf(deps, staff, id);
  if (source.rev !== wish.rev) throw new Refusal(409, "saved-by-another");
  const open = (await source.box.all()).filter(({ state }) => state === "open");
  if (open.length >= MOST_OPEN) throw new Refusal(409, "too-many-proposals");
  const change = changeIn(source, wish.changes);
  const { template } = source;
  const own = newTimedId(deps.clock());
  const saved = await source.box.add(own, {
    template: template.id,
    version: template.version,
    change,
    reason: wish.reason.trim(),
    at: deps.clock(),
    state: "open",
    answer: "",
    decidedAt: null,
  });
  if (!saved.ok) throw new Refusal(413, "too-large");
  await keepSender(staff.town.store, own, { by: staff.person.id, service: id }, deps.clock());
  await note(deps, staff.town.store, staff.person.id, "proposal-made", id);
}

function changeIn({ service, template }: Source, picked: Wish["changes"]): Adaptation {
  const change = part(template.service, service, picked);
  if (change === null) throw new Refusal(422, "not-alone");
  if (JSON.stringify(change).length > LARGEST) throw new Refusal(413, "too-large");
  const proposed = adapted(template.service, change);
  if (againstTemplate(template, proposed).length > 0) throw new Refusal(422, "against-template");
  const errors = errorsIn(proposed);
  if (errors > 0 && errors > errorsIn(template.service)) throw new Refusal(422, "not-alone");
  return change;
}
const errorsIn = (service: Service): number =>
  check(service).filter(({ severity }) => severity === "error").length;

/** Only while nobody has decided: afterwards it is the publisher's matter. */
export async function withdraw(deps: Deps, staff: Staff, id: string, own: string): Promise<void> {
  const { box, template } = await sourceOf(deps, staff, id);
  const found = await box.get(own);
  if (found === null || found.template !== template.id) throw new Refusal(404, "no-such-proposal");
  if (found.state !== "open") throw new Refusal(409, "already-decided");
  await box.remove(own);
  await forgetSender(staff.town.store, own);
  await note(deps, staff.town.store, staff.person.id, "proposal-withdrawn", id);
}
