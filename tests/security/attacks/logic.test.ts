import { offer } from "@blaupause/server";
import { openService, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { posts } from "../../builders/posting.ts";
import { base, fillIn } from "../../builders/dogTax.ts";
import { answered, createClient, formIn, type Client } from "../client.ts";
import { publish } from "../nextVersion.ts";
import { signedIn } from "../staff.ts";
import { caseOf } from "../../stories/caseOf.ts";
import { applies } from "../../stories/office.ts";
import { openTown, type Town } from "../../stories/town.ts";
import { begunDraft } from "./begunDraft.ts";

// ATTACKS: the logic is gone round. Every step is judged again by the law, whatever a page was made to send.

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const org = () => town.deps.store.organisation("heuchelheim");
const postPage = async (client: Client, page: string, more: readonly (readonly [string, string])[]) => {
  const form = formIn((await client.get(`${base}/antrag/${page}`)).text);
  return client.post(form.action, [...form.entries, ...more, ["_do", "next"]], { multipart: form.multipart });
};
interface Task {
  readonly id: string;
  readonly filling: { readonly answers: object };
}
async function taskOf(number: string, person = "vogt") {
  const staff = await signedIn(town, person);
  const { tasks } = (await staff.get(`/api/cases/${number}`)).body as { tasks: Task[] };
  const [task] = tasks;
  if (task === undefined) throw new Error("nothing to do");
  const command = (id: string, more: object = {}) =>
    staff.post(`/api/cases/${number}/commands`, { id, type: "completeTask", task: task.id, ...more });
  const filling = (more: object) => ({
    filling: { ...task.filling, answers: { ...task.filling.answers, ...more } },
  });
  return { staff, task, command, filling };
}
const stateOf = async (number: string): Promise<string> =>
  JSON.stringify(await caseOf(town, "heuchelheim", number));

describe("F4 fields that nobody may answer", () => {
  it.each([
    ["a computed field", "normale", "0"],
    ["a computed field of an item", "hunde[k1].gefaehrlich", "false"],
    ["the fee itself, as a result", "vorschau", "0"],
    ["the year the tax is reckoned for", "steuerjahr", "1990"],
    ["a field of the office", "kassenzeichen", "1"],
    ["a field of another page", "bekanntgabe", "post"],
    ["an item with a negative number", "hunde", "k-1"],
    ["an item by its place", "hunde[0].name", "x"],
    ["a thousandth item", "hunde[k1000].name", "x"],
  ])("submitting %s is refused, and nothing of the page is taken", async (_, name, value) => {
    const client = createClient(town.url);
    await fillIn(client);
    const before = (await client.get(`${base}/antrag/tiere`)).text;
    const { status, location } = await postPage(client, "tiere", [[name, value]]);
    // What is computed in an item is read over; everything else is told.
    expect([name, status]).toEqual([name, name.endsWith(".gefaehrlich") ? 303 : 422]);
    expect([status, location?.includes("pruefen") ?? false]).toEqual([status, false]);
    const shape = (html: string) => html.replaceAll(/name="_rev" value="\d+"/g, "");
    expect(shape((await client.get(`${base}/antrag/tiere`)).text)).toBe(shape(before));
  });

  it("a hidden field keeps no answer that was sent while it was not asked", async () => {
    const client = createClient(town.url);
    await fillIn(client);
    await postPage(client, "tiere", [["hunde[k1].mischung", "Wolf"]]);
    await client.post(`${base}/absenden`, formIn((await client.get(`${base}/pruefen`)).text).entries);
    const { cases } = await org().cases.list({ limit: 1 });
    expect(JSON.stringify((await org().cases.load(cases[0]?.caseId ?? ""))?.state)).not.toContain("Wolf");
  });

  it("counts cannot be negative, huge, or something else", async () => {
    for (const count of ["-1", "-999999999999999999", "1e99", "NaN", "0x10", "1,5", "∞"]) {
      const client = createClient(town.url);
      await fillIn(client);
      const form = formIn((await client.get(`${base}/antrag/tiere`)).text);
      await client.post(form.action, answered(form, { vorhanden: count }), { multipart: form.multipart });
      const sent = await client.post(
        `${base}/absenden`,
        formIn((await client.get(`${base}/pruefen`)).text).entries,
      );
      expect([count, sent.location?.includes("/antrag/tiere")]).toEqual([count, true]);
    }
  });
});

describe("steps that are skipped", () => {
  it("the last page, or sending, before the others leads back and makes no case", async () => {
    const { client } = await begunDraft(town);
    const count = async () => (await org().cases.list({ limit: 200 })).cases.length;
    const before = await count();
    await postPage(client, "bescheid", [["bekanntgabe", "post"]]);
    const token = formIn((await client.get(`${base}/pruefen`)).text).entries;
    const sent = await client.post(`${base}/absenden`, token);
    expect([sent.location?.includes("/antrag/wohnort"), await count()]).toEqual([true, before]);
  });

  it("an answer that was tampered with after its page was gone through opens the page again", async () => {
    const client = createClient(town.url);
    await fillIn(client);
    const form = formIn((await client.get(`${base}/antrag/halter`)).text);
    await client.post(form.action, answered(form, { geburtsdatum: "31.12.2999" }));
    const sent = await client.post(
      `${base}/absenden`,
      formIn((await client.get(`${base}/pruefen`)).text).entries,
    );
    expect(sent.location).toContain("/antrag/halter");
  });

  it("a draft's version or signature that was changed is not taken", async () => {
    const { client, page, html } = await begunDraft(town);
    const form = formIn(html);
    for (const version of [
      "",
      "x",
      "sha256-0.0000000000000000",
      `${form.entries.find(([name]) => name === "_version")?.[1]}x`,
    ]) {
      const entries = form.entries.map(
        ([name, value]) => [name, name === "_version" ? version : value] as const,
      );
      const sent = await client.post(page, [...entries, ["anschrift.ort", "Getauscht"], ["_do", "next"]]);
      expect([version, sent.status]).toEqual([version, 409]);
    }
    expect((await client.get(page)).text).not.toContain("Getauscht");
  });
});

describe("a task", () => {
  it("P29 is completed once: again, by the same command or another, changes nothing", async () => {
    const number = await applies(town);
    const { command, filling } = await taskOf(number);
    const decide = filling({ ergebnis: "festsetzen" });
    expect((await command("complete-once-1", decide)).status).toBe(200);
    const after = await stateOf(number);
    expect((await command("complete-once-1", decide)).status).toBe(200);
    expect((await command("complete-once-2", decide)).status).toBe(409);
    expect((await command("complete-once-3", filling({ ergebnis: "ablehnen" }))).status).toBe(409);
    expect(await stateOf(number)).toBe(after);
  });

  it("is completed once also by two people at the same moment", async () => {
    const number = await applies(town);
    const [one, two] = [await taskOf(number), await taskOf(number, "becker")];
    const answers = await Promise.all([
      one.command("race-vogt", one.filling({ ergebnis: "festsetzen" })),
      two.command("race-becker", two.filling({ ergebnis: "festsetzen" })),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it("of somebody else, or of another case, or that never was, is nobody's to complete", async () => {
    const number = await applies(town);
    const other = await applies(town);
    const { staff, task } = await taskOf(number);
    expect(
      (
        await staff.post(`/api/cases/${number}/commands`, {
          id: "claim-own-1",
          type: "claimTask",
          task: task.id,
        })
      ).status,
    ).toBe(200);
    const becker = await taskOf(number, "becker");
    expect(await becker.command("theirs-0001", becker.filling({ ergebnis: "festsetzen" }))).toMatchObject({
      status: 409,
      body: { code: "task-claimed" },
    });
    const weber = await signedIn(town, "weber");
    const mine = { id: "author-0001", type: "completeTask", task: task.id };
    expect((await weber.post(`/api/cases/${number}/commands`, mine)).status).toBeGreaterThanOrEqual(403);
    for (const wrong of ["t999", "__proto__", "constructor", ""]) {
      const sent = await staff.post(`/api/cases/${other}/commands`, {
        id: "wrong-task-1",
        type: "completeTask",
        task: wrong,
      });
      expect([wrong, sent.status >= 400 && sent.status < 500]).toEqual([wrong, true]);
    }
  });

  it("of four eyes is not completed by the eyes that were there before", async () => {
    const number = await applies(town, { dog: { ermaessigung: "jagd" }, unknown: ["hunde[k1].nachweis"] });
    const { command, filling } = await taskOf(number);
    expect(
      (
        await command(
          "first-pair-1",
          filling({ ergebnis: "ablehnen", begruendung: "Kein Hund.", abweichung: "x", kassenzeichen: "12" }),
        )
      ).status,
    ).toBe(200);
    const again = await taskOf(number);
    const sent = await again.command("second-pair", again.filling({ zustimmung: true }));
    expect(sent).toMatchObject({ status: 403, body: { code: "four-eyes" } });
  });

  it("of a case that is closed is over: nothing completes, mends or reopens it", async () => {
    const number = await applies(town);
    const { command, filling, staff, task } = await taskOf(number);
    await command("close-it-0001", filling({ ergebnis: "festsetzen" }));
    await town.work();
    await posts(staff, number);
    const closed = await stateOf(number);
    expect(closed).toContain('"closed"');
    for (const [id, more] of [
      ["after-end-01", { type: "completeTask", task: task.id }],
      ["after-end-02", { type: "claimTask", task: task.id }],
      ["after-end-03", { type: "releaseTask", task: task.id }],
      ["after-end-04", { type: "retryIncident", incident: task.id }],
      ["after-end-05", { type: "repairIncident", incident: task.id, answers: {} }],
    ] as const)
      expect([
        id,
        (await staff.post(`/api/cases/${number}/commands`, { id, ...more })).status >= 400,
      ]).toEqual([id, true]);
    expect(await stateOf(number)).toBe(closed);
  });

  it("on a closed case leaves room for a note, which changes nothing else and is the office's alone", async () => {
    const client = createClient(town.url);
    const number = await applies(town, {}, client);
    const { command, filling, staff } = await taskOf(number);
    await command("close-it-0002", filling({ ergebnis: "festsetzen" }));
    await town.work();
    await posts(staff, number);
    const before = JSON.parse(await stateOf(number)) as Readonly<Record<string, unknown>>;
    const status = (await client.get("/heuchelheim/vorgang")).text;
    const note = { id: "note-after-end", type: "addNote", text: "Hat angerufen." };
    expect((await staff.post(`/api/cases/${number}/commands`, note)).status).toBe(200);
    await town.work();
    const after = JSON.parse(await stateOf(number)) as Readonly<Record<string, unknown>>;
    const changed = Object.keys(after).filter((key) => !isDeepStrictEqual(after[key], before[key]));
    expect(changed).toEqual(["seq"]);
    expect((await client.get("/heuchelheim/vorgang")).text).toBe(status);
  });

  it("a question that was asked back is over after its deadline", async () => {
    const client = createClient(town.url);
    await fillIn(client, { delivery: { bekanntgabe: "post" } });
    await client.post(`${base}/absenden`, formIn((await client.get(`${base}/pruefen`)).text).entries);
    await town.work();
    const { cases } = await org().cases.list({ limit: 200 });
    const number =
      cases
        .map((one) => one.number ?? "")
        .toSorted()
        .at(-1) ?? "";
    const { command, filling } = await taskOf(number);
    const fragen = [{ path: "hunde[k1].chip", text: "Bitte die Nummer." }];
    expect((await command("ask-back-0001", filling({ ergebnis: "frage", fragen }))).status).toBe(200);
    const status = (await client.get("/heuchelheim/vorgang")).text;
    const question = /\/heuchelheim\/vorgang\/frage\/[a-z0-9]+/.exec(status)?.[0] ?? "";
    const form = formIn((await client.get(question)).text);
    const now = town.deps.clock();
    town.goTo("2027-12-31T00:00:00.000Z");
    await town.work();
    const late = await client.post(form.action, answered(form, { "hunde[k1].chip": "276000000000009" }), {
      multipart: true,
    });
    expect([late.status, late.location]).toEqual([409, null]);
    expect(await stateOf(number)).not.toContain("276000000000009");
    town.goTo(now);
  });
});

describe("versions and windows", () => {
  it("sending on an old version, long after it was replaced, makes no case: the changes are shown first", async () => {
    const own = await openTown("2026-07-10T07:00:00.000Z");
    const client = createClient(own.url);
    await fillIn(client);
    const old = formIn((await client.get(`${base}/pruefen`)).text);
    await publish(own, "2026-07-11T07:00:00.000Z");
    own.goTo("2026-07-13T07:00:00.000Z");
    expect((await client.post(`${base}/absenden`, old.entries)).location).toBe(`${base}/geaendert`);
    expect((await client.post(`${base}/absenden`, old.entries)).location).toContain("/antrag/halter?pruefen");
    expect((await own.deps.store.organisation("heuchelheim").cases.list({ limit: 9 })).cases).toEqual([]);
    await own.close();
  });

  it("two windows that send at the same moment make one case", async () => {
    const client = createClient(town.url);
    await fillIn(client);
    const { entries } = formIn((await client.get(`${base}/pruefen`)).text);
    const before = (await org().cases.list({ limit: 200 })).cases.length;
    const sent = await Promise.all([1, 2, 3, 4].map(() => client.post(`${base}/absenden`, entries)));
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect((await org().cases.list({ limit: 200 })).cases.length).toBe(before + 1);
  });

  it("more items than a form takes are refused in words", async () => {
    const fields = [
      {
        id: "dinge",
        type: "list",
        label: "Dinge",
        as: "ding",
        max: 2,
        fields: [{ id: "n", type: "text", label: "N" }],
      },
    ];
    const opened = openService({
      ...minimalService(),
      id: "listen",
      forms: { antrag: { title: "A", fields } },
    } as unknown as Service);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    const details = { at: town.deps.clock(), by: "test", version: "1" };
    await offer(town.deps.store, "heuchelheim", "listen", opened.service, {}, details);
    const client = createClient(town.url);
    const at = "/heuchelheim/listen";
    const begun = await client.post(`${at}/antrag`, formIn((await client.get(at)).text).entries);
    const { location } = await client.get(new URL(begun.location ?? "", town.url).pathname);
    const form = formIn((await client.get(location ?? "")).text);
    const items = Array.from({ length: 50 }, (_, index) => ["dinge", `k${index + 1}`] as const);
    const sent = await client.post(form.action, [...form.entries, ...items, ["_do", "next"]], {
      multipart: form.multipart,
    });
    expect([422, 303]).toContain(sent.status);
    const stopped = await client.post(
      `${at}/absenden`,
      formIn((await client.get(`${at}/pruefen`)).text).entries,
    );
    expect(stopped.location ?? "").not.toContain("/vorgang");
  });
});
