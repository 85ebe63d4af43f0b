import { isJsonObject, type JsonObject } from "@blaupause/model";
import { localDay } from "../deadlines/localDay.ts";
import {
  notification,
  readyToPost,
  retrievableUntil,
  unreckoned,
  type Notification,
} from "../deadlines/notification.ts";
import { remedyWording } from "../documents/remedyWording.ts";
import { renderDocument } from "../documents/renderDocument.ts";
import { payWithinIn } from "../documents/payWithinIn.ts";
import type { RenderedDocument } from "../documents/rendered.ts";
import type { Actor, Outcome } from "../process/command.ts";
import type { Effect } from "../process/effect.ts";
import { reject, type Rejection } from "../process/rejection.ts";
import { caseScope } from "../process/scope.ts";
import { fail, factsOf, send, system, type Play } from "./play.ts";

/** Most effects one step may cause; more is a loop. */
const MOST = 1000;

/**
 * Effects of nodes that no later step speaks of succeed, in the order they were asked for; what is ready to be posted is
 * posted on the same day.
 */
export function settleAll(play: Play): void {
  for (let count = 0; count < MOST; count += 1) {
    postReady(play);
    const effect = openEffects(play).find(({ node }) => !isSpokenOf(play, node));
    if (effect === undefined) return;
    const outcome = isAskedFor(play, effect) ? unpaid(effect, "open") : success(play, effect);
    send(play, "settleEffect", { effect: effect.id, outcome });
    retrieve(play, effect.node);
  }
  fail(play, { code: "too-many-effects" });
}

/** The applicant opens a notice that lies ready at a node. */
export function retrieve(play: Play, node: string): Rejection | null {
  const found = Object.entries(play.state?.tokens ?? {}).find(
    ([, token]) => token.type === "notice" && token.node === node,
  );
  if (found === undefined) return reject("notice-not-ready", { notice: node });
  const rejection = send(play, "retrieveNotice", { notice: found[0] }, applicant);
  const given = play.state?.data[node];
  if (isJsonObject(given)) play.notifiedAt = given["notifiedAt"] as string | null;
  return rejection;
}
function postReady(play: Play): void {
  for (const [notice, { type, node }] of Object.entries(play.state?.tokens ?? {})) {
    if (type !== "posting") continue;
    send(play, "markPosted", { notice, on: localDay(play.now, play.place.zone) ?? "" }, system);
    const given = play.state?.data[node];
    if (isJsonObject(given)) play.notifiedAt = given["notifiedAt"] as string | null;
  }
}
export const applicant: Actor = { kind: "applicant", id: "applicant" };

export const openEffects = ({ effects, state }: Play): readonly Effect[] =>
  effects.filter(({ id }) => state?.tokens[id]?.type === "effect");

const isSpokenOf = ({ journey, step }: Play, node: string): boolean =>
  journey.steps.slice(step + 1).some((one) => "effect" in one && one.effect === node);

/** What a connector leaves when all goes well: the same as its performer, but that nothing leaves the house. */
export function success(play: Play, effect: Effect): Outcome {
  const connector = Object.hasOwn(connectors, effect.kind) ? connectors[effect.kind] : undefined;
  const document = String(effect.with["document"] ?? "");
  // Another system says what it says: a journey tells it by a step of its own.
  if (effect.kind === "http") return { type: "done", result: { status: 200, body: null } };
  if (effect.kind === "payment") return { type: "done", result: paid(play, effect) };
  if (connector === undefined) return { type: "failed", code: "no-such-connector" };
  if (play.program.documents[document] === undefined) return { type: "failed", code: "no-such-document" };
  const result = connector(play, effect, document) as JsonObject;
  if (result["toPost"] === true) return { type: "toPost", result };
  const until =
    "retrieveBy" in result ? retrievableUntil(String(result["retrieveBy"]), play.place.zone) : null;
  return until === null ? { type: "done", result } : { type: "provided", result, until };
}

/** What costs nothing is settled, in a rehearsal as in life. An amount nobody has set yet is no reason to go past. */
const isAskedFor = ({ asksToPay }: Play, { kind, with: { amount } }: Effect): boolean =>
  asksToPay && kind === "payment" && (typeof amount !== "number" || amount > 0);

/** The step waits for the applicant to go and pay, or to go again. */
export const unpaid = (
  { with: { amount = null, purpose = null } }: Effect,
  state: "open" | "canceled",
): Outcome => ({
  type: "requested",
  result: { amount, purpose, reference: null, paidAt: null, method: null, state },
});

/** Somebody paid at once, and nothing was paid. */
const paid = ({ now }: Play, { with: { amount = null, purpose = null } }: Effect): JsonObject => ({
  state: "paid",
  amount,
  purpose,
  reference: null,
  paidAt: now,
  method: null,
});

type Connector = (play: Play, effect: Effect, document: string) => object;
const connectors: Readonly<Record<string, Connector>> = {
  document: (play, effect, document) => ({
    document,
    rendered: write(play, effect, document),
    file: `${document}-${effect.id}.pdf`,
    madeAt: play.now,
  }),
  mail: (play, effect, document) => {
    const { to } = effect.with;
    if (typeof to !== "string" || to === "") return { sent: false };
    write(play, effect, document);
    return { sent: true, at: play.now };
  },
  notice: (play, effect, document) => {
    const given = notify(play, effect);
    play.notifiedAt = given.notifiedAt;
    return { ...given, document };
  },
};

function write(play: Play, { live }: Effect, id: string): RenderedDocument {
  const { program, place, now } = play;
  const scope = caseScope(program, factsOf(play), { ...place, live: { ...place.live, ...live } }, now);
  const rendered = renderDocument(program, id, scope, remedyWording(place, program.service.regime));
  play.documents.push(rendered);
  play.seen.documents.add(id);
  return rendered;
}

function notify({ program, place, now, state }: Play, effect: Effect): Notification {
  const payWithin = payWithinIn(state?.data ?? {}, String(effect.with["document"] ?? ""));
  if (effect.with["mode"] !== "digital") return readyToPost(now, payWithin);
  if (place.profile === null) return unreckoned("digital", now);
  const { regime } = program.service;
  return notification(place.profile, { regime, mode: "digital", sentAt: now, payWithin }, place.zone);
}
