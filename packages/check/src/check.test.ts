import { openService, type JsonObject, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, it } from "vitest";
import { check, codes, sentence } from "./index.ts";

const flow = (id: string, to: string, more: object = {}) => ({ id, to, ...more });
const step = (type: string, outgoing: object[], more: object = {}) => ({
  type,
  title: type,
  outgoing,
  ...more,
});
const task = (outgoing: object[], more: object = {}) => step("userTask", outgoing, { role: "amt", ...more });
const end = { type: "endEvent", title: "Ende" };
const text = (id: string, more: object = {}) => ({ id, type: "text", label: `Frage ${id}`, ...more });

/** A sound service with one of everything; each test breaks one thing. */
const sound = () => ({
  ...minimalService(),
  settings: { fields: [text("amt", { required: true })] },
  forms: {
    antrag: {
      title: "Antrag",
      fields: [
        text("name", { required: true, personal: { category: "name", purpose: "bescheid" } }),
        {
          id: "art",
          type: "choice",
          label: "Art",
          required: true,
          options: [
            { value: "a", label: "A" },
            { value: "b", label: "B" },
          ],
        },
        { id: "zahl", type: "integer", label: "Zahl", required: true },
      ],
    },
    pruefung: { title: "Prüfung", fields: [{ id: "gut", type: "boolean", label: "Gut?", required: true }] },
  },
  decisions: {
    tarif: {
      title: "Tarif",
      inputs: [{ id: "anzahl", expression: "antrag.zahl", type: "integer", values: ">= 0" }],
      outputs: [{ id: "betrag", type: "money" }],
      hitPolicy: "UNIQUE",
      rows: [
        { id: "wenig", label: "Wenig", when: { anzahl: "< 3" }, then: { betrag: "1" } },
        { id: "viel", label: "Viel", when: { anzahl: ">= 3" }, then: { betrag: "2" } },
      ],
    },
  },
  documents: {
    brief: {
      title: "Brief",
      blocks: [{ id: "tenor", type: "paragraph", text: "{antrag.name}: {tarif.betrag}" }],
    },
  },
  deadlines: { frist: { title: "Frist", length: "P1M", from: { feel: "case.receivedAt" } } },
  process: {
    nodes: {
      eingang: step("startEvent", [flow("f1", "pruefen")], { form: "antrag" }),
      pruefen: task([flow("f2", "weiche")], { form: "pruefung", deadline: "frist" }),
      erinnern: step("boundaryEvent", [flow("f3", "erinnert")], {
        on: "pruefen",
        interrupting: false,
        timer: { duration: "P1D" },
      }),
      erinnert: end,
      weiche: step("exclusiveGateway", [
        flow("f4", "rechnen", { condition: "pruefung.gut" }),
        flow("f5", "ende", { default: true }),
      ]),
      rechnen: step("businessRuleTask", [flow("f6", "schreiben")], { decision: "tarif" }),
      schreiben: step("serviceTask", [flow("f7", "ende")], {
        connector: "document",
        with: { document: "brief" },
      }),
      ende: end,
    },
  },
});
type Sound = ReturnType<typeof sound>;
/** The sound service after one change, as an author might make it. */
function made(change: (service: Sound & { translations?: unknown }) => unknown): Service {
  const service = sound();
  change(service);
  const opened = openService(JSON.parse(JSON.stringify(service)));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.service;
}
const set = (target: object | undefined, more: object): void => void Object.assign(target ?? {}, more);
const field = (s: Sound, at: number): object | undefined => s.forms.antrag.fields[at];
const found = (service: Service, values: JsonObject | null = null): string[] =>
  check(service, values).map(
    ({ rule, severity, address, property }) =>
      `${severity} ${rule} ${address}${property === undefined ? "" : `#${property}`}`,
  );

type Change = (service: Sound & { translations?: unknown }) => unknown;
const nodes =
  (more: object): Change =>
  (s) =>
    set(s.process.nodes, more);
