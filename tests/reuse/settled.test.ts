import { openService, type JsonObject, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { publish } from "@blaupause/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";

// A publisher leaves something to each municipality: she changes it, or somebody says by name that it stays. Before
// that nothing goes live.

const ID = "hundemarke";
type Caller = Awaited<ReturnType<typeof signedIn>>;
let town: Town;
let weber: Caller, becker: Caller;
beforeAll(async () => {
  town = await openTown();
  [weber, becker] = [await signedIn(town, "weber"), await signedIn(town, "becker")];
  await published("1.0.0", template("Abholen oder zuschicken?"));
  const content = { service: template("Abholen oder zuschicken?"), journeys: {} };
  await weber.post("/api/services", { content, origin: { id: ID, version: "1.0.0" } });
});
afterAll(() => town.close());

const weg = "forms/antrag/fields/weg";
const template = (label: string): Service => ({
  ...minimalService(),
  id: ID,
  title: "Hundemarke bestellen",
  about: { summary: "Eine Marke.", levels: ["gemeinde"], regime: "none" },
  forms: { antrag: { title: "Antrag", fields: [{ id: "weg", type: "text", label }] } },
  policy: { [weg]: { settle: true } },
});
const published = (version: string, service: Service) =>
  publish(
    town.deps,
    { id: ID, version, publisher: "hessen", why: "Neu", at: town.deps.clock() },
    { service, journeys: {} },
  );

async function copy(): Promise<{ rev: number; service: Service }> {
  const { body } = await weber.get(`/api/services/${ID}`);
  const { head, content } = body as { head: { rev: number }; content: { service: JsonObject } };
  const opened = openService(content.service);
  if (!opened.ok) throw new Error("no service");
  return { rev: head.rev, service: opened.service };
}
async function asks() {
  const { rev } = await copy();
  return weber.post(`/api/services/${ID}/releases`, { rev, note: "Los", values: {} });
}
interface Line {
  readonly id: string;
  readonly by: string;
  readonly state: string;
}
async function line() {
  const { criteria } = (await weber.get(`/api/services/${ID}/readiness`)).body as {
    criteria: readonly Line[];
  };
  return criteria.find(({ by }) => by === "local");
}
const protocol = async () =>
  (await weber.get(`/api/services/${ID}/readiness`)).body as { readonly live: unknown };
const confirms = async (isConfirmed: boolean) =>
  weber.post(`/api/services/${ID}/readiness`, { criterion: (await line())?.id, isConfirmed });

describe("what a template leaves to each municipality", () => {
  it("is open, by its name and place, and no release is asked for", async () => {
    expect(await line()).toMatchObject({ state: "open", title: "Abholen oder zuschicken?", about: [weg] });
    expect(await asks()).toMatchObject({
      status: 422,
      body: { code: "not-settled", names: ["Abholen oder zuschicken?"] },
    });
  });

  it("is done when somebody says by name that it stays, and going live looks once more", async () => {
    expect((await confirms(true)).status).toBe(200);
    expect(await line()).toMatchObject({ state: "done", confirmedBy: "Jana Weber" });
    const asked = await asks();
    expect(asked.status).toBe(200);
    const [{ hash, number }] = (asked.body as { releases: [{ hash: string; number: number }] }).releases;
    const yes = () =>
      becker.post(`/api/services/${ID}/releases/${number}`, { hash, verdict: "approved", reason: null });
    await confirms(false);
    expect(await yes()).toMatchObject({ status: 422, body: { code: "not-settled" } });
    await confirms(true);
    expect((await protocol()).live).toBeNull();
    expect(await yes()).toMatchObject({ status: 200 });
    expect(await protocol()).toMatchObject({
      live: { hash, release: { number, requestedBy: "Jana Weber", approvedBy: "Thomas Becker" } },
    });
  });

  it("is done when it is changed here, whoever confirms", async () => {
    await confirms(false);
    const { rev } = await copy();
    const content = { service: template("Wie bekommen Sie die Marke?"), journeys: {} };
    await weber.post(`/api/services/${ID}`, { rev, label: "x", content });
    expect(await line()).toMatchObject({ state: "done", confirmedBy: null });
    expect((await asks()).status).toBe(200);
  });

  it("a confirmation nobody knows of is refused", async () => {
    const body = { criterion: "settle-sha256-x", isConfirmed: true };
    expect((await weber.post(`/api/services/${ID}/readiness`, body)).status).toBe(404);
  });
});
