import {
  forgetColleagues,
  note,
  openStore,
  personById,
  savePerson,
  smtp,
  startWorker,
  tellOfIncidents,
  type Deps,
} from "@blaupause/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { goesOn, standsStill } from "../builders/stuckCases.ts";
import { openMailServer, type MailServer } from "../security/attacks/mailbox.ts";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";

type Mail = Parameters<NonNullable<Deps["sendMail"]>>[0];
let town: Town;
let mails: Mail[];
beforeEach(async () => {
  mails = [];
  town = await openTown(undefined, { sendMail: async (mail) => void mails.push(mail) });
  await has("vogt", { roles: ["incident"] });
  await has("weber", { roles: ["admin"] });
});
afterEach(() => town.close());

const store = () => town.deps.store.organisation("heuchelheim");
type Known = NonNullable<Awaited<ReturnType<typeof personById>>>;
async function has(id: string, over: Partial<Known>): Promise<void> {
  if ((await personById(store(), id)) === null) await signedIn(town, id);
  await savePerson(store(), { ...(await personById(store(), id))!, ...over });
  forgetColleagues(store());
}
async function looksAt(instant: string): Promise<readonly Mail[]> {
  town.goTo(instant);
  const before = mails.length;
  await tellOfIncidents(town.deps);
  return mails.slice(before);
}
interface Check {
  readonly about: string;
  readonly told: unknown;
}
/** What „Einrichtung“ says of it. */
async function told(what = "stuck"): Promise<unknown> {
  const { body } = await (await signedIn(town, "weber")).get("/api/setup");
  return (body as { checks: readonly Check[] }).checks.find(({ about }) => about === what)?.told;
}
/** Somebody with a hand in the database makes an entry say that another did it. */
async function changesLog(): Promise<void> {
  const [entry] = await store().records.list("log", { limit: 1 });
  const content = { ...(entry!.content as object), by: "somebody-else" };
  await store().records.save({ ...entry!, expires: null, content });
}
const day = (time: string): string => `2026-07-10T${time}:00.000Z`;

describe("whoever mends incidents", () => {
  it("is told how much stands still, since when, of which services and where, and nothing of a case", async () => {
    await standsStill(town, "c1", day("07:10"));
    expect(await told()).toMatchObject({ say: "pending" });
    const [mail, ...more] = await looksAt(day("07:15"));
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: "vogt@heuchelheim.example",
      subject: "Störung: Vorgänge, die stillstehen: 1",
    });
    expect(mail?.text).toContain("Vorgänge, die stillstehen: 1\nDer erste seit: 10.07.2026, 09:10\n");
    expect(mail?.text).toContain("– Hund anmelden\n");
    expect(mail?.text).toContain(`${town.url}/amt/vorgaenge`);
    expect(mail?.text).toContain("weil Sie bei Heuchelheim a. d. Lahn Störungen beheben.");
    expect(Object.values(mail ?? {}).join()).not.toMatch(/Demir|c1|[{}]/);
    expect(await told()).toEqual({ say: "done", count: 1, names: ["Miriam Vogt"], at: day("07:15") });
  });

  it("gets one mail of a burst of a thousand, and one an hour later of what came after it", async () => {
    for (let count = 0; count < 1000; count += 1)
      await standsStill(town, `c${count}`, day(count < 500 ? "07:09" : "07:10"));
    expect(await looksAt(day("07:12"))).toHaveLength(0);
    const [mail, ...more] = await looksAt(day("07:15"));
    expect([mail?.subject, more]).toEqual(["Störung: Vorgänge, die stillstehen: 1000", []]);
    await standsStill(town, "later", day("07:20"));
    for (const at of ["07:25", "07:45", "08:00"]) expect(await looksAt(day(at))).toHaveLength(0);
    expect(await told()).toMatchObject({ say: "more", count: 1000 });
    expect((await looksAt(day("08:10"))).map(({ subject }) => subject)).toEqual([
      "Störung: Vorgänge, die stillstehen: 1001",
    ]);
  }, 60_000);

  it("is reminded once a day, and not any more when all is mended", async () => {
    await standsStill(town, "c1", day("07:10"));
    expect(await looksAt(day("07:15"))).toHaveLength(1);
    for (const at of ["09:00", "15:00", "23:00"]) expect(await looksAt(day(at))).toHaveLength(0);
    expect(await looksAt("2026-07-11T07:15:00.000Z")).toHaveLength(1);
    await goesOn(town, "c1");
    expect(await looksAt("2026-07-12T07:15:00.000Z")).toHaveLength(0);
    expect(await told()).toMatchObject({ say: "last", at: "2026-07-11T07:15:00.000Z" });
    await standsStill(town, "c2", "2026-07-13T07:00:00.000Z");
    // What was told of the mended one says nothing of this.
    town.goTo("2026-07-13T07:01:00.000Z");
    expect(await told()).toMatchObject({ say: "pending" });
    expect(await looksAt("2026-07-13T07:05:00.000Z")).toHaveLength(1);
    // Every mail can be told from the one before; the same one sent twice could not.
    expect(new Set(mails.map(({ id }) => id)).size).toBe(3);
  });

  it("is told once by two processes that look at the same moment", async () => {
    await standsStill(town, "c1", day("07:10"));
    town.goTo(day("07:15"));
    const beside = await openStore(town.folder);
    const other: Deps = { ...town.deps, store: beside };
    await Promise.all([tellOfIncidents(town.deps), tellOfIncidents(other), tellOfIncidents(town.deps)]);
    expect(mails).toHaveLength(1);
    await tellOfIncidents(other);
    expect(mails).toHaveLength(1);
    await beside.close();
  });

  it("is told by a server that nobody asks anything", async () => {
    await standsStill(town, "c1", day("07:10"));
    town.goTo(day("07:15"));
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const worker = startWorker(town.deps);
    vi.advanceTimersByTime(300_000);
    vi.useRealTimers();
    // Whoever stops a server does not wait for its rounds.
    await expect.poll(() => mails.length).toBe(1);
    await worker.stop();
  });

  it("is told by another process where one died over it, under the same Message-ID", async () => {
    await standsStill(town, "c1", day("07:10"));
    town.goTo(day("07:15"));
    const dying = tellOfIncidents({
      ...town.deps,
      sendMail: async (mail) => {
        mails.push(mail);
        await new Promise(() => undefined);
      },
    });
    void dying;
    await expect.poll(() => mails.length).toBe(1);
    expect(await looksAt(day("07:20"))).toHaveLength(0);
    expect(await looksAt(day("07:26"))).toHaveLength(1);
    expect(mails[1]?.id).toBe(mails[0]?.id);
  });
});

