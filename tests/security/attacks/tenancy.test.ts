import { minimalService } from "@blaupause/model/testing";
import { forgetColleagues, personById, savePerson } from "@blaupause/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { base, fillIn } from "../../builders/dogTax.ts";
import { appliesSmall, offersSmall } from "../../builders/smallService.ts";
import { putOnOffer, sends, told } from "../../builders/toldService.ts";
import { createClient, formIn, keyOf } from "../client.ts";
import { signedIn } from "../staff.ts";
import { applies } from "../../stories/office.ts";
import { openTown, type Town } from "../../stories/town.ts";

// ATTACKS: tenancy. Every route × every role × foreign names in path, query, body and header: ../isolation.test.ts.
// Here stands what is left of that line.

let town: Town;
let number = "";
/** A case of Kassel, so that an answer that holds nothing of Heuchelheim is not an empty one. */
let own = "";
beforeAll(async () => {
  town = await openTown(undefined, { guesses: 100_000 });
  number = await applies(town);
  await offersSmall(town, "kassel", "steueramt");
  own = await appliesSmall(town, "kassel", "Dora");
});
afterAll(() => town.close());

describe("references that could be guessed", () => {
  /** Random where nobody can see a pattern: all differ, are long enough, and agree by chance alone. */
  const expectUnguessable = (kind: string, found: readonly string[], shape: RegExp): void => {
    expect([kind, new Set(found).size]).toEqual([kind, 3]);
    for (const one of found) expect([kind, one]).toEqual([kind, expect.stringMatching(shape)]);
    for (const [one, two] of [
      [found[0], found[1]],
      [found[1], found[2]],
    ] as const) {
      const same = [...(one ?? "")].filter((letter, at) => letter !== "-" && letter === two?.[at]).length;
      expect([kind, same < 12]).toEqual([kind, true]);
    }
  };
  const KEY = /^(?:[0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/;
  const thrice = async (make: () => Promise<string>): Promise<string[]> => [
    await make(),
    await make(),
    await make(),
  ];

  it("keys of drafts and of cases do not follow from one another", async () => {
    const begin = async () => {
      const client = createClient(town.url);
      const begun = await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
      return begun.location?.split("/").at(-1) ?? "";
    };
    expectUnguessable("draft", await thrice(begin), KEY);
    const send = async () => {
      const cookies = new Map<string, string>();
      await applies(town, {}, createClient(town.url, cookies));
      return keyOf(cookies.get("bp_v") ?? "");
    };
    expectUnguessable("case", await thrice(send), KEY);
  });

  it("ids of cases and uploads do not follow from one another, though cases begin with their time", async () => {
    const { cases, files } = town.deps.store.organisation("heuchelheim");
    const send = async () => {
      const sent = await applies(town);
      return (await cases.list({ number: sent, limit: 1 })).cases[0]?.caseId ?? "";
    };
    const ids = await thrice(send);
    // Ids are no secrets, and yet not to be counted through: eighty bits are left beside the time.
    expectUnguessable(
      "case",
      ids.map((id) => id.slice(12)),
      /^[0-9a-f]{20}$/,
    );
    const [owner = ""] = ids;
    const content = Buffer.from("x");
    const upload = async () => {
      const put = await files.put({ owner, name: "a.txt", type: "text/plain", content, limit: 10 });
      return put.ok ? put.file.id : "";
    };
    expectUnguessable("upload", await thrice(upload), /^[\w-]{22}$/);
  });

  it("neither do sessions, nor the addresses of trials", async () => {
    const enter = async () => {
      const cookies = new Map<string, string>();
      const client = createClient(town.url, cookies);
      const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
      const headers = { "content-type": "application/json", "x-csrf-token": csrf };
      await client.raw("/api/session", { method: "POST", headers, body: '{"person":"vogt"}' });
      return (cookies.get("bp_s") ?? "").split(".").at(-1) ?? "";
    };
    expectUnguessable("session", await thrice(enter), /^[\w-]{43}$/);
    const weber = await signedIn(town, "weber");
    const drafts = ["probe-a", "probe-b", "probe-c"].values();
    const trial = async () => {
      const id = drafts.next().value ?? "";
      const content = { service: { ...minimalService(), id }, journeys: {} };
      await weber.post("/api/services", { content, origin: null });
      const { body } = await weber.post(`/api/services/${id}/trial`, { values: {} });
      return /probe-([0-9a-f]+)/.exec((body as { url: string }).url)?.[1] ?? "";
    };
    expectUnguessable("trial", await thrice(trial), /^[0-9a-f]{32}$/);
  });

  it("knowing the id of a case or the number on a letter opens nothing", async () => {
    const { cases } = await town.deps.store.organisation("heuchelheim").cases.list({ limit: 9 });
    const id = cases[0]?.caseId ?? "";
    const stranger = createClient(town.url);
    for (const known of [id, number, id.toUpperCase()]) {
      expect((await stranger.get(`/heuchelheim/vorgang/${known}`)).status).toBe(404);
      expect((await stranger.get(`${base}/weiter/${known}`)).location).toBe(
        `${base}?entwurf=link-alt#gesagt`,
      );
    }
  });

  it.each(["frage/t3", "bescheid/bekanntgeben", "bescheid/bekanntgeben/pdf", "angaben.pdf"])(
    "without its cookie a case shows no %s",
    async (part) => {
      expect((await createClient(town.url).get(`/heuchelheim/vorgang/${part}`)).status).toBe(404);
    },
  );
});

describe("the key of one case", () => {
  it("opens neither questions, notices nor files of another", async () => {
    const client = createClient(town.url);
    await fillIn(client, { dog: { name: "Eigener" } });
    await client.post(`${base}/absenden`, formIn((await client.get(`${base}/pruefen`)).text).entries);
    for (const part of [
      "frage/t999",
      "frage/__proto__",
      "bescheid/__proto__",
      "bescheid/constructor/pdf",
      "bescheid/..%2f..%2fpruefen",
    ])
      expect([part, [303, 404].includes((await client.get(`/heuchelheim/vorgang/${part}`)).status)]).toEqual([
        part,
        true,
      ]);
  });

  it("of a draft in one town is nothing in another, and not in another service", async () => {
    const client = createClient(town.url);
    const begun = await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
    const key = begun.location?.split("/").at(-1) ?? "";
    const stranger = createClient(town.url);
    expect((await stranger.get(`/kassel/hund-anmelden/weiter/${key}`)).location).toBe(
      "/kassel/hund-anmelden?entwurf=link-alt#gesagt",
    );
    expect((await stranger.get(`/heuchelheim/anderes/weiter/${key}`)).status).toBe(404);
  });
});

describe("operators where a text is asked for", () => {
  const operators = [
    { $ne: null },
    { $gt: "" },
    { $where: "sleep(1000)" },
    { $regex: ".*" },
    ["x"],
    { length: 1 },
    true,
    null,
    7,
  ];
  it.each(operators.map((one) => [JSON.stringify(one), one] as const))(
    "%s does not sign in and finds nothing",
    async (_, operator) => {
      const { post } = await signedIn(town, "vogt");
      for (const [path, body] of [
        [
          "/api/session/password",
          { organisation: "heuchelheim", email: operator, password: "x", code: null },
        ],
        [
          "/api/session/password",
          { organisation: "heuchelheim", email: "a@b.de", password: operator, code: null },
        ],
        ["/api/session/password", { organisation: operator, email: "a@b.de", password: "x", code: null }],
        ["/api/session/reset", { organisation: "heuchelheim", email: operator }],
        ["/api/cases/search", { text: operator }],
        ["/api/session", { person: operator }],
      ] as const)
        expect([path, (await post(path, body)).status]).toEqual([path, 422]);
    },
  );

  it.each([
    "$ne",
    "status[$ne]=open",
    "status[]=open",
    "status=open&status=closed",
    "cursor[$gt]=",
    "status=__proto__",
  ])("the query ?%s is refused or means nothing", async (query) => {
    const { get } = await signedIn(town, "aydin");
    const { status, body } = await get(`/api/cases?${query}`);
    expect([200, 422]).toContain(status);
    expect(JSON.stringify(body)).not.toContain(number);
    expect(JSON.stringify((await get("/api/cases")).body)).toContain(own);
  });

  it("a search for wildcards, or for every letter, tells nothing of another organisation", async () => {
    const { post } = await signedIn(town, "aydin");
    for (const text of [
      "%",
      "_",
      "*",
      ".*",
      "D%",
      "Demir",
      "HEU",
      "' OR 1=1 --",
      '"; DROP TABLE cases; --',
    ]) {
      const { status, body } = await post("/api/cases/search", { text });
      expect([text, status]).toEqual([text, 200]);
      expect(JSON.stringify(body)).not.toContain("HEU-");
    }
    for (const [person, found, not] of [
      ["aydin", own, number],
      ["vogt", number, own],
    ] as const) {
      const { body } = await (await signedIn(town, person)).post("/api/cases/search", { text: "2026" });
      expect(JSON.stringify(body)).toContain(found);
      expect(JSON.stringify(body)).not.toContain(not);
    }
  });

  it("a cursor that was made up, or comes from another organisation, tells nothing", async () => {
    const { get } = await signedIn(town, "aydin");
    for (const cursor of [
      "x",
      "e30",
      Buffer.from('{"org":"heuchelheim"}').toString("base64url"),
      "heuchelheim/1",
      "0",
    ]) {
      const { status, body } = await get(`/api/cases?cursor=${encodeURIComponent(cursor)}`);
      expect([cursor, status < 500]).toEqual([cursor, true]);
      expect(JSON.stringify(body)).not.toContain(number);
    }
  });
});

describe("many cases at once, of which somebody may see some", () => {
  it("lists, sums and searches hold her own alone, and no command reaches one of the others", async () => {
    await offersSmall(town, "heuchelheim", "wohngeld");
    const [theirs, hers] = [number, await appliesSmall(town, "heuchelheim", "Dora")];
    const store = town.deps.store.organisation("heuchelheim");
    const weber = await signedIn(town, "weber");
    const works = async (roles: readonly string[]) => {
      await savePerson(store, { ...(await personById(store, "weber"))!, roles });
      forgetColleagues(store);
    };
    await works(["wohngeld"]);
    const lists = [await weber.get("/api/cases"), await weber.post("/api/cases/search", { text: "2026" })];
    for (const { body } of lists) {
      const { cases, open } = body as { cases: { number: string }[]; open: number };
      expect([cases.map((one) => one.number), open]).toEqual([[hers], 1]);
    }
    const note = { id: "mixed-rights-1", type: "addNote", text: "gesehen" };
    expect((await weber.post(`/api/cases/${hers}/commands`, note)).status).toBe(200);
    expect((await weber.post(`/api/cases/${theirs}/commands`, note)).status).toBe(404);
    expect((await weber.get(`/api/cases/${theirs}`)).status).toBe(404);
    const seen = JSON.stringify((await (await signedIn(town, "vogt")).get("/api/cases")).body);
    expect([seen.includes(theirs), seen.includes(hers)]).toEqual([true, false]);
    await works(["author"]);
  });
});

describe("work of one organisation under the name of another", () => {
  it("an effect finds its case only in the organisation it belongs to", async () => {
    const { cases } = await town.deps.store.organisation("heuchelheim").cases.list({ limit: 9 });
    const id = cases[0]?.caseId ?? "";
    const kassel = town.deps.store.organisation("kassel");
    expect(await kassel.cases.load(id)).toBeNull();
    expect(await kassel.cases.dueEffects(id, "2099-01-01T00:00:00.000Z")).toEqual([]);
    expect(await kassel.files.list(id)).toEqual([]);
  });

  it("a claimed case that is called another organisation's is nobody's: no lease, no effect, no mail", async () => {
    await putOnOffer(town, "heuchelheim", told("meldung"));
    await sends(town, "/heuchelheim/meldung", "ada@example.org");
    const { worker } = town.deps.store;
    const [now, until] = [town.deps.clock(), "2099-01-01T00:00:00.000Z"];
    const [claimed] = await worker.claimDue({ now, leaseUntil: until, by: "w1", limit: 1 });
    expect(claimed).toMatchObject({ org: "heuchelheim" });
    const { caseId } = claimed!;
    const [ours, theirs] = ["heuchelheim", "kassel"].map((org) => ({ org, caseId, by: "w1" }));
    expect(await worker.extend(theirs!, until)).toBe(false);
    await worker.release(theirs!);
    const due = (org: string) => town.deps.store.organisation(org).cases.dueEffects(caseId, now);
    expect([(await due("heuchelheim")).length > 0, await due("kassel")]).toEqual([true, []]);
    // Its own lease stands: nobody else may begin it, and its mail is not sent twice.
    expect(await worker.claimDue({ now, leaseUntil: until, by: "w2", limit: 1 })).toEqual([]);
    await worker.release(ours!);
    await town.work();
    const mails = async (org: string) =>
      (await town.deps.store.organisation(org).mails.list({ limit: 50 })).filter(
        ({ content }) => (content as { to: string }).to === "ada@example.org",
      );
    expect([(await mails("heuchelheim")).length, await mails("kassel")]).toEqual([1, []]);
  });

  it("a preview of another organisation's draft finds no draft", async () => {
    const weber = await signedIn(town, "weber");
    const roth = await signedIn(town, "roth");
    const content = { service: { ...minimalService(), id: "geheim-entwurf" }, journeys: {} };
    expect((await weber.post("/api/services", { content, origin: null })).status).toBe(200);
    const preview = "/api/services/geheim-entwurf/letters/bescheid?journey=x";
    const [theirs, none] = [
      await roth.get(preview),
      await roth.get("/api/services/nie-da/letters/b?journey=x"),
    ];
    expect(theirs).toEqual(none);
    expect(theirs.status).toBe(404);
    expect((await roth.get("/api/services/geheim-entwurf")).status).toBe(404);
    expect((await weber.get("/api/services/geheim-entwurf")).status).toBe(200);
  });

  it("somebody without a role in a service does not read its notes", async () => {
    const vogt = await signedIn(town, "vogt");
    await vogt.post(`/api/cases/${number}/commands`, {
      id: "note-secret",
      type: "addNote",
      text: "Nur für uns",
    });
    for (const person of ["weber", "aydin"]) {
      const { status, body } = await (await signedIn(town, person)).get(`/api/cases/${number}`);
      expect([person, status >= 403, JSON.stringify(body).includes("Nur für uns")]).toEqual([
        person,
        true,
        false,
      ]);
    }
    expect((await createClient(town.url).get("/heuchelheim/vorgang")).text).not.toContain("Nur für uns");
  });
});
