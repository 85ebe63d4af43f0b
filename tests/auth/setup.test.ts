import { forgetColleagues, personById, savePerson, smtp } from "@blaupause/server";
import type { Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { given } from "../../server/src/store/contract/builders.contract.ts";
import { applies, offers, told as toldService } from "../builders/toldService.ts";
import { offersSmall } from "../builders/smallService.ts";
import { openMailServer } from "../security/attacks/mailbox.ts";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";
import { withPassword } from "./withPassword.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});
async function opened(...more: Parameters<typeof openTown>): Promise<Town> {
  const town = await openTown(...more);
  closing.push(() => town.close());
  await administers(town, "weber", ["admin"]);
  return town;
}
async function administers(town: Town, id: string, roles: readonly string[]): Promise<void> {
  await signedIn(town, id);
  const store = town.deps.store.organisation("heuchelheim");
  const found = await personById(store, id);
  await savePerson(store, { ...found!, roles });
  forgetColleagues(store);
}
interface Check {
  readonly about: string;
  readonly state: string;
  readonly say: string;
  readonly count: number;
  readonly names: readonly string[];
}
async function told(town: Town): Promise<Readonly<Record<string, Check>>> {
  const { body } = await (await signedIn(town, "weber")).get("/api/setup");
  const { checks } = body as { checks: readonly Check[] };
  return Object.fromEntries(checks.map((check) => [check.about, check]));
}
const sends = async (town: Town) => (await signedIn(town, "weber")).post("/api/setup/mail", {});

describe("a test mail", () => {
  it("goes through the mail server to whoever asks, and that it was taken is told", async () => {
    const post = await openMailServer();
    closing.push(() => post.close());
    const town = await opened(undefined, { sendMail: smtp(post.url, "amt@example.org") });
    expect((await told(town))["mail"]).toMatchObject({ state: "open", say: "untested" });
    expect((await sends(town)).status).toBe(200);
    expect((await told(town))["mail"]).toMatchObject({ state: "fine", say: "sent", at: town.deps.clock() });
    expect(post.delivered).toHaveLength(1);
    expect(post.delivered[0]?.recipients).toEqual(["<weber@heuchelheim.example>"]);
    // Nobody fills a mailbox by clicking.
    expect(await sends(town)).toMatchObject({ status: 429 });
    town.goTo("2026-07-10T07:01:00.000Z");
    expect((await sends(town)).status).toBe(200);
    expect(post.delivered).toHaveLength(2);
  });

  it("that does not get through is told as broken, until one does", async () => {
    const refusing = createServer((socket) => {
      socket.on("error", () => undefined).write("220 x\r\n");
      socket.on("data", (said) =>
        socket.write(said.toString().startsWith("EHLO") ? "250 x\r\n" : "550 no\r\n"),
      );
    });
    await new Promise<void>((resolve) => {
      refusing.listen(0, "127.0.0.1", resolve);
    });
    closing.push(() => refusing.close());
    const { port } = refusing.address() as AddressInfo;
    const town = await opened(undefined, { sendMail: smtp(`smtp://127.0.0.1:${port}`, "amt@example.org") });
    expect((await sends(town)).status).toBe(200);
    expect((await told(town))["mail"]).toMatchObject({ state: "broken", say: "refused" });
    const gone = await opened(undefined, { sendMail: smtp("smtp://127.0.0.1:1", "amt@example.org") });
    await sends(gone);
    expect((await told(gone))["mail"]).toMatchObject({ state: "broken", say: "unreachable" });
    expect(JSON.stringify(gone.log)).not.toContain("weber@");
  });

  it("taken long ago says nothing of today: a mail of a case that does not leave is told, until one leaves again", async () => {
    let isAway = false;
    const sendMail = () => (isAway ? Promise.reject(new Error("ECONNREFUSED")) : Promise.resolve());
    const town = await opened(undefined, { sendMail });
    await sends(town);
    const weber = await signedIn(town, "weber");
    await administers(town, "weber", ["admin", "author"]);
    await weber.post("/api/services", {
      content: { service: toldService("erzaehlt"), journeys: {} },
      origin: null,
    });
    await offers(town, "erzaehlt");
    isAway = true;
    town.goTo("2026-07-11T08:00:00.000Z");
    await applies(town, "/heuchelheim/erzaehlt");
    await town.work();
    const at = town.deps.clock();
    expect((await told(town))["mail"]).toMatchObject({ state: "broken", say: "unreachable", at });
    isAway = false;
    town.goTo("2026-07-11T09:00:00.000Z");
    await town.work();
    expect((await told(town))["mail"]).toMatchObject({ state: "fine", say: "sent" });
  });

  it("without a mail server, or without an address of one's own, is refused by its name", async () => {
    const town = await opened();
    expect(await sends(town)).toMatchObject({ status: 422, body: { code: "mail-not-set-up" } });
    expect((await told(town))["mail"]).toMatchObject({ state: "open", say: "none" });
    const store = town.deps.store.organisation("heuchelheim");
    await savePerson(store, { ...(await personById(store, "weber"))!, email: null });
    forgetColleagues(store);
    expect(await sends(town)).toMatchObject({ status: 422, body: { code: "own-email-missing" } });
  });
});

describe("what an administrator is told of her organisation", () => {
  it("what stands still, and who sees it", async () => {
    const town = await opened();
    expect((await told(town))["stuck"]).toMatchObject({ state: "open", say: "nobody", count: 0 });
    await signedIn(town, "vogt");
    expect((await told(town))["stuck"]).toMatchObject({ state: "fine", names: ["Miriam Vogt"] });
    const store = town.deps.store.organisation("heuchelheim");
    const incident = { id: "i", node: "n", role: "incident", team: null, assignee: null, due: null };
    await given(store, "c1", { tasks: { put: [incident] } });
    expect((await told(town))["stuck"]).toMatchObject({
      state: "broken",
      say: "some",
      count: 1,
      names: ["Miriam Vogt"],
    });
    await administers(town, "vogt", ["steueramt"]);
    expect((await told(town))["stuck"]).toMatchObject({ state: "broken", say: "nobody", count: 1 });
  });

  it("who may do much and signs in by a password alone", async () => {
    const town = await opened();
    expect((await told(town))["secondFactor"]).toMatchObject({ state: "fine" });
    await withPassword(town, "heuchelheim", { id: "lang", name: "Petra Lang", roles: ["approver"] });
    await withPassword(town, "heuchelheim", { id: "roth", name: "Uwe Roth", roles: ["steueramt"] });
    expect((await told(town))["secondFactor"]).toMatchObject({ state: "open", names: ["Petra Lang"] });
  });

  it("which statements are missing, what is public, and that the log is whole", async () => {
    const town = await opened();
    const before = await told(town);
    expect(before["texts"]).toMatchObject({ state: "open", count: 3 });
    const { offerings } = town.deps.store.organisation("heuchelheim");
    const offered = (await offerings.list()).filter(({ program }) => program !== null);
    expect(before["services"]).toMatchObject({ state: "fine", count: offered.length });
    expect(before["scan"]).toMatchObject({ state: "open" });
    const own = await town.deps.store.platform.get("heuchelheim");
    const texts = { imprint: "a", privacy: "b", accessibility: "c" };
    await town.deps.store.platform.put({ ...own!, profile: { ...(own?.profile as object), texts } as never });
    expect((await told(town))["texts"]).toMatchObject({ state: "fine" });
    const { records } = town.deps.store.organisation("heuchelheim");
    await withPassword(town, "heuchelheim", { id: "lang", name: "Petra Lang", roles: ["approver"] });
    expect((await told(town))["log"]).toMatchObject({ state: "fine" });
    const [entry] = await records.list("log", { limit: 1 });
    await records.save({ ...entry!, content: { ...(entry?.content as object), by: "niemand" } });
    expect((await told(town))["log"]).toMatchObject({ state: "broken", count: 1 });
  });

  it("what nobody needs is neither set up nor still to do", async () => {
    const { signIn, account, connections } = await told(await opened());
    const unused = { state: "unused" };
    expect([signIn, account, connections]).toMatchObject([unused, unused, unused]);
  });

  it("which services call what they may not, or have no secret for, until both are there", async () => {
    const town = await opened();
    expect((await told(town))["connections"]).toMatchObject({ state: "unused", say: "unused" });
    const service = minimalService();
    const { eingang, ...nodes } = service.process.nodes;
    const rufen = {
      type: "serviceTask",
      title: "Rufen",
      connector: "http",
      with: { url: "https://register.example/a", secret: "register" },
      outgoing: [{ id: "fr", to: "pruefen" }],
    };
    const begun = { ...eingang, outgoing: [{ id: "fe", to: "rufen" }] };
    const process = { nodes: { ...nodes, eingang: begun, rufen } };
    await offersSmall(town, "heuchelheim", "steueramt", { ...service, process } as unknown as Service);
    const missing = { state: "broken", say: "missing", names: [service.title] };
    expect((await told(town))["connections"]).toMatchObject(missing);
    const weber = await signedIn(town, "weber");
    await weber.post("/api/connections/hosts", { hosts: ["register.example"] });
    expect((await told(town))["connections"]).toMatchObject(missing);
    const secret = { name: "register", host: "register.example", value: "geheim" };
    expect((await weber.post("/api/connections/secrets", secret)).status).toBe(200);
    expect((await told(town))["connections"]).toMatchObject({ state: "fine", say: "all", count: 1 });
  });
});
