import type { AnswerOf, routes } from "@blaupause/api";
import { afterAll, beforeAll, expect, it } from "vitest";
import { putOnOffer, sends, told } from "../builders/toldService.ts";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";

type Operations = AnswerOf<(typeof routes)["readOperations"]>;
type CaseView = AnswerOf<(typeof routes)["readCase"]>;

let town: Town;
const host = "127.0.0.1:9";
beforeAll(async () => {
  town = await openTown("2026-07-10T07:00:00.000Z", { outbound: { inner: ["127.0.0.0/8"] } });
  const hosts = { kind: "settings", id: "outbound-hosts", rev: 0, expires: null, content: { hosts: [host] } };
  await town.deps.store.organisation("heuchelheim").records.save(hosts);
  const service = told("ruft");
  const { mail } = service.process.nodes;
  const call = { ...mail, title: "Register fragen", connector: "http", with: { url: `http://${host}/x` } };
  const nodes = { ...service.process.nodes, mail: call } as unknown as typeof service.process.nodes;
  const calling = { ...service, process: { nodes } };
  // Somebody at the office has to be able to open it.
  await putOnOffer(
    town,
    "heuchelheim",
    JSON.parse(JSON.stringify(calling).replaceAll('"amt"', '"steueramt"')),
  );
  await sends(town, "/heuchelheim/ruft");
});
afterAll(() => town.close());

const reads = async (): Promise<Operations> =>
  (await (await signedIn(town, "keller")).get("/api/operations")).body as Operations;

it("a step whose system is away: who operates reads that a call waits, the official when it is tried again", async () => {
  expect((await reads()).calls).toEqual({ waiting: 0, since: null });
  await town.work();
  expect((await reads()).calls).toEqual({ waiting: 1, since: null });
  town.goTo("2026-07-10T07:05:00.000Z");
  expect((await reads()).calls).toEqual({ waiting: 1, since: "2026-07-10T07:00:30.000Z" });
  const [only] = (await town.deps.store.organisation("heuchelheim").cases.list({ limit: 1 })).cases;
  const vogt = await signedIn(town, "vogt");
  const view = (await vogt.get(`/api/cases/${only?.number ?? ""}`)).body as CaseView;
  expect(view.retries).toMatchObject([{ title: "Register fragen", next: "2026-07-10T07:00:30.000Z" }]);
});
