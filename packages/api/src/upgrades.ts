import type { Json } from "@blaupause/model";
import { Type, type Static } from "typebox";
import { route } from "./route.ts";
import { closed, nothing, slug, text, version } from "./shapes.ts";

const orNull = () => Type.Union([text(2000), Type.Null()]);
const any = <T>(description: string) => Type.Unsafe<T>({ description });
const count = () => Type.Integer({ minimum: 0 });
const place = closed({ service: slug() });

/** How many example cases went as they should. */
const journeys = closed({ green: count(), of: count() });
const took = Type.Union([
  Type.Literal("base"),
  Type.Literal("theirs"),
  Type.Literal("ours"),
  Type.Literal("place"),
  Type.Literal("value"),
]);
const choice = closed({
  address: text(2000),
  prop: Type.Optional(text()),
  took,
  value: Type.Optional(any<Json>("the new text or value, or the address of the new place")),
});
/** What both sides changed, with what it is called in the letter or form it stands in. */
const conflict = closed({
  kind: text(),
  address: text(2000),
  prop: Type.Optional(text()),
  base: Type.Optional(any<Json>("as it was")),
  theirs: Type.Optional(any<Json>("as the publisher has it now")),
  ours: Type.Optional(any<Json>("as it is here")),
  takes: Type.Array(took),
  /** Where else an addition may stand, as addresses in the next version. */
  places: Type.Optional(Type.Array(text(2000))),
  took: Type.Optional(took),
});

/** What has become of a new version in a municipality. */
const standing = Type.Union([
  Type.Literal("current"),
  Type.Literal("open"),
  Type.Literal("scheduled"),
  Type.Literal("refused"),
  /** In the draft; a release of one's own makes it public. */
  Type.Literal("drafted"),
]);
const upgrade = closed({
  service: slug(),
  /** The template there is a new version of. */
  template: slug(),
  title: text(),
  from: version(),
  to: version(),
  publisher: text(),
  /** It is not on offer here, but a template of one's own made from the one there is a next version of. */
  isTemplate: Type.Boolean(),
  why: text(2000),
  at: text(),
  standing,
  /** The day it takes effect by itself, where that was chosen. */
  on: orNull(),
  reason: orNull(),
});
const proposal = closed({
  upgrade,
  conflicts: Type.Array(conflict),
  /** Settings that need a value first, and values that fall away. */
  todo: Type.Array(text()),
  dropped: Type.Array(text()),
  errors: count(),
  before: journeys,
  after: journeys,
  /** Names of example cases that are no longer green. */
  broken: Type.Array(text()),
  /** Open cases that end on the version they were started with. */
  running: count(),
  /** What was changed here and stays. */
  local: Type.Array(text()),
  theirs: any<Json>("the publisher's new version"),
  base: any<Json>("the publisher's version the service was made from"),
  ours: any<Json>("the service as it is here"),
  merged: any<Json>("the service as it will be"),
  mayDecide: Type.Boolean(),
});
const taken = closed({
  service: slug(),
  title: text(),
  from: version(),
  to: version(),
  at: text(),
  /** Until the first case on the new version. */
  mayUndo: Type.Boolean(),
  /** Open cases on a version before, as far as they are counted. */
  older: count(),
});
const upgrades = closed({ upgrades: Type.Array(upgrade), taken: Type.Array(taken) });

/** What a next version would do to one municipality. */
const consequence = closed({
  organisation: text(),
  name: text(),
  /** The title of a template of its own that it makes from this one; null: it offers it. */
  template: orNull(),
  from: version(),
  conflicts: Type.Array(conflict),
  todo: count(),
  errors: count(),
  before: journeys,
  after: journeys,
});
/** It is still being computed: so many of so many organisations, 0 of 0 while they are being looked for. */
const working = closed({ type: Type.Literal("working"), done: count(), of: count() });
const computed = closed({
  type: Type.Literal("done"),
  version: version(),
  /** Merges that differ from each other; the rest of the municipalities share one of them. */
  distinct: count(),
  all: Type.Array(consequence),
});
const spreadRow = closed({
  organisation: text(),
  name: text(),
  ags: text(),
  level: text(),
  state: text(),
  version: orNull(),
  standing: Type.Union([standing, Type.Null()]),
  conflicts: count(),
  reason: orNull(),
  /** Cases received in the last thirty days, and days from receipt to the decision, the middle of them; null below five. */
  cases: count(),
  days: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
  /** Fewer than half are decided: it takes longer than that. */
  isLonger: Type.Boolean(),
  /** „Startklar“ as it stood when somebody there looked last; null: nobody has. */
  readiness: Type.Union([closed({ done: count(), of: count(), at: text() }), Type.Null()]),
});
/** An organisation that uses a template made from one's own. */
const downstreamRow = closed({
  organisation: text(),
  name: text(),
  ags: text(),
  /** Of the template it uses, and of one's own that this stands on; null: that was not made from it. */
  version: version(),
  base: Type.Union([version(), Type.Null()]),
});
/** A template that somebody made from one's own, or from such a one, and who uses it. */
const downstream = closed({
  template: slug(),
  title: text(),
  publisher: text(),
  name: text(),
  /** The title of the template between one's own and this; null: it is made from one's own. */
  through: orNull(),
  version: version(),
  base: Type.Union([version(), Type.Null()]),
  rows: Type.Array(downstreamRow),
});
const spread = closed({
  type: Type.Literal("done"),
  title: text(),
  version: version(),
  rows: Type.Array(spreadRow),
  /** The chain below: Bund → Land → municipality. */
  downstream: Type.Array(downstream),
});

