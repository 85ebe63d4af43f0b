import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { appliesSmall, offersSmall } from "../builders/smallService.ts";
import { caseOf } from "../stories/caseOf.ts";
import { applies } from "../stories/office.ts";
import { openTown, type Town } from "../stories/town.ts";
import { signedIn } from "./staff.ts";

let town: Town;
let number: string;
beforeAll(async () => {
  town = await openTown();
  number = await applies(town);
});
afterAll(() => town.close());

describe("looking for a case", () => {
  it.each(["HEU-2026-00001", "Demir", "00001"])("%s finds nothing of another organisation", async (text) => {
    const own = await signedIn(town, "vogt");
    const foreign = await signedIn(town, "aydin");
    const numbersFor = async ({ post }: typeof own) =>
      ((await post("/api/cases/search", { text })).body as { cases: { number: string }[] }).cases.map(
        (row) => row.number,
      );
    expect(await numbersFor(own)).toEqual([number]);
    expect(await numbersFor(foreign)).toEqual([]);
  });
  it("needs somebody signed in, and the token of her page", async () => {
    const { client } = await signedIn(town, "vogt");
    const asked = {
      method: "POST",
      body: '{"text":"Demir"}',
      headers: { "content-type": "application/json" },
    };
    expect((await client.raw("/api/cases/search", asked)).status).toBe(403);
  });
});

describe("who may do a step", () => {
  it("a case says the same in the list, on its page and when it is done", async () => {
    const vogt = await signedIn(town, "vogt");
    const becker = await signedIn(town, "becker");
    const [row] = ((await vogt.get("/api/cases")).body as { cases: { task: string }[] }).cases;
    const task = row?.task ?? "";
    const claim = { id: "claim-it-once", type: "claimTask", task };
    expect((await vogt.post(`/api/cases/${number}/commands`, claim)).status).toBe(200);
    const list = (await becker.get("/api/cases")).body as { cases: object[] };
    expect(list.cases[0]).toMatchObject({ refusal: "task-claimed", assignee: "Miriam Vogt", mine: false });
    const view = (await becker.get(`/api/cases/${number}`)).body as { tasks: object[] };
    expect(view.tasks[0]).toMatchObject({ refusal: "task-claimed", assignee: "Miriam Vogt", mine: false });
    const done = await becker.post(`/api/cases/${number}/commands`, {
      id: "complete-it",
      type: "completeTask",
      task,
    });
    expect(done).toMatchObject({ status: 409, body: { code: "task-claimed" } });
  });
});

describe("F4 what the office cannot answer", () => {
  const fields = [
    { id: "menge", type: "integer", label: "Menge" },
    { id: "summe", type: "integer", label: "Summe", computed: "pruefung.menge * 2" },
    { id: "grund", type: "text", label: "Grund", visible: "pruefung.menge > 5" },
  ];
  const asks = (): Service => {
    const service = minimalService();
    const { pruefen } = service.process.nodes;
    const nodes = { ...service.process.nodes, pruefen: { ...pruefen, form: "pruefung" } };
    const forms = { ...service.forms, pruefung: { title: "Prüfung", fields } };
    return { ...service, forms, process: { nodes } } as unknown as Service;
  };
  it("a computed value is worked out again, what is hidden is dropped, and a name nobody knows refuses it all", async () => {
    await offersSmall(town, "heuchelheim", "steueramt", asks());
    const small = await appliesSmall(town, "heuchelheim", "Ada");
    const { post, get } = await signedIn(town, "vogt");
    const { tasks } = (await get(`/api/cases/${small}`)).body as { tasks: { id: string; filling: object }[] };
    const completes = (id: string, answers: object) =>
      post(`/api/cases/${small}/commands`, {
        id,
        type: "completeTask",
        task: tasks[0]?.id,
        filling: { ...tasks[0]?.filling, answers },
      });
    const forged = { menge: 2, summe: 999, grund: "versteckt" };
    const before = await caseOf(town, "heuchelheim", small);
    expect((await completes("forged-names", { ...forged, fremd: 1 })).status).toBe(422);
    expect(await caseOf(town, "heuchelheim", small)).toEqual(before);
    expect((await completes("forged-values", forged)).status).toBe(200);
    expect((await caseOf(town, "heuchelheim", small)).data["pruefung"]).toEqual({ menge: 2, summe: 4 });
  });
});

