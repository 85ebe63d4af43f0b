import { describe, expect, it } from "vitest";
import { fillIn } from "../builders/dogTax.ts";
import { createClient } from "../security/client.ts";
import { decide, ended, inspect, kill, settle, start, stores, submit } from "./servers.ts";

/** Every write of the whole way, in its order, and by what the killed server has to have named it. */
const points = [
  ["the case begins", /^cases\.append caseStarted /],
  ["the receipt's mail", /^mails\.put$/],
  ["the mail counts as sent", /^cases\.append effectSettled endReached$/],
  ["the decision", /^cases\.append taskCompleted .*effectRequested$/],
  ["the letter", /^files\.put$/],
  ["the letter counts as made, the notice is asked for", /^cases\.append effectSettled effectRequested$/],
  ["the notice's mail", /^mails\.put$/],
  ["the notice counts as given, the case closes", /^cases\.append effectSettled .*caseClosed$/],
] as const;

describe.each(Object.entries(stores))(
  "P31 on %s a server killed after any write of a submission or of its effects",
  (_name, place) => {
    // One store for all: it was killed so often when the last of them begins.
    const at = place();
    const before = new Set<string>();
    it.each(points.map(([what, write], index) => ({ point: index + 1, what, write })))(
      "after write $point, $what: nothing accepted is lost, nothing is double, the letter is there once",
      async ({ point, what, write }) => {
        const first = await start(at, point);
        const client = createClient(first.url);
        await fillIn(client, { delivery: { bekanntgabe: "digital", email: "ada@example.org" } });
        await submit(client);
        await decide(client).catch(() => undefined);
        const how = await ended(first);
        console.log(`killed at write ${point}, ${what}: ${how.after}`);
        expect(how).toEqual({ signal: "SIGKILL", after: expect.stringMatching(write) });

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

    it(`there is no write beyond these ${points.length}`, async () => {
      const server = await start(at, points.length + 1);
      const client = createClient(server.url);
      await fillIn(client, { delivery: { bekanntgabe: "digital", email: "ada@example.org" } });
      await submit(client);
      await decide(client);
      await settle(server, async () =>
        (await client.get("/heuchelheim/vorgang")).text.includes("Ihr Bescheid ist da"),
      );
      expect((await client.get("/heuchelheim/vorgang")).text).toContain("Ihr Bescheid ist da");
      expect(await ended(server, 2)).toEqual({ signal: null, after: null });
      await kill(server);
    }, 120_000);
  },
);
