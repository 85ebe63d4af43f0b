import type { Json, JsonObject } from "@blaupause/model";
import {
  againstParent,
  pack,
  signingKey,
  verifyPackage,
  type Package,
  type SigningKey,
} from "@blaupause/reuse";
import { createHmac } from "node:crypto";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { note } from "../people/log.ts";
import { nameOfOrganisation } from "../upgrades/views.ts";
import { publish, templateAt, versionsOf } from "./catalogue.ts";
import { parentAs } from "./chain.ts";

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
  const at = head.at === "" ? deps.clock() : head.at;
  return pack({ id, version, publisher, why: head.why, at, service, journeys }, keyOf(deps));
}

/** Takes a package of another installation over, whole or not at all (U12); it is then published here by this organisation. */
export async function importPackage(deps: Deps, { town, person }: Staff, json: Json) {
  const id = (json as JsonObject | null)?.["id"];
  const newest = typeof id === "string" ? (await versionsOf(deps, id)).at(-1) : undefined;
  if (newest !== undefined && newest.publisher !== town.profile.id) throw new Refusal(403, "other-publisher");
  const keys = [keyOf(deps).public, ...(deps.trustedKeys ?? [])];
  const verified = verifyPackage(json, { keys, after: newest?.version ?? null });
  if (!verified.ok) throw new Refusal(422, verified.problems[0]?.rule ?? "package-shape");
  const { version, publisher, why, service, journeys } = verified.package;
  // A template that is made from another one stays so, wherever its next version comes from.
  const from = newest?.from;
  const parent = from === undefined ? null : await parentAs(deps, service.id, from);
  if (parent !== null && againstParent(parent.service, service).length > 0)
    throw new Refusal(422, "against-template");
  const head = {
    id: service.id,
    version,
    publisher: town.profile.id,
    why: why || publisher,
    at: deps.clock(),
    ...(from === undefined ? {} : { from }),
  };
  if (!(await publish(deps, head, { service, journeys }))) throw new Refusal(409, "version-taken");
  await note(deps, town.store, person.id, "package-imported", `${service.id} ${version}`);
  return { id: service.id, version };
}
