import { LeavePage } from "@blaupause/web/citizen";
import { isJsonObject, type JsonObject } from "@blaupause/model";
import { randomUUID } from "node:crypto";
import { createElement } from "react";
import { handle } from "../cases/handle.ts";
import { performNow } from "../effects/outcome.ts";
import { sendPage } from "../http/html.ts";
import { seeOther } from "../http/redirect.ts";
import { siteUrl } from "../offering/loadOffering.ts";
import { makeTransaction } from "../payment/provider.ts";
import { paymentSettings } from "../payment/settings.ts";
import { newId } from "../security/token.ts";
import { caseByKey, type OwnCase } from "./access.ts";
import type { Visit } from "./context.ts";
import { siteFor } from "./language.ts";
import { postedForm } from "./submit.ts";

/*
 * The way to the payment provider and back. What is paid, and whether it was, is never taken from the browser: the amount
 * stands in the case, and the provider is asked by the server. Coming back only means that it is asked at once.
 */
const APPLICANT = { kind: "applicant", id: "applicant" } as const;

/**
 * POST /:town/vorgang/zahlung/:node. Whoever has begun goes on where she began, unless it has ended meanwhile; two clicks
 * make no two payments.
 */
export async function goToPay(found: Visit, own: OwnCase, node: string): Promise<void> {
  await postedForm(found);
  const { town, response } = found;
  const base = `/${town.profile.id}/vorgang`;
  const payment = Object.keys(own.state.tokens).find((id) => {
    const token = own.state.tokens[id];
    return token?.type === "payment" && token.node === node;
  });
  if (payment === undefined) await askNow(found, own, node);
  else if (!(await begin(found, own, node, payment)))
    return seeOther(response, `${base}?zahlung=nicht-erreichbar`);
  const now = await caseByKey(town, own.key);
  const url = now === null ? null : startedAt(now, node)?.["url"];
  if (typeof url !== "string") return seeOther(response, base);
  leave(found, own, url);
}

/** False where the provider cannot be reached, or will not have it. */
async function begin(found: Visit, own: OwnCase, node: string, payment: string): Promise<boolean> {
  const { deps, town } = found;
  const settings = await paymentSettings(town.store);
  const asked = own.state.data[node];
  if (settings === null || !isJsonObject(asked)) return false;
  const at = deps.clock();
  const made = await makeTransaction(deps, settings, {
    requestId: randomUUID(),
    at,
    amount: Number(asked["amount"]),
    reference: own.state.cashNumber ?? own.state.number,
    description: typeof asked["purpose"] === "string" ? asked["purpose"] : own.program.service.title,
    back: `${siteUrl(deps, town)}/${town.profile.id}/vorgang/zahlung/${node}`,
  });
  if (typeof made === "string" || made.url === null) {
    const code = typeof made === "string" ? made : "answer-not-readable";
    deps.log({ level: "warn", event: "payment-refused", org: town.profile.id, code });
    return false;
  }
  const transaction = { id: made.id, url: made.url, startedAt: at };
  const id = `pay:${payment}:${newId()}`;
  const done = await handle(deps, town, APPLICANT, own.caseId, {
    type: "startPayment",
    id,
    payment,
    transaction,
  });
  // Another window was faster: what it began is gone on with.
  return done.ok || done.rejection.code === "payment-not-open";
}

function startedAt({ state }: OwnCase, node: string): JsonObject | null {
  const known = state.data[node];
  const isOpen = Object.values(state.tokens).some(
    (token) => token.type === "effect" && token.kind === "payment" && token.node === node,
  );
  const transaction = isOpen && isJsonObject(known) ? known["transaction"] : null;
  return isJsonObject(transaction) ? transaction : null;
}

/** A page of our own with the way on: a form that is answered with another site's address is stopped by browsers. */
function leave(found: Visit, own: OwnCase, url: string): void {
  found.response.set("Refresh", `0; url=${url}`);
  const site = siteFor(found.site, own.program);
  sendPage(found.response, createElement(LeavePage, { site, url, host: new URL(url).host }));
}

/** GET /:town/vorgang/zahlung/:node: back from the provider. */
export async function comeFromPaying(found: Visit, own: OwnCase, node: string): Promise<void> {
  await askNow(found, own, node);
  seeOther(found.response, `/${found.town.profile.id}/vorgang`);
}

/** Has the provider asked how it ended, before it is its time. */
async function askNow({ deps, town }: Visit, own: OwnCase, node: string): Promise<void> {
  const asked = own.state.data[node];
  const [id] = Object.entries(own.state.tokens).find(
    ([, token]) => token.type === "effect" && token.kind === "payment" && token.node === node,
  ) ?? [null];
  if (id === null || startedAt(own, node) === null || !isJsonObject(asked)) return;
  const record = await town.store.cases.load(own.caseId);
  if (record !== null)
    await performNow(deps, town, record, { id, kind: "payment", node, with: asked, live: {} });
}
