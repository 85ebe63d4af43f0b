import { forgetColleagues, savePerson } from "@blaupause/server";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { readLog } from "../../server/src/people/readLog.ts";
import { createClient, type Client } from "../security/client.ts";
import { openTown, type Town } from "../stories/town.ts";
import { PASSWORD, withPassword } from "./withPassword.ts";
import { signedIn } from "../security/staff.ts";

// An administrator is told that a mail is on its way only where it is.

let town: Town;
let fault: string | null = null;
let sent: string[] = [];
beforeAll(async () => {
  town = await openTown(undefined, {
    guesses: 100_000,
    sendMail: async ({ text }: { readonly text: string }) => {
      if (fault !== null) throw Object.assign(new Error("away"), { code: fault });
      sent.push(text);
    },
  });
  await isHere("weber", "Jana Weber", ["admin"]);
  await isHere("neu", "Nora Neu", ["steueramt"]);
});
beforeEach(() => {
  [fault, sent] = [null, []];
});
afterAll(() => town.close());

const store = () => town.deps.store.organisation("heuchelheim");
async function isHere(id: string, name: string, roles: readonly string[]): Promise<void> {
  const person = { id, rev: 0, name, email: `${id}@heuchelheim.example`, roles };
  await savePerson(store(), { ...person, subject: null, isActive: true, substitute: null });
  forgetColleagues(store());
}
async function post(client: Client, path: string, body: object) {
  const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
  const headers = { "content-type": "application/json", "x-csrf-token": csrf };
  const { status, text } = await client.raw(path, { method: "POST", headers, body: JSON.stringify(body) });
  return { status, body: JSON.parse(text) as Record<string, unknown> };
}
const invites = async () => (await signedIn(town, "weber")).post("/api/people/neu/invitation", {});
const invited = async () =>
  (await readLog(store())).entries.filter(({ what }) => what === "person-invited").length;
const chooses = (text = "") => {
  const [, person, token] = /#(\S+)/.exec(text)?.[1]?.split(".") ?? [];
  const choice = { organisation: "heuchelheim", person, token, password: PASSWORD };
  return post(createClient(town.url), "/api/session/reset/confirm", choice);
};

it.each([
  ["ECONNREFUSED", "invite-unreachable"],
  ["EAUTH", "invite-sign-in"],
  ["EENVELOPE", "invite-refused"],
])("a mail that does not leave (%s) is told, and stands in no log", async (code, told) => {
  const before = await invited();
  fault = code;
  expect(await invites()).toMatchObject({ status: 502, body: { code: told } });
  expect(await invited()).toBe(before);
});

it("a second one a moment later is sent too, and the first link is worth nothing", async () => {
  expect((await invites()).status).toBe(200);
  expect((await invites()).status).toBe(200);
  expect(sent).toHaveLength(2);
  expect(await invited()).toBe(2);
  expect(await chooses(sent[0])).toMatchObject({ status: 422, body: { code: "link-over" } });
  expect((await chooses(sent[1])).status).toBe(200);
});

it("she is sent one though somebody has just asked for one with her address", async () => {
  await post(createClient(town.url), "/api/session/reset", {
    organisation: "heuchelheim",
    email: "neu@heuchelheim.example",
  });
  await expect.poll(() => sent.length).toBe(1);
  expect((await invites()).status).toBe(200);
  expect((await chooses(sent[1])).status).toBe(200);
});

it("without a mail server it is kept in the demo alone; elsewhere nobody is told that it is on its way", async () => {
  const { sendMail } = town.deps;
  Object.assign(town.deps, { sendMail: null });
  expect((await invites()).status).toBe(200);
  const kept = (await store().mails.list({ limit: 5 })).map(({ content }) => content);
  expect(kept).toContainEqual(expect.objectContaining({ to: "neu@heuchelheim.example" }));
  Object.assign(town.deps, { sendMail });

  const real = await openTown(undefined, { guesses: 100_000, demo: false });
  await withPassword(real, "heuchelheim", { id: "alt", name: "Ute Alt", roles: ["admin"] });
  const admin = createClient(real.url);
  const email = "alt@heuchelheim.example";
  const credentials = { organisation: "heuchelheim", email, password: PASSWORD, code: null };
  expect((await post(admin, "/api/session/password", credentials)).status).toBe(200);
  expect(await post(admin, "/api/people/alt/invitation", {})).toMatchObject({
    status: 422,
    body: { code: "mail-not-set-up" },
  });
  await real.close();
});