/** Start, split into two, and what follows. */
const parallel =
  (more: object): Change =>
  (s) => {
    s.process.nodes = {
      eingang: step("startEvent", [flow("a", "teilen")], { form: "antrag" }),
      teilen: step("parallelGateway", [flow("b", "links"), flow("c", "rechts")]),
      links: task([flow("d", "treffen")]),
      rechts: task([flow("e", "treffen")]),
      treffen: step("parallelGateway", [flow("g", "ende")]),
      ende: end,
      ...more,
    } as unknown as Sound["process"]["nodes"];
  };

const border = (outgoing: object[]) =>
  step("boundaryEvent", outgoing, { on: "pruefen", interrupting: false, timer: { duration: "P1D" } });
/** Where the two ways meet without a join, one leads back. */
const goingBack = (to: string) => ({
  treffen: step("exclusiveGateway", [
    flow("g", "ende", { condition: "antrag.zahl > 1" }),
    flow("h", to, { default: true }),
  ]),
});

const cases: readonly (readonly [problem: string, change: Change, values?: JsonObject])[] = [
  [
    "error feel-unknown-name forms/antrag/fields/name#visible",
    (s) => set(field(s, 0), { visible: "antrog.zahl > 1" }),
  ],
  [
    "error feel-unknown-path forms/antrag/fields/name#visible",
    (s) => set(field(s, 0), { visible: "antrag.zohl > 1" }),
  ],
  [
    "error feel-type-mismatch forms/antrag/fields/name#visible",
    (s) => set(field(s, 0), { visible: 'antrag.zahl > "x"' }),
  ],
  [
    "error feel-syntax forms/antrag/fields/name#visible",
    (s) => set(field(s, 0), { visible: "antrag.zahl >" }),
  ],
  [
    "error feel-argument-count forms/antrag/fields/name#visible",
    (s) => set(field(s, 0), { visible: "string length(antrag.name, 2) > 1" }),
  ],
  [
    "error feel-argument-type forms/antrag/fields/name#visible",
    (s) => set(field(s, 0), { visible: "string length(antrag.zahl) > 1" }),
  ],
  [
    "error wrong-type forms/antrag/fields/name#visible",
    (s) => set(field(s, 0), { visible: "antrag.zahl + 1" }),
  ],
  [
    "error cycle forms/antrag",
    (s) => (
      set(field(s, 0), { visible: "antrag.zahl > 1" }),
      set(field(s, 2), { visible: "antrag.name != null" })
    ),
  ],
  [
    "error unknown-reference process/nodes/pruefen#form",
    nodes({ pruefen: task([flow("f2", "weiche")], { form: "weg" }) }),
  ],
  [
    "error unknown-reference process/nodes/schreiben#with/document",
    nodes({
      schreiben: step("serviceTask", [flow("f7", "ende")], {
        connector: "document",
        with: { document: "weg" },
      }),
    }),
  ],
  ["error unknown-reference forms/antrag/fields/name#page", (s) => set(field(s, 0), { page: "weg" })],
  [
    "error reserved-name forms/antrag/fields/count#id",
    (s) => s.forms.antrag.fields.push(text("count") as never),
  ],
  ["error reserved-name roles/admin#id", (s) => set(s.roles, { admin: { title: "Amt" } })],
  ["error duplicate-name decisions/antrag#id", (s) => set(s.decisions, { antrag: s.decisions.tarif })],
  [
    "error duplicate-name documents/brief/blocks/liste#as",
    (s) =>
      s.documents.brief.blocks.push({
        id: "liste",
        type: "paragraph",
        text: "x",
        repeat: { feel: "[1]" },
        as: "tarif",
      } as never),
  ],
  [
    "error read-before-written documents/brief/blocks/tenor#text",
    nodes({
      weiche: step("exclusiveGateway", [
        flow("f4", "schreiben", { condition: "pruefung.gut" }),
        flow("f5", "ende", { default: true }),
      ]),
    }),
  ],
  [
    "error read-before-written process/nodes/weiche/outgoing/f4#condition",
    nodes({ eingang: step("startEvent", [flow("f1", "weiche")], { form: "antrag" }) }),
  ],
  [
    "warning read-maybe-unwritten process/nodes/weiche/outgoing/f4#condition",
    nodes({ eingang: step("startEvent", [flow("f1", "pruefen"), flow("f9", "weiche")], { form: "antrag" }) }),
  ],
  [
    "error read-before-written forms/antrag/fields/preis#decision",
    (s) => {
      s.forms.antrag.fields.push({
        id: "preis",
        type: "result",
        decision: "tarif",
        text: "{tarif.betrag}",
      } as never);
      set(s.decisions.tarif.inputs[0], { expression: "if pruefung.gut then 1 else 2" });
    },
  ],
  ["error no-start #process/nodes", (s) => set(s.process, { nodes: { ende: end } })],
  ["error unreachable process/nodes/allein", nodes({ allein: end })],
  [
    "error no-end process/nodes/pruefen",
    nodes({
      erinnern: undefined,
      erinnert: undefined,
      pruefen: task([flow("f2", "pruefen")], { form: "pruefung" }),
    }),
  ],
  [
    "error condition-outside-gateway process/nodes/eingang/outgoing/f1#condition",
    nodes({
      eingang: step("startEvent", [flow("f1", "pruefen", { condition: "antrag.zahl > 1" })], {
        form: "antrag",
      }),
    }),
  ],
  [
    "warning no-default process/nodes/weiche",
    nodes({
      weiche: step("exclusiveGateway", [
        flow("f4", "rechnen", { condition: "pruefung.gut" }),
        flow("f5", "ende", { condition: "not(pruefung.gut)" }),
      ]),
    }),
  ],
  [
    "error no-condition process/nodes/weiche/outgoing/f9#condition",
    nodes({
      weiche: step("exclusiveGateway", [
        flow("f4", "rechnen", { condition: "pruefung.gut" }),
        flow("f9", "ende"),
        flow("f5", "ende", { default: true }),
      ]),
    }),
  ],
  [
    "error several-defaults process/nodes/weiche/outgoing/f5#default",
    nodes({
      weiche: step("exclusiveGateway", [
        flow("f4", "rechnen", { default: true }),
        flow("f5", "ende", { default: true }),
      ]),
    }),
  ],
  [
    "error default-with-condition process/nodes/weiche/outgoing/f5#condition",
    nodes({
      weiche: step("exclusiveGateway", [
        flow("f4", "rechnen", { condition: "pruefung.gut" }),
        flow("f5", "ende", { default: true, condition: "true" }),
      ]),
    }),
  ],
  [
    "error not-an-activity process/nodes/erinnern#on",
    nodes({
      erinnern: step("boundaryEvent", [flow("f3", "erinnert")], {
        on: "weiche",
        interrupting: false,
        timer: { duration: "P1D" },
      }),
    }),
  ],
  [
    "error no-trigger process/nodes/erinnern",
    nodes({
      erinnern: step("boundaryEvent", [flow("f3", "erinnert")], { on: "pruefen", interrupting: false }),
    }),
  ],
  [
    "error cycle-too-short process/nodes/erinnern#timer",
    nodes({ erinnern: { ...border([flow("f3", "erinnert")]), timer: { cycle: "R/PT0.001S" } } }),
  ],
  [
    "error cycle-too-short process/nodes/warten#timer",
    nodes({
      erinnern: border([flow("f3", "warten")]),
      warten: step("intermediateCatchEvent", [flow("f9", "erinnert")], { timer: { cycle: "R3/PT59S" } }),
    }),
  ],
  ["warning two-tokens process/nodes/treffen", parallel({ treffen: task([flow("g", "ende")]) })],
  ["warning two-tokens process/nodes/treffen", parallel(goingBack("teilen"))],
  ["warning two-tokens process/nodes/treffen", parallel(goingBack("links"))],
  [
    "warning two-tokens process/nodes/treffen",
    parallel({
      eingang: step("startEvent", [flow("a", "treffen"), flow("b", "treffen"), flow("c", "links")], {
        form: "antrag",
      }),
      teilen: undefined,
      links: task([flow("d", "ende")]),
      rechts: undefined,
      treffen: task([flow("g", "ende")]),
    }),
  ],
  ["warning two-tokens process/nodes/pruefen", nodes({ erinnern: border([flow("f3", "pruefen")]) })],
  [
    "error parallel-writes process/nodes/rechts",
    parallel({
      ...goingBack("links"),
      links: task([flow("d", "treffen")], { form: "pruefung" }),
      rechts: task([flow("e", "treffen")], { form: "pruefung" }),
    }),
  ],
  [
    "warning join-never process/nodes/treffen",
    parallel({
      teilen: step("exclusiveGateway", [
        flow("b", "links", { condition: "antrag.zahl > 1" }),
        flow("c", "rechts", { default: true }),
      ]),
    }),
  ],
  [
    "warning join-may-wait process/nodes/treffen",
    parallel({
      links: step("exclusiveGateway", [
        flow("d", "treffen", { condition: "antrag.zahl > 1" }),
        flow("h", "ende", { default: true }),
      ]),
    }),
  ],
  [
    "error parallel-writes process/nodes/rechts",
    parallel({
      links: task([flow("d", "treffen")], { form: "pruefung" }),
      rechts: task([flow("e", "treffen")], { form: "pruefung" }),
    }),
  ],
  [
    "warning decision-gap decisions/tarif#rows",
    (s) => set(s.decisions.tarif.rows[1], { when: { anzahl: "> 3" } }),
  ],
  [
    "error decision-overlap decisions/tarif/rows/viel#when",
    (s) => set(s.decisions.tarif.rows[1], { when: { anzahl: ">= 2" } }),
  ],
  [
    "warning row-never decisions/tarif/rows/viel#when",
    (s) => (set(s.decisions.tarif, { hitPolicy: "FIRST" }), set(s.decisions.tarif.rows[0], { when: {} })),
  ],
  [
    "hint cover-undecided decisions/tarif#rows",
    (s) => set(s.decisions.tarif.rows[1], { when: { anzahl: "> 1 + 2" } }),
  ],
  [
    "warning aggregation-unused decisions/tarif#aggregation",
    (s) => set(s.decisions.tarif, { aggregation: "SUM" }),
  ],
  [
    "error aggregation-outputs decisions/tarif#aggregation",
    (s) =>
      set(s.decisions.tarif, {
        hitPolicy: "COLLECT",
        aggregation: "SUM",
        outputs: [...s.decisions.tarif.outputs, { id: "noch", type: "money" }],
      }),
  ],
  ["error no-ranks decisions/tarif#hitPolicy", (s) => set(s.decisions.tarif, { hitPolicy: "PRIORITY" })],
  [
    "hint result-may-be-missing decisions/tarif/rows/viel#then/betrag",
    (s) => set(s.decisions.tarif.rows[1], { then: {} }),
  ],
  ["error missing-label forms/antrag/fields/name#label", (s) => set(field(s, 0), { label: " " })],
  ["warning duplicate-label forms/antrag/fields/zahl#label", (s) => set(field(s, 2), { label: "Art" })],
  ["error no-options forms/antrag/fields/art#options", (s) => set(field(s, 1), { options: [] })],
  [
    "warning duplicate-option forms/antrag/fields/art/options/b#label",
    (s) =>
      set(field(s, 1), {
        options: [
          { value: "a", label: "A" },
          { value: "b", label: "A" },
        ],
      }),
  ],
  [
    "warning stale-translation forms/antrag#title",
    (s) =>
      set(s, {
        translations: { en: { "forms/antrag/title": { text: "Form", of: `sha256-${"a".repeat(43)}` } } },
      }),
  ],
  [
    "hint orphan-translation forms/antrag#weg",
    (s) =>
      set(s, {
        translations: { en: { "forms/antrag/weg": { text: "Form", of: `sha256-${"a".repeat(43)}` } } },
      }),
  ],
  ["error no-length deadlines/frist#length", (s) => set(s.deadlines.frist, { length: undefined })],
  ["hint may-be-empty documents/brief/blocks/tenor#text", (s) => set(field(s, 0), { required: false })],
  [
    "hint may-be-empty forms/antrag/fields/name#visible",
    (s) => (set(field(s, 2), { required: false }), set(field(s, 0), { visible: "antrag.zahl > 1" })),
  ],
  [
    "hint never-used forms/antrag/fields/zweck",
    (s) =>
      s.forms.antrag.fields.push(
        text("zweck", { personal: { category: "x", purpose: "x" } }) as never,
        text("anzahl", { personal: false }) as never,
      ),
  ],
  [
    "error not-yet forms/antrag/fields/wo#type",
    (s) => s.forms.antrag.fields.push({ id: "wo", type: "address", label: "Wo" } as never),
  ],
  ["error not-yet process/nodes/erinnert", nodes({ erinnert: step("subProcess", []) })],
  [
    "error not-yet process/nodes/schreiben",
    nodes({ schreiben: step("serviceTask", [flow("f7", "ende")], { connector: "fax", with: {} }) }),
  ],
  [
    "error payment-amount process/nodes/schreiben#with",
    nodes({ schreiben: step("serviceTask", [flow("f7", "ende")], { connector: "payment", with: {} }) }),
  ],
  [
    "warning pay-before-decision process/nodes/zahlen",
    (s) => {
      set(s.process.nodes.pruefen, { outgoing: [flow("f2", "zahlen")] });
      set(s.process.nodes, {
        zahlen: step("serviceTask", [flow("z1", "weiche")], { connector: "payment", with: { amount: 5 } }),
      });
    },
  ],
  ["error setting-missing settings/fields/amt", () => undefined, {}],
  [
    "error setting-invalid settings/fields/amt",
    (s) => set(s.settings.fields[0], { maxLength: 2 }),
    { amt: "Steueramt" },
  ],
  ["error bad-pattern forms/antrag/fields/name#pattern", (s) => set(field(s, 0), { pattern: "[0-9" })],
  [
    "warning settle-nowhere forms/antrag/fields/weg",
    (s) => set(s, { policy: { "forms/antrag/fields/weg": { settle: true } } }),
  ],
  [
    "warning settle-fixed forms/antrag/fields/name",
    (s) =>
      set(s, {
        policy: {
          "forms/antrag": { structure: "none" },
          "forms/antrag/fields/name": { settle: true, text: false },
        },
      }),
  ],
  ["error claim-type forms/antrag/fields/name#claim", (s) => set(field(s, 0), { claim: "birthdate" })],
  [
    "warning claim-nowhere forms/antrag/fields/kinder/fields/name#claim",
    (s) =>
      s.forms.antrag.fields.push({
        id: "kinder",
        type: "list",
        label: "Kinder",
        as: "kind",
        fields: [text("name", { claim: "given_name" })],
      } as never),
  ],
];

