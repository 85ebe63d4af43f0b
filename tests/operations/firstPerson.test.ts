import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Staff } from "../../server/src/api/session.ts";
import { townById } from "../../server/src/offering/loadOffering.ts";
import { takeTable } from "../../server/src/organisations/takeTable.ts";
import { peopleOf } from "../../server/src/people/person.ts";
import { readLog } from "../../server/src/people/readLog.ts";
import { signedIn } from "../security/staff.ts";
import { openTown, type Town } from "../stories/town.ts";

// Whoever takes three hundred towns in does not take three hundred people on by the command line.

let town: Town;
let fault: string | null = null;
let sent: { readonly to: string; readonly text: string }[] = [];
let tried = 0;
beforeAll(async () => {
  town = await openTown(undefined, {
    sendMail: async ({ to, text }: { readonly to: string; readonly text: string }) => {
      tried += 1;
      if (fault !== null) throw Object.assign(new Error("away"), { code: fault });
      sent.push({ to, text });
    },
  });
});
beforeEach(() => {
  [fault, sent, tried] = [null, [], 0];
});
afterAll(() => town.close());

const head = "id;name;level;ars;land;prefix;initials;colour;street;postcode;city;admin-name;admin-email";
const line = (at: number, who: string) =>
  `neu-${at};Neu ${at};gemeinde;05998000100${at};05;NEU${"ABCDEF"[at]};N;#2044aa;Weg 1;34253;Ort;${who}`;
const wide = (at: number, who: string) =>
  `neu-${at};Neu ${at};gemeinde;05998000200${at};05;WEIT${"GHI"[at - 7]};N;#2044aa;Weg 1;34253;Ort;${who}`;
const late = (at: number, who: string) =>
  `spaet-${at};Neu ${at};gemeinde;05996000300${at};05;SPA${"GH"[at - 7]};N;#2044aa;Weg 1;34253;Ort;${who}`;
const imports = async (...lines: readonly string[]) =>
  (await signedIn(town, "keller")).post("/api/organisations/import", { csv: [head, ...lines].join("\n") });
const people = (id: string) => peopleOf(town.deps.store.organisation(id));
const logged = async (id: string) =>
  (await readLog(town.deps.store.organisation(id))).entries.map(({ by, what }) => ({ by, what }));

it("a table names who administers a new organisation, and she gets a link to choose her password", async () => {
  const ada = line(0, "Ada Erste;ada@neu-0.example");
  expect(await imports(ada, line(1, ";"))).toMatchObject({
    status: 200,
    body: { taken: 2, invited: 1, uninvited: [] },
  });
  expect(await people("neu-0")).toMatchObject([
    { name: "Ada Erste", email: "ada@neu-0.example", roles: ["admin"], isActive: true },
  ]);
  expect(await people("neu-1")).toEqual([]);
  expect(sent).toMatchObject([{ to: "ada@neu-0.example" }]);
  expect(sent[0]?.text).toContain("/amt/passwort#neu-0.");
  const operator = (what: string) => ({ by: "operator", what });
  expect(await logged("neu-0")).toEqual(
    expect.arrayContaining([operator("person-added"), operator("person-invited")]),
  );
});

it("the same table again takes nobody on twice and sends no second mail", async () => {
  const ada = line(0, "Ada Erste;ada@neu-0.example");
  expect(await imports(ada)).toMatchObject({ status: 200, body: { taken: 1, invited: 0, uninvited: [] } });
  expect(await people("neu-0")).toHaveLength(1);
  expect(sent).toEqual([]);
});

it("where somebody works already nobody is put beside her by a table", async () => {
  await imports(line(0, "Eve Fremde;eve@anderswo.example"));
  expect(await people("neu-0")).toHaveLength(1);
  expect(sent).toEqual([]);
});

it("a mail that does not leave is told with its line, the others wait, and the same table sends them later", async () => {
  fault = "ECONNREFUSED";
  const lines = [line(2, "Bea Zwei;bea@neu-2.example"), line(3, "Cem Drei;cem@neu-3.example")];
  const uninvited = (at: number, email: string) => ({ line: at, email, code: "invite-unreachable" });
  expect(await imports(...lines)).toMatchObject({
    status: 200,
    body: {
      taken: 2,
      invited: 0,
      uninvited: [uninvited(2, "bea@neu-2.example"), uninvited(3, "cem@neu-3.example")],
    },
  });
  expect(tried).toBe(1);
  expect(await people("neu-3")).toMatchObject([{ name: "Cem Drei" }]);
  fault = null;
  expect(await imports(...lines)).toMatchObject({ body: { taken: 2, invited: 2, uninvited: [] } });
  expect(sent.map(({ to }) => to)).toEqual(["bea@neu-2.example", "cem@neu-3.example"]);
  expect(await people("neu-2")).toHaveLength(1);
});

