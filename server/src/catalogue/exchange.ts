import type { AnswerOf, routes } from "@blaupause/api";
import type { Json, JsonObject } from "@blaupause/model";
import {
  againstParent,
  entryOf,
  laterThan,
  pack,
  signingKey,
  verifyPackage,
  type Package,
  type SigningKey,
} from "@blaupause/reuse";
import { createHmac } from "node:crypto";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { errorsIn } from "../designer/mayBeReleased.ts";
import { Refusal } from "../http/refusal.ts";
import { note } from "../people/log.ts";
import { beside } from "../auth/afterAnswer.ts";
import { tellAdopters } from "../upgrades/tell.ts";
import { nameOfOrganisation } from "../upgrades/views.ts";
import { keepLog, publish, templateAt, versionsOf, type Published } from "./catalogue.ts";
import { parentAs } from "./chain.ts";
import { changeLogOf } from "./changeLog.ts";

/** This installation's own: it signs what leaves. Made from its secret, so that it is the same in every process. */
export const keyOf = ({ secret }: Pick<Deps, "secret">): SigningKey =>
  signingKey(createHmac("sha256", secret).update("package key").digest());

/** The newest version of a template as a signed package. */
export async function exportPackage(deps: Deps, id: string): Promise<Package> {
  const head = (await versionsOf(deps, id)).at(-1);
  const template = head === undefined ? null : await templateAt(deps, id, head.version);
  if (head === undefined || template === null) throw new Refusal(404, "no-such-template");
  const { version, service, journeys } = template;
  const publisher = await nameOfOrganisation(deps, head.publisher);
  const said = { version, why: head.why, at: head.at === "" ? deps.clock() : head.at };
  const [own, ...earlier] = await changeLogOf(deps, id);
  const changes = own === undefined ? [] : [{ ...own, ...said }, ...earlier];
  return pack({ id, publisher, ...said, service, journeys, changes }, keyOf(deps));
}

interface Admitted {
  readonly made: Package;
  /** The newest version that is here. */
  readonly newest: Published | undefined;
}

/** A package that may be taken over, or why it may not: whole or not at all (U12). */
async function admitted(deps: Deps, { town }: Staff, json: Json): Promise<Admitted> {
  const id = (json as JsonObject | null)?.["id"];
  const newest = typeof id === "string" ? (await versionsOf(deps, id)).at(-1) : undefined;
  if (newest !== undefined && newest.publisher !== town.profile.id) throw new Refusal(403, "other-publisher");
  const keys = [keyOf(deps).public, ...(deps.trustedKeys ?? [])];
  const verified = verifyPackage(json, { keys, after: newest?.version ?? null });
  if (!verified.ok) throw new Refusal(422, verified.problems[0]?.rule ?? "package-shape");
  const { service } = verified.package;
  // A template that is made from another one stays so, wherever its next version comes from.
  const parent = newest?.from === undefined ? null : await parentAs(deps, service.id, newest.from);
  if (parent !== null && againstParent(parent.service, service).length > 0)
    throw new Refusal(422, "against-template");
  // Nothing with a mistake in it becomes everybody's next version, by whichever door it comes.
  const problems = errorsIn(service);
  if (problems.length > 0) throw new Refusal(422, "package-errors", { problems: problems.slice(0, 20) });
  return { made: verified.package, newest };
}

/** What a package would bring to whoever has the version that is here; nothing is taken over. */
export async function lookIntoPackage(
  deps: Deps,
  staff: Staff,
  json: Json,
): Promise<AnswerOf<(typeof routes)["lookIntoPackage"]>> {
  const { made, newest } = await admitted(deps, staff, json);
  const { id, version, publisher, service, changes, data } = made;
  const have = newest?.version ?? null;
  const here = have === null ? null : await templateAt(deps, id, have);
  const later = have === null ? changes.slice(0, 1) : laterThan(changes, have);
  return {
    id,
    title: service.title,
    version,
    publisher,
    have,
    versions: later.map(({ version: number, at, why }) => ({ version: number, at, why })),
    // Read from both services, not believed: a log may begin later than what is here.
    changes: entryOf(made, here?.service ?? null, service).changes.map((one) => ({
      ...one,
      properties: [...one.properties],
    })),
    asked: data.asked.map(({ name, purpose }) => ({ name, purpose })),
  };
}

/**
 * Takes a package of another installation over; it is then published here by this organisation. The two pairs of eyes are
 * those of whoever released and signed it there, and of the publisher here who has looked what it brings.
 */
export async function importPackage(deps: Deps, staff: Staff, json: Json) {
  const { town, person } = staff;
  const { made, newest } = await admitted(deps, staff, json);
  const { version, publisher, why, service, journeys, changes } = made;
  const from = newest?.from;
  const head = {
    id: service.id,
    version,
    publisher: town.profile.id,
    why: why || publisher,
    at: deps.clock(),
    ...(from === undefined ? {} : { from }),
    // One that stands alone says nothing that cannot be read here.
    ...(changes.length > 1 ? { log: await keepLog(deps, changes) } : {}),
  };
  if (!(await publish(deps, head, { service, journeys }))) throw new Refusal(409, "version-taken");
  await note(deps, town.store, person.id, "package-imported", `${service.id} ${version}`);
  beside(deps, "version-mails", () => tellAdopters(deps, service.id, version));
  return { id: service.id, version };
}
