import { describe, expect, it } from "vitest";
import { fillIn } from "../builders/dogTax.ts";
import { createClient } from "../security/client.ts";
import { decide, inspect, kill, settle, start, stores, submit } from "./servers.ts";

describe.each(Object.entries(stores))(
  "P31 on %s a server killed after any write of a submission or of its effects",
  (_name, place) => {
    // Writes of the whole way: case, draft gone, mail, settled, decision, letter, settled, notice mail, settled.
    const points = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    // One store for all: it was killed so often when the last of them begins.
    const at = place();
    const before = new Set<string>();
    it.each(points)(
      "after write %i: nothing accepted is lost, nothing is double, the letter is there once",
      async (point) => {
        const first = await start(at, point);
        const client = createClient(first.url);
        await fillIn(client, { delivery: { bekanntgabe: "digital", email: "ada@example.org" } });
        await submit(client);
        await decide(client).catch(() => undefined);
        await settle(first, async () =>
          (await client.get("/heuchelheim/vorgang")).text.includes("Ihr Bescheid ist da"),
        );
        await kill(first);

        const second = await start(at, 0);
        const again = client.at(second.url);
        await submit(again);
        await decide(again);
        const isThere = async (): Promise<boolean> =>
          (await again.get("/heuchelheim/vorgang")).text.includes("Ihr Bescheid ist da");
        await settle(second, isThere);
        await kill(second);

        const found = await inspect(at, before);
        for (const id of found.ids) before.add(id);
        expect(found.cases).toBe(1);
        expect(found.state).toMatchObject({ status: "closed" });
        expect(found.chain).toEqual({ ok: true });
        expect(found.letters).toHaveLength(1);
        expect(found.mails.filter((subject) => subject.startsWith("Ihr Bescheid"))).toHaveLength(1);
        expect(found.mails.filter((subject) => subject.startsWith("Ihre Anmeldung"))).toHaveLength(1);
      },
      120_000,
    );
  },
);