/** Routes of publishing a template's next version and of taking it over. */
export const upgradeRoutes = {
  listUpgrades: route({
    method: "get",
    path: "/api/upgrades",
    summary: "New versions of the templates one's services were made from, and what was taken over",
    access: "author or approver",
    parameters: nothing,
    body: nothing,
    answer: upgrades,
  }),
  proposeUpgrade: route({
    method: "post",
    path: "/api/upgrades/{service}/proposal",
    summary: "What the new version means here, with these decisions about conflicts; changes nothing",
    access: "author or approver",
    parameters: place,
    body: closed({ choices: Type.Array(choice, { maxItems: 1000 }) }),
    answer: proposal,
  }),
  acceptUpgrade: route({
    method: "post",
    path: "/api/upgrades/{service}",
    summary: "Take the new version over, now or on a day; refused while something is undecided",
    access: "approver",
    parameters: place,
    body: closed({
      to: version(),
      choices: Type.Array(choice, { maxItems: 1000 }),
      on: Type.Union([Type.String({ format: "date", maxLength: 10 }), Type.Null()]),
    }),
    answer: upgrades,
  }),
  refuseUpgrade: route({
    method: "post",
    path: "/api/upgrades/{service}/refusal",
    summary: "Do not take the new version over, and say why; the publisher reads the reason",
    access: "approver",
    parameters: place,
    body: closed({ to: version(), reason: text(2000) }),
    answer: upgrades,
  }),
  undoUpgrade: route({
    method: "post",
    path: "/api/upgrades/{service}/undo",
    summary: "Back to the version before, exactly as it was; possible until the first case on the new one",
    access: "approver",
    parameters: place,
    body: closed({}),
    answer: upgrades,
  }),
  draftUpgrade: route({
    method: "post",
    path: "/api/upgrades/{service}/draft",
    summary: "Take the new version into the draft, to complete it there; what is public stays as it is",
    access: "author",
    parameters: place,
    body: closed({ to: version(), choices: Type.Array(choice, { maxItems: 1000 }) }),
    answer: upgrades,
  }),
  discardUpgradeDraft: route({
    method: "post",
    path: "/api/upgrades/{service}/draft/discard",
    summary: "The draft as it was before the new version came into it; refused once it was edited",
    access: "author",
    parameters: place,
    body: closed({}),
    answer: upgrades,
  }),
  computeForAll: route({
    method: "post",
    path: "/api/services/{service}/consequences",
    summary:
      "What the working copy would mean for every municipality that offers the template; changes nothing",
    access: "publisher",
    parameters: place,
    body: closed({}),
    answer: Type.Union([working, computed]),
  }),
  readConsequences: route({
    method: "get",
    path: "/api/services/{service}/consequences",
    summary: "How far that has come for the working copy as it is saved now, or what came of it",
    access: "publisher",
    parameters: place,
    body: nothing,
    answer: Type.Union([closed({ type: Type.Literal("none") }), working, computed]),
  }),
  readSpread: route({
    method: "get",
    path: "/api/templates/{template}/spread",
    summary: "Who offers one's template, in which version, and what has become of the newest one",
    access: "publisher",
    parameters: closed({ template: slug() }),
    body: nothing,
    answer: Type.Union([working, spread]),
  }),
} as const;
export type Consequence = Static<typeof consequence>;
export type UpgradeView = Static<typeof upgrade>;
export type SpreadRow = Static<typeof spreadRow>;
export type ProposalView = Static<typeof proposal>;
export type JourneyCount = Static<typeof journeys>;
export type UpgradesView = Static<typeof upgrades>;
export type TakenView = Static<typeof taken>;
