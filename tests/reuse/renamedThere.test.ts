import { openJourney } from "@blaupause/engine";
import { compile } from "@blaupause/engine/compile";
import { isJsonObject, type Field, type Json, type JsonObject, type Service } from "@blaupause/model";
import {
  diff,
  followJourneys,
  refit,
  serviceOf,
  orderOf,
  tableOf,
  upgrade,
  type Row,
} from "@blaupause/reuse";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, edit, template, type Edit } from "./generate.ts";
import { count, counts, runs } from "./law.ts";
import { answersTo, filling, type Filling } from "./municipality.ts";
import { smallService } from "./small.ts";

// U14: the next version renames and moves; whatever a municipality or an applicant said of a question is found at the
// question wherever it stands now. Each question carries a mark in its hint, which nobody renames.

const renames = fc.array(
  edit.map((one): Edit => ({ ...one, op: one.to % 3 === 0 ? "move" : "rename" })),
  { minLength: 1, maxLength: 4 },
);

type Rows = readonly (readonly [string, Row])[];
const isQuestion = ({ kind, props }: Row): boolean => kind === "field" && typeof props["label"] === "string";
const questionsOf = (service: Service): Rows => [...tableOf(service)].filter(([, row]) => isQuestion(row));

function withProps(service: Service, change: (address: string, row: Row) => Row["props"]): Service {
  const table = [...tableOf(service)].map(([address, row]): [string, Row] =>
    isQuestion(row)
      ? [address, { ...row, props: { ...row.props, ...change(address, row) } }]
      : [address, row],
  );
  return serviceOf(new Map(table), orderOf(service));
}
const marked = (service: Service): Service => withProps(service, (address) => ({ hint: address }));
const OLD = `sha256-${"a".repeat(43)}`;
const saidHere = (service: Service): Service =>
  withProps(service, (_, { props }) => ({
    label: `Hier: ${String(props["hint"])}`,
    "label@en": { text: `Here: ${String(props["hint"])}`, of: OLD },
  }));

/** Every answer by the mark of its question; in a list the first entry's. */
function answersBy(service: Service, root: string, answers: JsonObject): Map<string, Json> {
  const found = new Map<string, Json>();
  const walk = (address: string, fields: readonly Field[], json: JsonObject): void => {
    for (const field of fields) {
      const value = "id" in field ? json[field.id] : undefined;
      const at = "id" in field ? `${address}/${field.id}` : address;
      const inner = Array.isArray(value) ? value[0] : value;
      if ("fields" in field && isJsonObject(inner)) walk(`${at}/fields`, field.fields as Field[], inner);
      else if (value !== undefined && !("fields" in field))
        found.set(String(tableOf(service).get(at)?.props["hint"]), value);
    }
  };
  walk(`${root}/fields`, fieldsAt(service, root), answers);
  return found;
}
const fieldsAt = (service: Service, root: string): readonly Field[] =>
  root === "settings" ? (service.settings?.fields ?? []) : (service.forms["antrag"]?.fields ?? []);

/** Marks of questions that stand in no list, neither before nor now: there the way of an answer is clear. */
function plainOnes(service: Service, root: string): Set<string> {
  const table = tableOf(service);
  const isInList = (address: string | null): boolean =>
    address !== null &&
    address !== "" &&
    (table.get(address)?.props["type"] === "list" || isInList(table.get(address)?.parent ?? null));
  return new Set(
    questionsOf(service)
      .filter(([address]) => address.startsWith(`${root}/`) && !isInList(address))
      .map(([, { props }]) => String(props["hint"])),
  );
}

function sameAnswers(before: Service, after: Service, root: string, was: JsonObject, now: JsonObject): void {
  const [old, fresh] = [answersBy(before, root, was), answersBy(after, root, now)];
  const [stood, stands] = [plainOnes(before, root), plainOnes(after, root)];
  for (const [mark, value] of old) {
    if (!stood.has(mark) || !stands.has(mark)) continue;
    count(`U14 answers of ${root}`);
    expect([mark, fresh.get(mark)]).toEqual([mark, value]);
  }
}

function followsEverywhere(plain: Service, changes: readonly Edit[], by: Filling): void {
  const { policy: _policy, ...free } = plain;
  const base = marked(free);
  const next = applyEdits(base, changes);
  const ours = saidHere(base);
  const values = answersTo(base.settings?.fields ?? [], by);
  const made = upgrade(base, next, diff(base, ours, values));
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  expect(made.conflicts).toEqual([]);
  for (const [address, { props }] of questionsOf(made.service)) {
    count("U14 questions");
    const mark = String(props["hint"]);
    expect([address, props["label"]]).toEqual([address, `Hier: ${mark}`]);
    expect(props["label@en"]).toMatchObject({ text: `Here: ${mark}` });
  }
  expect(questionsOf(made.service).length).toBe(questionsOf(base).length);
  sameAnswers(base, made.service, "settings", values, made.values as JsonObject);
  answersFollow(ours, made.service, answersTo(base.forms["antrag"]?.fields ?? [], by));
}

/** What an applicant has begun, and what an example case answers. */
function answersFollow(ours: Service, service: Service, answers: JsonObject): void {
  const { renamed } = diff(ours, service);
  const form = Object.keys(service.forms)[0] ?? "";
  const root = `forms/${form}`;
  if (form !== "antrag") return count("U14 the form itself has another name");
  const draft = refit(compile(service).program.forms[form]!, answers, renamed);
  sameAnswers(ours, service, root, answers, draft.values);
  const journey: JsonObject = {
    title: "Fall",
    start: "2026-03-02T09:00:00+01:00",
    steps: [{ submit: "antrag", answers }],
  };
  if (!openJourney(journey).ok) throw new Error("no journey");
  const followed = followJourneys({ fall: journey }, ours, renamed)["fall"];
  const [step] = (followed?.["steps"] ?? []) as JsonObject[];
  sameAnswers(ours, service, root, answers, step?.["answers"] as JsonObject);
}

describe("what a next version renames or moves", () => {
  it(
    "U14 takes along wording, translations, values, drafts and example cases (small services)",
    () => {
      fc.assert(fc.property(smallService, renames, filling, followsEverywhere), { numRuns: 250 * runs });
    },
    120_000 * runs,
  );
  it(
    "U14 takes along wording, translations, values, drafts and example cases (dog tax)",
    () => {
      fc.assert(
        fc.property(renames, filling, (changes, by) => followsEverywhere(template(), changes, by)),
        { numRuns: 10 * runs },
      );
    },
    120_000 * runs,
  );
  it("prints how many were tried", () => {
    console.log(counts);
    const names = ["U14 questions", "U14 answers of settings", "U14 answers of forms/antrag"];
    for (const name of names) expect(counts[name]).toBeGreaterThan(10);
  });
});