describe("who is told", () => {
  it("are all who mend and may still sign in, each by a mail of her own", async () => {
    await has("becker", { roles: ["incident", "admin"] });
    await has("weber", { roles: ["incident"], isActive: false });
    await standsStill(town, "c1", day("07:10"));
    expect((await looksAt(day("07:15"))).map(({ to }) => to).toSorted()).toEqual([
      "becker@heuchelheim.example",
      "vogt@heuchelheim.example",
    ]);
  });

  it("is the administrator where nobody mends, or none of them has an address", async () => {
    await has("vogt", { email: null });
    await standsStill(town, "c1", day("07:10"));
    const [mail] = await looksAt(day("07:15"));
    expect(mail?.to).toBe("weber@heuchelheim.example");
    expect(mail?.text).toContain("weil Sie Heuchelheim a. d. Lahn verwalten");
    await has("vogt", { roles: ["steueramt"] });
    expect((await looksAt("2026-07-11T07:15:00.000Z"))[0]?.to).toBe("weber@heuchelheim.example");
  });

  it("is nobody where nobody has an address, and it says so", async () => {
    await has("vogt", { email: null });
    await has("weber", { email: null });
    await standsStill(town, "c1", day("07:10"));
    expect(await looksAt(day("07:15"))).toEqual([]);
    expect(await told()).toMatchObject({ say: "no-address", names: ["Miriam Vogt"] });
    // An address that was added is used within the hour.
    await has("vogt", { email: "vogt@heuchelheim.example" });
    expect(await told()).toMatchObject({ say: "pending" });
    expect(await looksAt(day("08:10"))).toHaveLength(1);
  });

  it("is nobody without a mail server, and it says so", async () => {
    Object.assign(town.deps, { sendMail: null });
    await standsStill(town, "c1", day("07:10"));
    expect(await looksAt(day("07:15"))).toEqual([]);
    expect(await told()).toMatchObject({ say: "no-mail", names: ["Miriam Vogt"] });
    expect(await store().mails.list({ limit: 9 })).toEqual([]);
  });

  it("is nobody in an organisation where drafts are tried out", async () => {
    const own = await town.deps.store.platform.get("heuchelheim");
    const profile = { ...(own?.profile as object), rehearsal: true };
    await town.deps.store.platform.put({ ...own!, profile });
    await standsStill(town, "c1", day("07:10"));
    expect(await looksAt(day("07:15"))).toEqual([]);
  });
});

