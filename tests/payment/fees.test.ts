import { offer } from "@blaupause/server";
import type { Service } from "@blaupause/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paidService } from "../builders/paidService.ts";
import { answered, createClient, formIn, type Client } from "../security/client.ts";
import { openPaying, status, type Paying } from "./paying.ts";

let paying: Paying;
beforeAll(async () => {
  paying = await openPaying();
});
afterAll(() => paying.close());

const BASE = "/heuchelheim/beispiel";
let version = 1;
/** The service as it is offered from now on. */
async function offers(service: Service, values: Parameters<typeof offer>[4] = {}): Promise<void> {
  const { store, clock } = paying.town.deps;
  version += 1;
  const by = { at: clock(), by: "test", version: `1.0.${version}` };
  await offer(store, "heuchelheim", "beispiel", service, values, by);
}
const read = async (): Promise<string> => (await createClient(paying.town.url).get(BASE)).text;

/** Fills in the form, up to the page before sending. */
async function reviews(): Promise<[string, Client]> {
  const client = createClient(paying.town.url);
  await client.post(`${BASE}/antrag`, formIn((await client.get(BASE)).text).entries);
  const form = formIn((await client.get(`${BASE}/antrag/seite`)).text);
  await client.post(form.action, answered(form, { name: "Ada Demir" }));
  return [(await client.get(`${BASE}/pruefen`)).text, client];
}

const endOf = ({ process }: Service): string =>
  Object.entries(process.nodes).find(([, { type }]) => type === "endEvent")?.[0] ?? "";

/** A service whose fee is due only where somebody decides so, and only where the municipality wants it at all. */
function perhapsPaid(amount: unknown): Service {
  const service = paidService(amount);
  const { pruefen, bezahlen, ...nodes } = service.process.nodes;
  const wanted = 'settings.online = true and antrag.name != "frei"';
  const weiche = {
    type: "exclusiveGateway",
    title: "Kostet es etwas?",
    outgoing: [
      { id: "f1", to: "bezahlen", condition: wanted },
      { id: "f2", to: "fertig", default: true },
    ],
  };
  const end = endOf(service);
  const after = { ...pruefen, outgoing: [{ id: "f3", to: "weiche" }] };
  const paid = { ...bezahlen, outgoing: [{ id: "f4", to: end }] };
  const start = { ...nodes["eingang"], outgoing: [{ id: "fe", to: "pruefen" }] };
  const flows = weiche.outgoing.map((flow) => (flow.to === "fertig" ? { ...flow, to: end } : flow));
  const all = {
    ...nodes,
    eingang: start,
    pruefen: after,
    weiche: { ...weiche, outgoing: flows },
    bezahlen: paid,
  };
  const settings = { fields: [{ id: "online", type: "boolean", label: "Online bezahlen?" }] };
  return { ...service, settings, process: { ...service.process, nodes: all } } as unknown as Service;
}

describe("a fee is told before anybody has begun, and once more before sending", () => {
  it("one that is due at once, to the cent", async () => {
    const words = /Gleich nach dem Absenden bezahlen Sie 12,50.€ online\./;
    expect(await read()).toMatch(words);
    expect((await reviews())[0]).toMatch(words);
  });

  it("one that depends on the answers is told to the cent when they are there", async () => {
    await offers(paidService({ feel: 'if antrag.name = "Ada Demir" then 7.5 else 0' }));
    expect(await read()).toContain("Gleich nach dem Absenden bezahlen Sie die Gebühr online.");
    expect((await reviews())[0]).toMatch(/Gleich nach dem Absenden bezahlen Sie 7,50.€ online\./);
  });

  it("where nothing is due, nothing is said", async () => {
    await offers(paidService(0));
    expect(await read()).not.toContain("Was kostet es?");
    expect((await reviews())[0]).not.toContain("Was kostet es?");
  });

  it("one that may come later is called so, and only where the municipality asks for it", async () => {
    await offers(perhapsPaid(20), { online: true });
    const words = /Es kann eine Gebühr von 20,00.€ anfallen\./;
    expect(await read()).toMatch(words);
    expect((await reviews())[0]).toMatch(words);
    await offers(perhapsPaid(20), { online: false });
    expect(await read()).not.toContain("Was kostet es?");
    expect((await reviews())[0]).not.toContain("Was kostet es?");
  });
});

describe("whoever is to pay", () => {
  it("reads what happens next, and until when to pay where there is an end to it", async () => {
    const service = paidService() as unknown as { process: { nodes: Record<string, object> } };
    const unbezahlt = {
      type: "boundaryEvent",
      title: "Nicht bezahlt",
      on: "bezahlen",
      interrupting: true,
      timer: { duration: "P28D" },
      outgoing: [{ id: "fu", to: endOf(paidService()) }],
    };
    service.process.nodes = { ...service.process.nodes, unbezahlt };
    await offers(service as unknown as Service);
    const client = await paying.applied();
    const page = await status(client);
    expect(page).toContain("Bitte bezahlen Sie bis 6. August 2026.");
    expect(page).toContain("Sobald Ihre Zahlung bestätigt ist, geht es weiter.");
    expect(page).not.toContain("prüfen Ihre Angaben");
  });
});
