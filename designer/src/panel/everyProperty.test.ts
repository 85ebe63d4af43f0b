import { notYet, runnable } from "@blaupause/engine";
import { containers, schemaOf, typesOf, type ElementKind } from "@blaupause/model";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { panelOf } from "./panelOf.ts";

const sourceOf = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");

/** What a page shows the panel without, because it has words of its own for it. Read where the page says so. */
const leftOut = (file: string, list: RegExp): readonly string[] =>
  [...(list.exec(sourceOf(file))?.[1] ?? "").matchAll(/"(\w+)"/g)].map(([, name = ""]) => name);
const letters = leftOut("documents/DocumentsPage.tsx", /const WRITTEN = \[([^\]]*)\]/);
const without: Partial<Record<ElementKind, readonly string[]>> = {
  node: leftOut("process/step/StepPanel.tsx", /const OWN = \[([^\]]*)\]/),
  document: letters,
  block: letters,
  item: letters,
  tableColumn: letters,
  decision: leftOut("decisions/DecisionsPage.tsx", /without=\{\[([^\]]*)\]\}/),
  deadline: leftOut("settings/SettingsPage.tsx", /without=\{\[([^\]]*)\]\}/),
};

/** Edited in a place of its own: the file, and how it names the property where that is not its name. */
const elsewhere: Readonly<Record<string, readonly [file: string, by?: string]>> = {
  "service/title": ["overview/OverviewPage.tsx"],
  "service/noun": ["overview/OverviewPage.tsx"],
  "service/about/summary": ["overview/OverviewPage.tsx"],
  "service/about/cost": ["overview/OverviewPage.tsx"],
  "service/about/minutes": ["overview/OverviewPage.tsx"],
  "service/about/leika": ["overview/Leika.tsx"],
  "service/about/levels": ["overview/Frame.tsx"],
  "service/about/regime": ["overview/Frame.tsx"],
  "service/about/audience": ["overview/Frame.tsx"],
  "service/retention/draft": ["overview/Frame.tsx"],
  "service/retention/closed": ["overview/Frame.tsx"],
  "service/applicant/name": ["overview/Applicant.tsx"],
  "service/applicant/email": ["overview/Applicant.tsx"],
  "service/applicant/address": ["overview/Applicant.tsx"],
  "service/applicant/notice": ["overview/Applicant.tsx"],
  "service/policy": ["local/Policy.tsx"],
  "service/translations": ["translations/lines.ts"],
  "field/page": ["forms/move.ts"],
  "field/as": ["panel/EntryName.tsx"],
  "decision/title": ["decisions/DecisionsPage.tsx"],
  "decision/default": ["decisions/edits.ts"],
  "row/when": ["decisions/edits.ts", "part"],
  "row/then": ["decisions/edits.ts", "part"],
  "document/title": ["documents/LetterHead.tsx"],
  "document/subject": ["documents/LetterHead.tsx"],
  "document/brief": ["documents/LetterHead.tsx"],
  "block/type": ["documents/AddBlock.tsx"],
  "block/as": ["panel/alongWith.ts"],
  "block/text": ["documents/BlockEditor.tsx"],
  "block/title": ["documents/BlockEditor.tsx"],
  "block/name": ["documents/BlockEditor.tsx"],
  "item/as": ["panel/alongWith.ts"],
  "item/label": ["documents/BlockLines.tsx"],
  "item/text": ["documents/BlockLines.tsx"],
  "tableColumn/label": ["documents/BlockLines.tsx"],
  "tableColumn/text": ["documents/BlockLines.tsx"],
  "node/type": ["process/bpmn/TypeChoice.tsx"],
  "node/timer": ["process/step/EventTime.tsx"],
  "node/interrupting": ["process/step/EventTime.tsx"],
  "node/with": ["process/step/PaymentChoice.tsx"],
  "node/connector": ["process/step/CallChoice.tsx"],
  "node/only": ["process/step/OnlyChoice.tsx"],
  "deadline/length": ["settings/DeadlineTerm.tsx"],
  "deadline/workingDays": ["settings/DeadlineTerm.tsx"],
  "deadline/from": ["settings/DeadlineStart.tsx"],
};

/** No editor, and why: whoever adds one here says so. */
const exceptions: Readonly<Record<string, string>> = {
  "service/$schema": "names the schema for editors of JSON",
  "service/format": "one value, and the program's own",
  "service/id": "the address of the service, given when it is made; others' copies follow it",
  "service/language": "chosen when it is made: every text is written in it",
  "service/process/layout": "moved by hand in the BPMN view, a place and no property",
  "service/renamed": "written by renaming, never by hand",
  "field/type": "chosen when the question is made; another type has other answers",
  "node/in": "not runnable yet: parts of a sub-process",
  "node/multiInstance": "not runnable yet",
  "node/message": "not runnable yet",
  "node/escalation": "not runnable yet",
  "node/as": "made with a step that asks the applicant; others read its answers by it",
  "node/on": "where the event hangs: it is made at its step and goes with it",
  "node/terminate": "BPMN only: an end of one way ends all of them",
  "node/error": "BPMN only: what a failed call is called, made with the step",
  "node/prefill": "answers from steps before, made by the activities; by hand only as JSON",
};

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}
/** Of the service itself there is no panel, so what its objects hold is asked one by one. */
function namesIn(kind: ElementKind, type?: string): readonly string[] {
  const { properties = {} } = schemaOf(kind, type) as Schema;
  const children = containers[kind].map(({ path }) => path.join("/"));
  const names = Object.entries(properties).flatMap(([name, { properties: inner }]) =>
    kind === "service" && inner !== undefined ? Object.keys(inner).map((one) => `${name}/${one}`) : [name],
  );
  return names.filter((name) => !children.includes(name));
}

const waiting: readonly string[] = notYet;
const runs = (kind: ElementKind, type: string): boolean =>
  kind === "node" ? runnable[type as keyof typeof runnable] === true : !waiting.includes(type);
const all = (Object.keys(containers) as ElementKind[]).flatMap((kind) => {
  const types = typesOf(kind).filter((type) => runs(kind, type));
  return (types.length === 0 ? [undefined] : types).map((type) => ({ kind, type }));
});

/** The one name of an element has its own line in every panel. */
const isName = (name: string): boolean => name === "id" || name === "value";
function lacking(): ReadonlySet<string> {
  const names = all.flatMap(({ kind, type }) => {
    const panel = kind === "service" ? [] : panelOf(kind, type).map(({ name }) => name);
    const shown = panel.filter((name) => without[kind]?.includes(name) !== true);
    return namesIn(kind, type)
      .filter((name) => !shown.includes(name) && !(kind !== "service" && isName(name)))
      .map((name) => `${kind}/${name}`);
  });
  return new Set(names);
}

it("reads what pages leave out of the panel where they say it", () => {
  for (const [kind, names] of Object.entries(without)) expect(names.length, kind).toBeGreaterThan(0);
});

it("every property can be edited, or somebody has said why not", () => {
  const known = new Set([...Object.keys(elsewhere), ...Object.keys(exceptions)]);
  expect([...lacking()].filter((one) => !known.has(one))).toEqual([]);
});

it("nothing is excused that has an editor by now", () => {
  const open = lacking();
  for (const one of [...Object.keys(elsewhere), ...Object.keys(exceptions)])
    expect(open.has(one), one).toBe(true);
});

it("a property edited elsewhere is named there", () => {
  for (const [property, [file, by]] of Object.entries(elsewhere))
    expect(sourceOf(file), `${property} in ${file}`).toContain(by ?? property.split("/").at(-1));
});
