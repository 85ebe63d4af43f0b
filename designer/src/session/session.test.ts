import type { Guard } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { expect, it } from "vitest";
import type { Content } from "./content.ts";
import { createSession, type Saved } from "./session.ts";

const content: Content = { service: minimalService(), journeys: {} };
const title = (value: string) => [{ type: "set", address: "", property: "title", value }] as const;

/** A session whose clock is turned by hand and whose server answers as told. */
function open(answers: Saved[] = [], isReleased = true, guard?: Guard) {
  const timers: (() => void)[] = [];
  const sent: { rev: number; label: string; title: string }[] = [];
  const kept: (string | null)[] = [];
  const session = createSession(content, 1, "10:00", {
    save: async (rev, label, { service }) => {
      sent.push({ rev, label, title: service.title });
      return answers.shift() ?? { ok: true, rev: rev + 1, at: "10:01" };
    },
    keep: (unsaved) => kept.push(unsaved === null ? null : unsaved.content.service.title),
    later: (run) => timers.push(run),
    isReleased,
    ...(guard === undefined ? {} : { guard }),
    nameOf: { undo: (step) => `Zurück: ${step}`, redo: (step) => `Wieder: ${step}` },
  });
  const pass = async (): Promise<void> => {
    for (const run of timers.splice(0)) run();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { session, sent, kept, pass };
}

it("saves a moment after the last edit, with the names of the steps", async () => {
  const { session, sent, pass } = open();
  session.edit("Titel geändert", title("A"));
  session.edit("Titel geändert", title("B"));
  expect(session.get().saving.type).toBe("changed");
  await pass();
  expect(sent).toEqual([{ rev: 1, label: "Titel geändert", title: "B" }]);
  expect(session.get()).toMatchObject({ rev: 2, saving: { type: "saved", at: "10:01" } });
});

it("goes back and forth by named steps; typing in one field is one step", () => {
  const { session } = open();
  session.edit("Titel geändert", title("A"), "title");
  session.edit("Titel geändert", title("AB"), "title");
  session.edit("Wort geändert", [{ type: "set", address: "", property: "noun", value: "Anzeige" }]);
  expect(session.get().past.map(({ label }) => label)).toEqual(["Titel geändert", "Wort geändert"]);
  session.undo();
  session.undo();
  expect(session.get().content).toEqual(content);
  session.redo();
  expect(session.get().content.service.title).toBe("AB");
  session.edit("Titel geändert", title("X"), "title");
  session.undo();
  expect(session.get().content.service.title).toBe("AB");
});

it("has nothing to save and keeps nothing when an edit was taken back before it was sent", async () => {
  const { session, sent, kept, pass } = open();
  session.edit("Titel geändert", title("A"));
  session.undo();
  await pass();
  expect([sent, kept.at(-1)]).toEqual([[], null]);
  expect(session.get().saving).toEqual({ type: "saved", at: "10:00" });
  session.edit("Wort geändert", [{ type: "set", address: "", property: "noun", value: "Anzeige" }]);
  await pass();
  expect(sent.map(({ label }) => label)).toEqual(["Wort geändert"]);
});

it("refuses an edit that makes no service, and leaves everything as it was", () => {
  const { session } = open();
  const result = session.edit("Titel geändert", [{ type: "set", address: "", property: "title", value: 7 }]);
  expect(result).toMatchObject({ ok: false, problems: [{ property: "title" }] });
  expect(session.get()).toMatchObject({ content, past: [] });
});

it("keeps what is not saved, and tries again while the server does not answer", async () => {
  const { session, sent, kept, pass } = open([{ ok: false, reason: "offline", code: "offline" }]);
  session.edit("Titel geändert", title("A"));
  await pass();
  expect(session.get().saving.type).toBe("waiting");
  expect(kept).toEqual(["A"]);
  await pass();
  expect(sent.map(({ label }) => label)).toEqual(["Titel geändert", "Titel geändert"]);
  expect(kept.at(-1)).toBeNull();
});

it("saves what was typed while it was saving", async () => {
  const { session, sent, pass } = open();
  session.edit("Titel geändert", title("A"));
  const saving = session.saveNow();
  session.edit("Titel geändert", title("B"));
  await saving;
  expect(session.get().saving.type).toBe("changed");
  await pass();
  expect(sent.map((one) => [one.rev, one.title])).toEqual([
    [1, "A"],
    [2, "B"],
  ]);
});

it("knows that all is saved only when it is: also while a save is on its way, and not after a refusal", async () => {
  const { session, sent, pass } = open();
  session.edit("Titel geändert", title("A"));
  await pass();
  session.edit("Titel geändert", title("B"));
  const [first, second] = [session.saveNow(), session.saveNow()];
  session.edit("Titel geändert", title("C"));
  expect(await Promise.all([first, second, session.saveNow()])).toEqual([true, true, true]);
  expect(sent.map((one) => one.title)).toEqual(["A", "B", "C"]);
  const refused = open([{ ok: false, reason: "refused", code: "too-large" }]).session;
  refused.edit("Titel geändert", title("A"));
  expect(await refused.saveNow()).toBe(false);
});

it("refuses what its template keeps, typed or put in place as a whole", () => {
  const kept = [{ rule: "policy-text", severity: "error", address: "" }] as const;
  const { session } = open([], true, () => kept);
  expect(session.edit("Titel geändert", title("A"))).toEqual({ ok: false, problems: kept });
  expect(session.replace("Ersetzt", { ...content })).toEqual({ ok: false, problems: kept });
  expect(session.get().content).toBe(content);
});

it("stops at a conflict, keeps what was typed, and goes on from what the other one saved", async () => {
  const { session, sent, pass } = open([{ ok: false, reason: "conflict", code: "saved-by-another" }]);
  session.edit("Titel geändert", title("Meiner"));
  await pass();
  expect(session.get()).toMatchObject({ saving: { type: "conflict" } });
  session.edit("Titel geändert", title("Meiner 2"));
  await pass();
  expect(sent).toHaveLength(1);
  session.rebase("Zusammengeführt", 7, session.get().content);
  await pass();
  expect(sent.at(-1)).toMatchObject({ rev: 7, title: "Meiner 2" });
  expect(session.get().saving.type).toBe("saved");
});

it("records a new name only once something is released", () => {
  const renamed = { "forms/antrag/fields/neu": "forms/antrag/fields/alt" };
  const next: Content = { ...content, service: { ...content.service, renamed } };
  const before = open([], false).session;
  before.replace("Umbenannt", next);
  expect(before.get().content.service).not.toHaveProperty("renamed");
  const after = open([], true).session;
  after.replace("Umbenannt", next);
  expect(after.get().content.service.renamed).toEqual(renamed);
});
