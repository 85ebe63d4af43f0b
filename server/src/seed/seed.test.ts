import { changeAll, type Adaptation, type Service } from "@blaupause/model";
import { diff, upgrade } from "@blaupause/reuse";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore, type Store } from "../store/index.ts";
import { withLocalChanges } from "./local/localChanges.ts";
import { seededOffers } from "./offers.ts";
import { people } from "./people.ts";
import { readTemplate, seed } from "./seed.ts";

const templates = fileURLToPath(new URL("../../../templates", import.meta.url));
const templateOf = (name: string) => readTemplate(join(templates, name, "service.json"));
const NOW = "2026-03-02T08:00:00Z";
let data: string;
let store: Store;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "blaupause-"));
  store = await openStore(data);
  await seed(store, templates, NOW);
});
afterAll(async () => {
  await store.close();
  rmSync(data, { recursive: true, force: true });
});

const adapting = seededOffers.flatMap(({ template, slug, local = {} }) =>
  Object.keys(local).map((town) => ({ town, template, slug })),
);

describe("the demo's towns adapt what they take over", () => {
  it("four pilot towns or more have changes of their own", () => {
    expect(new Set(adapting.map(({ town }) => town)).size).toBeGreaterThanOrEqual(4);
  });
  it.each(adapting)(
    "$town $slug: on offer as the author has it in the designer",
    async ({ town, template, slug }) => {
      const base = await templateOf(template);
      const { offerings, workingCopies } = store.organisation(town);
      const offered = (await offerings.get(slug))?.adaptation as Adaptation;
      expect(Object.keys({ ...offered.set, ...offered.add })).not.toEqual([]);
      const copy = await workingCopies.load(base.id);
      expect(copy?.origin).toEqual({ id: base.id, version: "1.0.0" });
      const content = copy?.content as unknown as { readonly service: Service } | undefined;
      if (content === undefined) throw new Error("no working copy");
      expect(diff(base, content.service, offered.values)).toEqual(offered);
    },
  );
  it.each(adapting)("$town $slug: a next version keeps them", async ({ town, template, slug }) => {
    const base = await templateOf(template);
    const next = changeAll(base, [{ type: "set", address: "", property: "about/minutes", value: 99 }]);
    const own = (await store.organisation(town).offerings.get(slug))?.adaptation as Adaptation;
    const { set, add } = own;
    if (!next.ok) throw new Error("no next version");
    const made = upgrade(base, next.service, own);
    expect(made).toMatchObject({ ok: true, conflicts: [], adaptation: { set, add } });
  });
  it("seeding again leaves an author's working copy alone", async () => {
    const { workingCopies } = store.organisation("kassel");
    const copy = await workingCopies.load("meldebescheinigung");
    if (copy === null) throw new Error("no working copy");
    await workingCopies.save({ ...copy, title: "Ihr Titel", by: "roth", label: "Titel" });
    // As after an update that brings other templates: everything is looked through once more.
    await store.organisation("(catalogue)").records.delete("seed", "seed");
    await seed(store, templates, NOW);
    expect((await workingCopies.load("meldebescheinigung"))?.title).toBe("Ihr Titel");
  });
  it("a store that was filled is not looked through again: what somebody deleted stays deleted", async () => {
    const { workingCopies } = store.organisation("kassel");
    await workingCopies.delete("meldebescheinigung");
    await seed(store, templates, NOW);
    expect(await workingCopies.load("meldebescheinigung")).toBeNull();
  });
  it("refuses what the template does not allow", async () => {
    const base = await templateOf("meldebescheinigung");
    const changes = [{ type: "set", address: "", property: "title", value: "Anders" }] as const;
    expect(() => withLocalChanges(base, { changes, english: {}, plain: {} })).toThrow("does not allow");
  });
});

const staffed = [...new Set(people.map(({ organisation }) => organisation))];
describe("whoever tries the demo can finish what she begins", () => {
  it.each(staffed)("in %s four eyes can release: an author, and an approver who is somebody else", (town) => {
    const able = (role: string) =>
      people.filter((one) => one.organisation === town && one.roles.includes(role));
    const [authors, approvers] = [able("author"), able("approver")];
    expect(authors.some(({ id }) => approvers.some((other) => other.id !== id))).toBe(true);
  });
  it.each(staffed)("%s has an administrator", (town) => {
    expect(people.some((one) => one.organisation === town && one.roles.includes("admin"))).toBe(true);
  });
});
