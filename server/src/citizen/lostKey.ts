import { LostKeyPage, MessagePage, RenewPage } from "@blaupause/web/citizen";
import { randomBytes } from "node:crypto";
import { createElement } from "react";
import { afterAnswer } from "../auth/afterAnswer.ts";
import { stateOf } from "../cases/storedState.ts";
import { sendPage } from "../http/html.ts";
import { liveOf, loadProgram, siteUrl } from "../offering/loadOffering.ts";
import { placeOf } from "../offering/place.ts";
import { csrfToken } from "../security/csrf.ts";
import { mailOf } from "./accessCode.ts";
import type { Visit } from "./context.ts";
import { leaves } from "./leaves.ts";
import { renew } from "./renew.ts";
import { postedForm } from "./submit.ts";

// Whoever has lost her key says her number and her address; a link in a mail gives her a new one. What is answered is the
// same whether there is such a case or not.

const KIND = "lost-key";
const MINUTES = 30;
const MAILS_AN_HOUR = 3;

const home = ({ town }: Visit): string => `/${town.profile.id}/vorgang`;

export function showLost(found: Visit): void {
  const { site, deps, response } = found;
  const props = {
    site,
    action: `${home(found)}/verloren`,
    csrf: csrfToken(deps, response),
    back: home(found),
  };
  sendPage(response, createElement(LostKeyPage, props));
}

export async function postLost(found: Visit): Promise<void> {
  const texts = await postedForm(found);
  const { site, deps, response } = found;
  const canSend = deps.sendMail != null || deps.demo;
  const [number, email] = [texts.get("number") ?? "", texts.get("email") ?? ""];
  // Neither how long it takes nor that it failed tells whoever asked that there is such a case.
  if (canSend) afterAnswer(deps, response)("lost-key", () => sendLink(found, number, email));
  const said = canSend ? "lost.sent" : "lost.away";
  const link = { href: home(found), text: site.t("lost.back") };
  const page = { site, link, title: site.t(`${said}.title`), text: site.t(`${said}.text`) };
  sendPage(response, createElement(MessagePage, page), canSend ? 200 : 503);
}

/** Only where number and address belong together, and not more than three an hour. */
async function sendLink(found: Visit, number: string, email: string): Promise<void> {
  const own = await applicantOf(found, number.trim());
  if (own === null || own.email.toLowerCase() !== email.trim().toLowerCase()) return;
  const token = await newToken(found, own.caseId);
  if (token === null) return;
  const { town, site, deps } = found;
  const organisation = town.profile.name;
  const link = `${siteUrl(deps, town)}${home(found)}/neu/${token}`;
  const mail = {
    to: own.email,
    subject: site.t("lost.mail.subject", { organisation }),
    text: site.t("lost.mail.text", { organisation, service: own.title, link }),
  };
  const id = `lost.${randomBytes(12).toString("hex")}@blaupause`;
  const isTrial = town.profile.rehearsal === true;
  if (!isTrial) await leaves(found, "lost", { id, ...mail });
  // The link opens a case: it is kept only where no mail leaves, to be looked at.
  if (isTrial || deps.sendMail == null)
    await town.store.mails.put({ id, caseId: own.caseId, at: deps.clock(), content: mail });
}

async function applicantOf(found: Visit, number: string) {
  const { town } = found;
  const { cases } = number === "" ? { cases: [] } : await town.store.cases.list({ number, limit: 5 });
  const record = cases[0] === undefined ? null : await town.store.cases.load(cases[0].caseId);
  const state = record === null ? null : stateOf(record);
  if (record === null || state === null || state.number !== number) return null;
  const program = await loadProgram(town, record.program);
  const place = placeOf(town, await liveOf(town, record.service, program));
  const email = mailOf(found, { program, state, place });
  return email === null ? null : { caseId: record.caseId, email, title: program.service.title };
}

/** One for each mail, found by its keyed hash alone; null: there were enough within the hour. */
async function newToken({ town, deps }: Visit, caseId: string): Promise<string | null> {
  const now = deps.clock();
  const { records } = town.store;
  const before = await records.get(KIND, caseId);
  const { at } = (before?.content ?? { at: [] }) as unknown as { readonly at: readonly string[] };
  const recent = at.filter((one) => one > later(now, -60));
  if (recent.length >= MAILS_AN_HOUR) return null;
  const token = randomBytes(32).toString("base64url");
  const content = { at: [...recent, now], until: later(now, MINUTES) };
  const record = { kind: KIND, id: caseId, rev: before?.rev ?? 0, expires: later(now, 60), keys: [token] };
  return (await records.save({ ...record, content })).ok ? token : null;
}
const later = (now: string, minutes: number): string =>
  new Date(Date.parse(now) + minutes * 60_000).toISOString();

/** Opening the link changes nothing: mail programs do that too. */
export async function showRenew(found: Visit, token: string): Promise<void> {
  const { site, deps, response } = found;
  if ((await openLink(found, token)) === null) return showOver(found);
  const props = { site, action: `${home(found)}/neu/${token}`, csrf: csrfToken(deps, response) };
  sendPage(response, createElement(RenewPage, props));
}

export async function postRenew(found: Visit, token: string): Promise<void> {
  await postedForm(found);
  const caseId = await openLink(found, token);
  if (caseId === null) return showOver(found);
  await found.town.store.records.delete(KIND, caseId);
  await renew(found, caseId);
}

async function openLink({ town, deps }: Visit, token: string): Promise<string | null> {
  const found = await town.store.records.find(KIND, token);
  const until = (found?.content as { readonly until?: string } | undefined)?.until ?? "";
  return found !== null && until > deps.clock() ? found.id : null;
}

function showOver(found: Visit): void {
  const { site, response } = found;
  const link = { href: `${home(found)}/verloren`, text: site.t("lost.again") };
  const page = { site, link, title: site.t("lost.over.title"), text: site.t("lost.over.text") };
  sendPage(response, createElement(MessagePage, page), 404);
}
