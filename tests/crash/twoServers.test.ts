import { describe, expect, it } from "vitest";
import { fillIn } from "../builders/dogTax.ts";
import { createClient } from "../security/client.ts";
import { decide, inspect, kill, reviewed, settle, start, stores, submit } from "./servers.ts";

/** Longer than anything here takes: then nothing is even tried twice. */
const LEASE_MS = 20_000;

describe.each(Object.entries(stores))("two servers on one store, by %s", (_name, place) => {
  it("P13 P29 P30 send, decide and notify the dog tax together: one case, one letter, each mail once", async () => {
    const at = place();
    // Both begin at once on an empty store: the second finds done what the first does.
    const [one, two] = await Promise.all([start(at, 0, LEASE_MS), start(at, 0, LEASE_MS)]);
    const client = createClient(one.url);
    const other = client.at(two.url);
    await fillIn(client, { delivery: { bekanntgabe: "digital", email: "ada@example.org" } });
    const form = await reviewed(client);
    const sent = await Promise.all([client, other, client, other].map((one) => submit(one, form)));
    expect(sent.map((answer) => answer?.status)).toEqual([303, 303, 303, 303]);
    expect(new Set(sent.map((answer) => answer?.location))).toHaveProperty("size", 1);
    await Promise.all([decide(client), decide(createClient(two.url))]);
    const isThere = async (): Promise<boolean> =>
      (await other.get("/heuchelheim/vorgang")).text.includes("Ihr Bescheid ist da");
    await settle(two, isThere);
    expect((await client.get("/heuchelheim/vorgang")).text).toContain("Ihr Bescheid ist da");
    // Both look for work every 50 ms: whoever wanted to do something twice would have done it by now.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await Promise.all([kill(one), kill(two)]);

    const found = await inspect(at);
    expect(found).toMatchObject({ cases: 1, state: { status: "closed" }, chain: { ok: true } });
    expect(found.letters).toHaveLength(1);
    expect(found.mails.map((subject) => subject.split(" ")[1]).toSorted()).toEqual(["Anmeldung", "Bescheid"]);
    expect(found.repeats).toBe(0);
  }, 120_000);
});
