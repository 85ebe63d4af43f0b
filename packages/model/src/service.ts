import { Type, type Static } from "typebox";
import { decision } from "./decision.ts";
import { document } from "./document.ts";
import { form, settings } from "./form.ts";
import { option } from "./fields/option.ts";
import type { Node } from "./nodes/index.ts";
import {
  closed,
  def,
  id,
  mapOf,
  marked,
  onlyFeel,
  optional,
  orFeel,
  references,
  slug,
  template,
  words,
  ADDRESS,
  ID,
} from "./schema.ts";

export const FORMAT = "blaupause/1";

const level = Type.Union([
  Type.Literal("gemeinde"),
  Type.Literal("kreisfrei"),
  Type.Literal("kreis"),
  Type.Literal("land"),
  Type.Literal("bund"),
]);
export const regime = Type.Union([
  Type.Literal("kag-ao"),
  Type.Literal("vwvfg"),
  Type.Literal("pstg"),
  Type.Literal("none"),
]);
const duration = Type.String({ pattern: "^P" });
const set = <S extends Type.TSchema>(of: S) =>
  marked(Type.Array(of, { uniqueItems: true }), { "x-merge": "set" });

const legalBasis = closed({
  id: id(),
  title: words(300),
  url: optional(Type.String({ pattern: "^https?://" })),
});
/** Something to have at hand before starting (B1). */
const preparation = closed({ id: id(), text: template(300) });
/** Something a municipality must have done before it goes live, and that only a person can confirm. */
const criterion = closed({ id: id(), title: words(200), text: optional(words(1000)) });
const about = marked(
  closed({
    summary: template(2000),
    leika: optional(set(Type.String({ pattern: "^99[0-9]{12}$" }))),
    levels: set(level),
    regime,
    audience: optional(set(Type.Union([Type.Literal("citizens"), Type.Literal("companies")]))),
    minutes: optional(Type.Integer({ minimum: 1, maximum: 600 })),
    cost: optional(template(200)),
    legalBasis: optional(Type.Array(legalBasis)),
    prepare: optional(Type.Array(preparation)),
    criteria: optional(Type.Array(criterion)),
  }),
  { "x-merge": "leaves" },
);

const applicant = marked(
  closed({
    name: onlyFeel(),
    email: optional(onlyFeel()),
    address: optional(onlyFeel()),
    notice: optional(onlyFeel()),
  }),
  { "x-merge": "leaves", "x-class": "logic", "x-feel": "optional" },
);
const column = closed({ id: id(), label: words(100), value: onlyFeel() });
const role = closed({ title: words(200) });

/** Frist. `length` is a calendar period (§§ 187–193 BGB), or `workingDays` are counted. */
const deadline = closed({
  title: words(200),
  length: optional(orFeel(duration)),
  workingDays: optional(orFeel(Type.Integer({ minimum: 1 }))),
  from: onlyFeel(),
  pausesAt: optional(references("node")),
  effect: optional(Type.Literal("approved")),
  basis: optional(references("legalBasis")),
});

const codeList = closed({
  title: optional(words(200)),
  options: optional(Type.Array(option)),
  source: optional(Type.String({ maxLength: 400 })),
  version: optional(Type.String({ maxLength: 100 })),
});

const retention = marked(closed({ draft: duration, closed: duration }), {
  "x-merge": "leaves",
  "x-class": "bound",
});
const slot = closed({ x: Type.Number(), y: Type.Number() });
const process = closed({
  nodes: mapOf(ID, def<Node>("Node")),
  layout: optional(marked(mapOf(ID, slot), { "x-class": "layout", "x-merge": "ours" })),
});

/**
 * What a municipality may do with a part, inherited downwards (FIM's two axes). `settle`, of this part alone: each
 * municipality must say how it is with her, by changing it or by saying that it stays.
 */
const policyEntry = closed({
  structure: optional(
    Type.Union([
      Type.Literal("none"),
      Type.Literal("restrict"),
      Type.Literal("extend"),
      Type.Literal("free"),
    ]),
  ),
  text: optional(Type.Boolean()),
  settle: optional(Type.Boolean()),
});
const translation = closed({
  text: Type.String({ maxLength: 20_000 }),
  of: Type.String({ pattern: "^sha256-[A-Za-z0-9_-]{43}$" }),
});
const LANGUAGE = "^[a-z]{2}(-[A-Za-z0-9]{1,8})*$";

export const service = closed({
  $schema: optional(Type.String({ maxLength: 400 })),
  format: Type.Literal(FORMAT),
  id: slug(),
  title: words(200),
  noun: words(60),
  language: Type.String({ pattern: LANGUAGE }),
  about,
  roles: optional(mapOf(ID, role)),
  applicant: optional(applicant),
  columns: optional(Type.Array(column)),
  settings: optional(settings),
  forms: mapOf(ID, form),
  decisions: optional(mapOf(ID, decision)),
  documents: optional(mapOf(ID, document)),
  process,
  deadlines: optional(mapOf(ID, deadline)),
  codeLists: optional(mapOf(ID, codeList)),
  retention,
  policy: optional(marked(mapOf(ADDRESS, policyEntry), { "x-merge": "ours" })),
  renamed: optional(mapOf(ADDRESS, Type.String({ pattern: ADDRESS }))),
  translations: optional(mapOf(LANGUAGE, mapOf(ADDRESS, translation))),
});

export const serviceParts = { legalBasis, preparation, criterion, role, column, deadline, codeList };
export type Service = Static<typeof service>;
export type Level = Static<typeof level>;
export type Regime = Static<typeof regime>;
export type Deadline = Static<typeof deadline>;
export type CodeList = Static<typeof codeList>;
export type PolicyEntry = Static<typeof policyEntry>;
export type Option = Static<typeof option>;
export { level };