describe("a log that is not whole", () => {
  beforeEach(async () => {
    await note(town.deps, store(), "weber", "person-changed", "vogt");
  });

  it("is told once a day to whoever is told of cases that stand still, until it is right again", async () => {
    expect(await looksAt(day("07:00"))).toEqual([]);
    expect(await told("log")).toBe(null);
    await changesLog();
    expect(await told("log")).toMatchObject({ say: "daily" });
    // It was looked at already today.
    expect(await looksAt(day("12:00"))).toEqual([]);
    const [mail, ...more] = await looksAt("2026-07-11T07:00:00.000Z");
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: "vogt@heuchelheim.example" });
    expect(mail?.subject).toBe(
      "Störung: Das Protokoll von Heuchelheim a. d. Lahn ist nicht mehr vollständig",
    );
    expect(mail?.text).toContain("ab Eintrag 1 etwas nicht");
    expect(mail?.text).not.toMatch(/[{}]/);
    expect(await told("log")).toMatchObject({ say: "last", names: ["Miriam Vogt"] });
    expect(await looksAt("2026-07-12T06:59:00.000Z")).toEqual([]);
    expect(await looksAt("2026-07-12T07:00:00.000Z")).toHaveLength(1);
  });

  it("is told within the hour where nobody could be told", async () => {
    await changesLog();
    const { sendMail } = town.deps;
    Object.assign(town.deps, { sendMail: null });
    expect(await looksAt(day("07:00"))).toEqual([]);
    expect(await told("log")).toMatchObject({ say: "no-mail" });
    Object.assign(town.deps, { sendMail });
    expect(await looksAt(day("07:50"))).toHaveLength(1);
  });
});

describe("a mail server", () => {
  let post: MailServer;
  beforeEach(async () => {
    post = await openMailServer();
  });
  afterEach(() => post.close());

  it("that is away is tried once an hour, and nobody counts as told until it takes the mail", async () => {
    let tries = 0;
    const away = smtp("smtp://127.0.0.1:1", "amt@example.org");
    const sendMail: typeof away = (mail) => {
      tries += 1;
      return away(mail);
    };
    await has("becker", { roles: ["incident"] });
    Object.assign(town.deps, { sendMail });
    await standsStill(town, "c1", day("07:10"));
    for (const at of ["07:15", "07:20", "07:25", "08:00"]) await looksAt(day(at));
    // Away for one is away for all.
    expect(tries).toBe(1);
    expect(await told()).toMatchObject({
      say: "unreachable",
      names: expect.arrayContaining(["Miriam Vogt", "Thomas Becker"]) as unknown,
    });
    Object.assign(town.deps, { sendMail: smtp(post.url, "amt@example.org") });
    await looksAt(day("08:05"));
    expect(post.delivered).toHaveLength(2);
    expect(post.delivered.every(({ recipients }) => recipients.length === 1)).toBe(true);
    expect(await told()).toMatchObject({ say: "done", at: day("08:05") });
  });

  it("that refuses one address keeps nobody else from being told", async () => {
    await has("becker", { roles: ["incident"] });
    const sendMail = async (mail: Mail): Promise<void> => {
      if (mail.to.startsWith("becker")) throw Object.assign(new Error(mail.to), { code: "EENVELOPE" });
      mails.push(mail);
    };
    Object.assign(town.deps, { sendMail });
    await standsStill(town, "c1", day("07:10"));
    expect(await looksAt(day("07:15"))).toHaveLength(1);
    expect(await told()).toMatchObject({ say: "done", names: ["Miriam Vogt"] });
  });
});

it("the log counts and names nobody", async () => {
  await standsStill(town, "c1", day("07:10"));
  await looksAt(day("07:15"));
  const sentence = { level: "info", event: "incidents-told", org: "heuchelheim", count: 1, people: 1 };
  expect(town.log).toContainEqual(sentence);
  Object.assign(town.deps, { sendMail: null });
  await looksAt("2026-07-11T07:15:00.000Z");
  expect(town.log.at(-1)).toMatchObject({ event: "incidents-not-told", code: "no-mail", people: 0 });
  expect(JSON.stringify(town.log)).not.toMatch(/Vogt|vogt@|Demir/);
});
