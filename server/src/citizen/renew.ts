import { randomUUID } from "node:crypto";
import { accessBy } from "../cases/access.ts";
import { handle } from "../cases/handle.ts";
import { Refusal } from "../http/refusal.ts";
import { seeOther } from "../http/redirect.ts";
import { newKey } from "../security/token.ts";
import { rememberCase, type OwnCase } from "./access.ts";
import type { Visit } from "./context.ts";
import { postedForm } from "./submit.ts";

/** POST /:town/vorgang/zugang: whoever is in gets a new key; all other browsers and links are out. */
export async function renewOwn(found: Visit, own: OwnCase): Promise<void> {
  await postedForm(found);
  await renew(found, own.caseId);
}

/** Gives the case a new key and lets this browser in with it. */
export async function renew(found: Visit, caseId: string): Promise<void> {
  const { deps, town, response } = found;
  const key = newKey();
  const intent = { type: "renewAccess", id: `renew:${randomUUID()}` } as const;
  const by = { kind: "applicant", id: "applicant" } as const;
  const result = await handle(deps, town, by, caseId, intent, { waits: accessBy(key) });
  if (!result.ok) throw new Refusal(409, result.rejection.code);
  rememberCase(found, key);
  seeOther(response, `/${town.profile.id}/vorgang?zugang=neu`);
}
