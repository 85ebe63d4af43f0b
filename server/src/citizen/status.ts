import {
  legalDue,
  localDay,
  printDate,
  printDay,
  printEuro,
  retrievableUntil,
  taskFilling,
  type NodeProgram,
} from "@blaupause/engine";
import { isJsonObject, type Json } from "@blaupause/model";
import { StatusPage, type Told } from "@blaupause/web/citizen";
import { createElement } from "react";
import type { NoticeResult } from "../effects/notice.ts";
import type { DocumentResult } from "../effects/document.ts";
import { sendPage } from "../http/html.ts";
import { csrfToken } from "../security/csrf.ts";
import { mailOf } from "./accessCode.ts";
import { inCase, type OwnCase } from "./access.ts";
import type { Visit } from "./context.ts";
import { siteFor } from "./language.ts";
import { spokenIn } from "../offering/spokenIn.ts";
import { lastDayBefore, paymentsOf, type Payment } from "./payments.ts";
import { siteUrl } from "../offering/loadOffering.ts";

export interface GivenNotice {
  readonly node: string;
  readonly notice: NoticeResult;
  readonly letter: DocumentResult;
}

const nodesWith = ({ program }: OwnCase, connector: string): NodeProgram[] =>
  Object.values(program.process.nodes).filter((node) => node.connector === connector);

/** Notices that were given in this case, each with its letter. */
export function noticesOf(own: OwnCase): readonly GivenNotice[] {
  const letters = nodesWith(own, "document")
    .map(({ id }) => own.state.data[id])
    .filter(isJsonObject);
  return nodesWith(own, "notice").flatMap(({ id }) => {
    const notice = own.state.data[id];
    if (!isJsonObject(notice)) return [];
    const letter = letters.find((one) => one["document"] === notice["document"]);
    if (letter === undefined) return [];
    return [
      {
        node: id,
        notice: notice as Json as unknown as NoticeResult,
        letter: letter as unknown as DocumentResult,
      },
    ];
  });
}

const dayOf = ({ place }: OwnCase, at: string): string => localDay(at, place.zone) ?? "";

/** `toPost`: not posted yet; `ready`: it counts from the day it is opened, and waits for that; `withdrawn`: nobody opened it in time. */
export type NoticeStage = "toPost" | "post" | "open" | "ready" | "withdrawn";
export function stageOf({ state, place }: OwnCase, { node, notice }: GivenNotice, now: string): NoticeStage {
  if (notice.mode !== "digital") return notice.toPost === true ? "toPost" : "post";
  if (notice.retrieveBy === undefined || notice.retrievedAt !== undefined) return "open";
  const waits = Object.values(state.tokens).some((token) => token.type === "notice" && token.node === node);
  const until = retrievableUntil(notice.retrieveBy, place.zone);
  return waits && until !== null && Date.parse(now) < Date.parse(until) ? "ready" : "withdrawn";
}

/** Steps that wait for the applicant. */
export const askedTasks = (own: OwnCase) =>
  Object.entries(own.state.tokens).filter(
    ([, token]) => token.type === "task" && own.program.process.nodes[token.node]?.role === "applicant",
  );

/** What came of what she did, as the address says it; whatever else stands there says nothing. */
function toldIn({ query }: Visit["request"]): Told | null {
  if (query["antwort"] === "da") return { type: "arrived" };
  if (query["frage"] === "zu") return { type: "closed" };
  if (query["link"] === "alt") return { type: "oldLink" };
  return query["zugang"] === "neu" ? { type: "renewed" } : null;
}

/** B8 and B9. */
export function showStatus(
  found: Visit,
  own: OwnCase,
  told: Told | null = toldIn(found.request),
  status = 200,
): void {
  const { town, deps } = found;
  const { state, key } = own;
  const site = siteFor(found.site, own.program);
  const program = spokenIn(own.program, site.language);
  const base = `/${town.profile.id}/vorgang`;
  const { language } = site;
  const due = legalDue(program, state);
  sendPage(
    found.response,
    createElement(StatusPage, {
      site,
      service: program.service.title,
      noun: program.service.noun,
      number: state.number,
      received: printDate(dayOf(own, state.receivedAt), language),
      office: officeOf(own, town.profile.name),
      contact: { phone: town.profile.contact.phone ?? null, email: town.profile.contact.email ?? null },
      due: due === null ? null : printDay(due, language),
      closed: state.status === "closed",
      hasChosenDelivery: program.applicant.notice !== undefined,
      questions: askedTasks(own).map(([id, token]) =>
        questionOf(own, base, id, token.node, deps.clock(), language),
      ),
      notices: noticesOf(own).map((given) => ({
        title: given.letter.rendered.title,
        ...(given.letter.rendered.language === language ? {} : { lang: given.letter.rendered.language }),
        state: stageOf(own, given, deps.clock()),
        href: `${base}/bescheid/${given.node}`,
        retrieve: inCase(deps, own, `${base}/bescheid/${given.node}/abrufen`),
        sent: printDay(dayOf(own, given.notice.sentAt), language),
        retrieveBy:
          given.notice.retrieveBy === undefined ? null : printDay(given.notice.retrieveBy, language),
      })),
      payments: paymentsOf(own).map((payment) => ({
        ...shownPayment(own, payment, language),
        action: inCase(deps, own, `${base}/zahlung/${payment.node}`),
      })),
      isAway: found.request.query["zahlung"] === "nicht-erreichbar",
      csrf: csrfToken(deps, found.response),
      link: `${siteUrl(deps, town)}${base}/${key}`,
      copy: `${base}/angaben.pdf`,
      renew: inCase(deps, own, `${base}/zugang`),
      told,
      hasMail: mailOf(found, own) !== null,
    }),
    status,
  );
}

const shownPayment = (own: OwnCase, payment: Payment, language: string) => {
  const { amount, paidAt, title, state, purpose, reference, until } = payment;
  return {
    title,
    state,
    purpose,
    reference,
    amount: printEuro(amount, language),
    paidAt: paidAt === null ? null : printDate(dayOf(own, paidAt), language),
    until: until === null ? null : printDate(lastDayBefore(until, own.place.zone), language),
  };
};

function questionOf(own: OwnCase, base: string, task: string, nodeId: string, at: string, language: string) {
  const node = own.program.process.nodes[nodeId];
  const asked = taskFilling(own.program, own.state, task, own.place, at);
  const due = node?.deadline === undefined ? undefined : own.state.deadlines[node.deadline]?.due;
  return {
    href: `${base}/frage/${task}`,
    count: Math.max(1, asked?.only?.length ?? 1),
    due: due === undefined ? null : printDay(due, language),
  };
}

/** The office a service names in its settings, and the town it belongs to. */
export function officeOf(own: OwnCase, town: string): string {
  const office = own.program.values["amt"];
  return typeof office === "string" ? `${town}, ${office}` : town;
}
