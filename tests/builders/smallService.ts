import { offer } from "@blaupause/server";
import { minimalService } from "@blaupause/model/testing";
import type { Field, Service } from "@blaupause/model";
import { answered, createClient, formIn, keyOf } from "../security/client.ts";
import { numberFor } from "../stories/caseOf.ts";
import type { Town } from "../stories/town.ts";

/** The smallest service, on offer for an organisation, decided by this role with what is asked of it. */
export async function offersSmall(
  town: Town,
  organisation: string,
  role: string,
  service = minimalService(),
): Promise<void> {
  const text = JSON.stringify(service).replaceAll('"amt"', `"${role}"`);
  const by = { at: town.deps.clock(), by: "test", version: "1.0.0" };
  await offer(town.deps.store, organisation, "beispiel", JSON.parse(text) as Service, {}, by);
}

/** The smallest service with more questions on its page. */
export function smallWith(...more: readonly Field[]): Service {
  const service = minimalService();
  const fields = [...(service.forms["antrag"]?.fields ?? []), ...more];
  return { ...service, forms: { antrag: { title: "Antrag", fields } } };
}

/** Somebody who has begun it, and her draft as the store has it. */
export async function beginsSmall(town: Town, organisation: string) {
  const base = `/${organisation}/beispiel`;
  const cookies = new Map<string, string>();
  const client = createClient(town.url, cookies);
  await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
  const { drafts } = town.deps.store.organisation(organisation);
  const draft = () => drafts.resume(keyOf(cookies.get("bp_d_beispiel") ?? ""));
  return { client, draft, cookies };
}

/** Somebody of this name applies for it; the number of the case. */
export async function appliesSmall(town: Town, organisation: string, name: string): Promise<string> {
  const base = `/${organisation}/beispiel`;
  const client = createClient(town.url);
  await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
  const form = formIn((await client.get(`${base}/antrag/seite`)).text);
  await client.post(form.action, answered(form, { name }));
  await client.post(`${base}/absenden`, formIn((await client.get(`${base}/pruefen`)).text).entries);
  await town.work();
  return numberFor(client, organisation);
}