describe("a file at the desk", () => {
  const pdf = (bytes = 200): Blob =>
    new Blob([`%PDF-1.7\n${"x".repeat(bytes)}`], { type: "application/pdf" });
  const one = (path: string, file: Blob, name = "nachweis.pdf"): FormData => {
    const body = new FormData();
    body.append(path, file, name);
    return body;
  };
  const path = "hunde[k1].nachweis";
  const address = (form = "antrag"): string => `/api/cases/${corrected}/files?form=${form}`;
  let corrected: string;
  let task: { readonly id: string; readonly filling: { readonly answers: { hunde: object[] } } };
  beforeAll(async () => {
    corrected = await applies(town, { dog: { ermaessigung: "jagd" }, unknown: [path] });
    const vogt = await signedIn(town, "vogt");
    const tasksOf = async () =>
      ((await vogt.get(`/api/cases/${corrected}`)).body as { tasks: (typeof task)[] }).tasks;
    const [check] = await tasksOf();
    const answers = { ...check?.filling.answers, ergebnis: "berichtigen", abweichung: "Nachweis liegt vor." };
    const filling = { ...check?.filling, answers };
    const sent = { id: "to-correction", type: "completeTask", task: check?.id, filling };
    expect((await vogt.post(`/api/cases/${corrected}/commands`, sent)).status).toBe(200);
    const [open] = await tasksOf();
    if (open === undefined) throw new Error("nothing to correct");
    task = open;
  });

  const completes = async (person: string, file: object) => {
    const { post } = await signedIn(town, person);
    const hunde = task.filling.answers.hunde.map((hund) => ({ ...hund, nachweis: file }));
    const filling = { ...task.filling, unknown: [], answers: { ...task.filling.answers, hunde } };
    const id = `complete-${Math.abs(JSON.stringify(file).length)}-${person}`;
    return post(`/api/cases/${corrected}/commands`, { id, type: "completeTask", task: task.id, filling });
  };

  it("is looked at by its bytes and limited by its question, like an applicant's", async () => {
    const { send } = await signedIn(town, "vogt");
    const disguised = new Blob(["MZ\u0090\u0000 not a PDF"], { type: "application/pdf" });
    const refused = await send(address(), one(path, disguised));
    expect(refused).toMatchObject({
      status: 200,
      body: { file: { id: "", type: "application/x-msdownload" } },
    });
    const large = await send(address(), one(path, pdf(9_000_000)));
    expect(large).toMatchObject({ status: 200, body: { file: { id: "" } } });
    const taken = await send(address(), one(path, pdf(), "../../geheim.pdf"));
    expect(taken).toMatchObject({ status: 200, body: { path, file: { name: "geheim.pdf", size: 209 } } });
  });
  it("is taken only for a question of a form that this person works on", async () => {
    const { send, client } = await signedIn(town, "vogt");
    expect(await send(address(), one("hunde[k1].name", pdf()))).toMatchObject({ status: 422 });
    expect(await send(address("pruefung"), one(path, pdf()))).toMatchObject({ status: 403 });
    expect(await send(address("keines"), one(path, pdf()))).toMatchObject({ status: 403 });
    expect((await client.raw(address(), { method: "POST", body: one(path, pdf()) })).status).toBe(403);
    const foreign = await signedIn(town, "aydin");
    expect(await foreign.send(address(), one(path, pdf()))).toMatchObject({ status: 404 });
  });
  it("is not believed when the case does not hold it, or not like that", async () => {
    const { send } = await signedIn(town, "vogt");
    const { file } = (await send(address(), one(path, pdf()))).body as { file: { size: number } };
    for (const forged of [
      { ...file, id: "fremd" },
      { ...file, id: "" },
      { ...file, size: 1 },
    ])
      expect(await completes("vogt", forged)).toMatchObject({ status: 422, body: { code: "unknown-file" } });
    expect(await completes("vogt", file)).toMatchObject({ status: 200 });
  });
});