it("a long table takes several calls, each of which goes on where the one before it stopped", async () => {
  const lines = [7, 8, 9].map((at) => wide(at, `Person ${at};person@neu-${at}.example`));
  const csv = [head, ...lines].join("\n");
  const hessen = await townById(town.deps, "hessen");
  const staff = { town: hessen, person: { id: "keller" } } as unknown as Staff;
  const takes = (from?: number) =>
    takeTable(town.deps, staff, from === undefined ? { csv } : { csv, from }, 0);
  const one = { taken: 1, invited: 1, uninvited: [], away: null, of: 3 };
  expect(await takes()).toEqual({ ...one, next: 1 });
  const before = await logged("neu-7");
  expect(await takes(1)).toEqual({ ...one, next: 2 });
  expect(await takes(2)).toEqual({ ...one, next: null });
  expect(sent.map(({ to }) => to)).toEqual([7, 8, 9].map((at) => `person@neu-${at}.example`));
  expect(await imports(...lines)).toMatchObject({ body: { taken: 3, invited: 0, next: null } });
  expect(await logged("neu-7")).toEqual(before);
});

it("a mail server that is away is waited for once, however many calls a table takes", async () => {
  const csv = [head, ...[7, 8].map((at) => late(at, `Person ${at};spaet@neu-${at}.example`))].join("\n");
  const hessen = await townById(town.deps, "hessen");
  const staff = { town: hessen, person: { id: "keller" } } as unknown as Staff;
  fault = "ECONNREFUSED";
  const first = await takeTable(town.deps, staff, { csv }, 0);
  expect(first).toMatchObject({ next: 1, away: "invite-unreachable", uninvited: [{ line: 2 }] });
  const { away } = first;
  expect(await takeTable(town.deps, staff, { csv, from: 1, away }, 0)).toMatchObject({
    next: null,
    uninvited: [{ line: 3, code: "invite-unreachable" }],
  });
  expect(tried).toBe(1);
});

it("what is wrong by a later call keeps the rest out, and says that a part is taken in", async () => {
  const keller = await signedIn(town, "keller");
  const goesOn = (csv: string, from: number) => keller.post("/api/organisations/import", { csv, from });
  const lines = [late(7, ";"), wide(9, ";")];
  expect(await goesOn([head, ...lines, "kaputt"].join("\n"), 1)).toMatchObject({
    status: 409,
    body: { code: "table-stopped", taken: 1, lines: [{ line: 4 }] },
  });
  expect(await goesOn([head, ...lines].join("\n"), 2)).toMatchObject({
    status: 422,
    body: { faults: [{ field: "from", code: "not-valid" }] },
  });
  const gone = late(7, ";").replace("spaet-7", "spaet-5").replace("059960003007", "059960003005");
  expect(await goesOn([head, gone.replace("SPAG", "SPAE"), late(8, ";")].join("\n"), 1)).toMatchObject({
    status: 409,
    body: { code: "table-stopped", taken: 1, lines: [{ line: 2, faults: [] }] },
  });
});

it("a name without an address, or an address that is none, keeps the table out", async () => {
  const wrong = (at: number, field: string) => ({ line: at, faults: [{ field, code: "not-valid" }] });
  expect(await imports(line(4, "Dora Vier;"), line(5, ";dora"))).toMatchObject({
    status: 422,
    body: {
      lines: [
        wrong(2, "admin-email"),
        { line: 3, faults: [{ field: "admin-name" }, { field: "admin-email" }] },
      ],
    },
  });
});

it("by hand it is the same, and what is wrong is told at its field", async () => {
  const keller = await signedIn(town, "keller");
  const kassel = (await town.deps.store.platform.get("kassel"))!.profile as object;
  const { ags: _, ...rest } = kassel as { ags?: string };
  const profile = { ...rest, id: "neu-6", name: "Neu 6", ars: "059980001006", land: "05", prefix: "NEUG" };
  const save = (first: object) =>
    keller.post("/api/organisations", { profile, host: null, stamp: null, first });
  expect(await save({ name: "Dora", email: "dora" })).toMatchObject({
    status: 422,
    body: { faults: [{ field: "first.email", code: "not-valid" }] },
  });
  fault = "EENVELOPE";
  const first = { name: "Dora Sechs", email: "dora@neu-6.example" };
  expect(await save(first)).toMatchObject({
    status: 200,
    body: { invited: { email: "dora@neu-6.example", code: "invite-refused" } },
  });
  expect(await people("neu-6")).toMatchObject([{ name: "Dora Sechs", roles: ["admin"] }]);
});