describe("check", () => {
  it("finds nothing wrong with a sound service", () => {
    expect(
      found(
        made(() => undefined),
        { amt: "Amt" },
      ),
    ).toEqual([]);
    expect(found(made(parallel({})))).toEqual([]);
  });
  it.each(cases.map(([problem, change, values = null]) => ({ problem, change, values })))(
    "$problem",
    ({ problem, change, values }) => {
      expect(found(made(change), values)).toContain(problem);
      expect(
        found(
          made(() => undefined),
          { amt: "Amt" },
        ),
      ).not.toContain(problem);
    },
  );
  it("has a case for nearly every code, and a sentence in both languages for all", () => {
    const tested = new Set(cases.map(([problem]) => problem.split(" ")[1]));
    const left = codes.filter((code) => !tested.has(code));
    expect(left).toEqual([
      "feel-too-long",
      "feel-too-deep",
      "feel-bad-number",
      "feel-bad-temporal",
      "feel-duplicate-key",
      "feel-not-in-profile",
      "feel-argument-name",
      "feel-not-a-function",
      // Found by packages/reuse, said here.
      "policy-structure",
      "policy-text",
      "policy-loosened",
      // Found by openService.
      "malformed-text",
    ]);
    for (const rule of codes)
      for (const language of ["de", "en"] as const) {
        const said = sentence(
          { rule, severity: "error", address: "forms/antrag" },
          made(() => undefined),
          language,
        );
        expect(said).toMatch(/^\S.{10,}[.?“]$/);
        expect(said).not.toMatch(/undefined|null/);
      }
  });
  it("is quiet about what may be missing where the author has asked for it", () => {
    const warned = (more: object) =>
      found(
        made((s) => {
          s.forms.pruefung.fields.push({ id: "anmerkung", type: "info", ...more } as never);
          set(s.process.nodes, {
            eingang: step("startEvent", [flow("f1", "fragen")], { form: "antrag" }),
            fragen: step("exclusiveGateway", [
              flow("g1", "anhoeren", { condition: "antrag.zahl > 1" }),
              flow("g2", "pruefen", { default: true }),
            ]),
            anhoeren: task([flow("g3", "pruefen")], { form: "antrag", as: "meinung" }),
          });
        }),
      ).filter((one) => one.includes("read-maybe-unwritten"));

    expect(warned({ text: "{meinung.name}" })).toEqual([
      "warning read-maybe-unwritten forms/pruefung/fields/anmerkung#text",
    ]);
    expect(warned({ text: "{meinung.name}", visible: "meinung.name != null" })).toEqual([]);
    expect(warned({ text: '{if meinung.name = null then "keine" else meinung.name}' })).toEqual([]);
    expect(warned({ text: "{meinung.name}", visible: "antrag.name != null" })).toHaveLength(1);
    expect(warned({ text: "{meinung.name}", visible: "meinung != null" })).toHaveLength(2);
    expect(warned({ text: "{meinung.name}", visible: 'meinung.name != "A"' })).toHaveLength(2);
  });
  it("does not warn of a payment before the examination, nor of one only who is granted makes", () => {
    const paysFrom = (from: "eingang" | "rechnen", to: string) =>
      found(
        made((s) => {
          set(s.process.nodes[from], { outgoing: [flow("neu", "zahlen")] });
          set(s.process.nodes, {
            zahlen: step("serviceTask", [flow("z1", to)], { connector: "payment", with: { amount: 5 } }),
          });
        }),
      ).filter((one) => one.includes("pay-before-decision"));
    expect(paysFrom("eingang", "pruefen")).toEqual([]);
    expect(paysFrom("rechnen", "schreiben")).toEqual([]);
  });
  it("speaks about things by the names people gave them", () => {
    const said = (change: Change, code: string) => {
      const service = made(change);
      const problem = check(service).find(({ rule }) => rule === code);
      return problem === undefined ? "" : sentence(problem, service, "de");
    };
    expect(
      said(
        (s) =>
          s.forms.antrag.fields.push(
            text("zweck", { label: "Telefon", personal: { category: "x", purpose: "x" } }) as never,
          ),
        "never-used",
      ),
    ).toBe("Die Angabe „Telefon“ wird nirgends verwendet. Fragen Sie nur, was Sie brauchen.");
    expect(said((s) => set(s.decisions.tarif.rows[1], { when: { anzahl: "> 3" } }), "decision-gap")).toBe(
      "Die Tabelle „Tarif“ sagt nichts für: Zahl = 3.",
    );
    expect(
      said((s) => set(s.decisions.tarif.rows[1], { when: { anzahl: ">= 2" } }), "decision-overlap"),
    ).toBe("Die Zeilen „Viel“ und „Wenig“ treffen beide zu, zum Beispiel für: Zahl = 2.");
  });
});
