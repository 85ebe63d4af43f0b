import { offer, savePaymentSettings } from "@blaupause/server";
import type { CaseState } from "@blaupause/engine";
import { paidService } from "../builders/paidService.ts";
import { answered, createClient, formIn, type Client } from "../security/client.ts";
import { caseOf, numberFor } from "../stories/caseOf.ts";
import { openTown, type Town } from "../stories/town.ts";
import { startPaymentProvider, TOKEN, type PaymentProvider } from "./provider.ts";

export const BASE = "/heuchelheim/beispiel";
export const PAYING = "/heuchelheim/vorgang/zahlung/bezahlen";

/** Heuchelheim has a service with a fee, and a provider where it is paid. */
export interface Paying {
  readonly town: Town;
  readonly provider: PaymentProvider;
  /** Somebody who has applied and is to pay. */
  readonly applied: () => Promise<Client>;
  readonly newest: () => { readonly id: string; readonly request: object };
  readonly recordOf: (client: Client) => Promise<CaseState>;
  readonly close: () => Promise<void>;
}

export async function openPaying(guesses = 1000): Promise<Paying> {
  const provider = await startPaymentProvider();
  const town = await openTown(undefined, { guesses, outbound: { inner: ["127.0.0.1"] } });
  const { store } = town.deps;
  const by = { at: town.deps.clock(), by: "test", version: "1.0.0" };
  await offer(store, "heuchelheim", "beispiel", paidService(), {}, by);
  const credential = { type: "token", token: TOKEN } as const;
  const place = { url: provider.url, originatorId: "dienst-1", endPointId: "06531007" };
  const settings = { ...place, credential, since: town.deps.clock() };
  await savePaymentSettings(store.organisation("heuchelheim"), settings, 0);
  return {
    town,
    provider,
    applied: () => appliedAt(town),
    newest: () => provider.transactions.at(-1) ?? { id: "", request: {} },
    recordOf: async (client) => caseOf(town, "heuchelheim", await numberFor(client, "heuchelheim")),
    close: async () => {
      await town.close();
      await provider.close();
    },
  };
}

async function appliedAt(town: Town): Promise<Client> {
  const client = createClient(town.url);
  await client.post(`${BASE}/antrag`, formIn((await client.get(BASE)).text).entries);
  const form = formIn((await client.get(`${BASE}/antrag/seite`)).text);
  await client.post(form.action, answered(form, { name: "Ada Demir" }));
  await client.post(`${BASE}/absenden`, formIn((await client.get(`${BASE}/pruefen`)).text).entries);
  await town.work();
  return client;
}

export const status = async (client: Client): Promise<string> =>
  (await client.get("/heuchelheim/vorgang")).text;
/** Presses the button; where it leads. */
export async function goes(client: Client): Promise<string> {
  const form = formIn(await status(client));
  const page = await client.post(form.action, form.entries);
  return /href="(http[^"]+\/zahlen\/[^"]+)"/.exec(page.text)?.[1] ?? page.location ?? page.text;
}
export const comesBack = (client: Client) => client.get(PAYING);
