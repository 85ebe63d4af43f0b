import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStore, type Store } from "../store/index.ts";
import { saveOidcSettings } from "./oidcSettings.ts";
import { forgetPlaces, placesToSignIn } from "./places.ts";

let folder = "";
let store: Store;
let now = "";
let questions = 0;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "blaupause-places-"));
  store = await openStore(folder);
  now = "2026-03-02T09:00:00.000Z";
  for (const id of ["a", "b", "c"]) await takenIn(id);
  for (const id of ["a", "b", "c"]) counted(store.organisation(id).records);
  questions = 0;
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
const takenIn = (id: string, rehearsal = false) =>
  store.platform.put({ id, slug: id, host: null, profile: { name: `Stadt ${id}`, rehearsal } });
function counted(records: ReturnType<Store["organisation"]>["records"]): void {
  const { get } = records;
  const counting: typeof get = (...asked) => {
    questions += 1;
    return get(...asked);
  };
  Object.assign(records, { get: counting });
}
const places = () => placesToSignIn({ store, clock: () => now });
const ids = async () => (await places()).map(({ id }) => id);
const settings = {
  issuer: "https://login.example",
  clientId: "c",
  clientSecret: "s",
  rolesClaim: "g",
  roles: {},
};

it("asks once for everybody who comes at the same time or soon after", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, places));
  expect(answers[19]).toEqual(["a", "b", "c"].map((id) => ({ id, name: `Stadt ${id}`, oidc: false })));
  await places();
  expect(questions).toBe(3);
});

it("an organisation that was taken in is there a few seconds later, a trial never", async () => {
  await places();
  await takenIn("d");
  await takenIn("trial", true);
  now = "2026-03-02T09:00:05.000Z";
  expect(await ids()).toEqual(["a", "b", "c", "d"]);
});

it("how people sign in is told anew at once where it was changed here", async () => {
  await places();
  await saveOidcSettings(store.organisation("b"), settings);
  forgetPlaces(store);
  expect((await places()).map(({ oidc }) => oidc)).toEqual([false, true, false]);
});

it("a store that was away keeps nobody from asking again", async () => {
  const { list } = store.platform;
  Object.assign(store.platform, { list: () => Promise.reject(new Error("away")) });
  await expect(places()).rejects.toThrow("away");
  Object.assign(store.platform, { list });
  expect(await ids()).toEqual(["a", "b", "c"]);
});
