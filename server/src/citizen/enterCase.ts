import type { Entry } from "@blaupause/engine";
import { CodePage, KeyPage, type RefusedWithoutKey } from "@blaupause/web/citizen";
import { createElement } from "react";
import { isMultipart, readTyped } from "../http/body.ts";
import { sendPage } from "../http/html.ts";
import { csrfToken, isOwnToken } from "../security/csrf.ts";
import { cookiesOf, setCookie } from "../security/cookies.ts";
import { readKey } from "../security/token.ts";
import { caseByKey, ownKeys, rememberCase, type OwnCase } from "./access.ts";
import { isRightCode, mailOf, sendCode } from "./accessCode.ts";
import type { Visit } from "./context.ts";
import { seeOther } from "../http/redirect.ts";
import { notKept } from "./lostSession.ts";
import { onPage } from "./notShown.ts";
import { single } from "./readPosted.ts";
import { postedForm } from "./submit.ts";

/** Holds the key while somebody waits for her code, and the page she wants. */
const WAITING = "bp_k";

/** What the page of the code says of the mail. */
const QUERY = { sent: "", wait: "?warten", away: "?keine-mail" } as const;

const home = ({ town }: Visit): string => `/${town.profile.id}/vorgang`;

/** Pages of a case that somebody may want before she has said her key. */
const WANTED = /^(?:frage\/[a-z0-9]{1,40}|bescheid\/[a-zA-Z0-9]{1,40}(?:\/pdf)?|angaben\.pdf)$/;
/** One of them, or the case itself: no other address is ever led to. */
const wantedIn = (text: string): string => (WANTED.test(text) ? text : "");

interface KeyAsked {
  readonly wrong?: boolean;
  readonly wanted?: string;
  readonly refused?: RefusedWithoutKey | null;
}
export function showKeyPage(
  found: Visit,
  { wrong = false, wanted = "", refused = null }: KeyAsked = {},
): void {
  const { site, deps, response } = found;
  const props = {
    site,
    action: home(found),
    csrf: csrfToken(deps, response),
    wrong,
    wanted,
    refused,
    lost: `${home(found)}/verloren`,
  };
  sendPage(response, createElement(KeyPage, props), wrong || refused !== null ? 404 : 200);
}

/**
 * A page of a case was asked for, or a question answered, in a browser that was let into none. The answer is the same
 * whatever there is at that address. What was typed is shown again only where the page was this browser's own.
 */
export async function askForKey(found: Visit): Promise<void> {
  const { request, deps, response } = found;
  const wanted = wantedIn(request.path.slice(home(found).length + 1));
  const isAnswer = request.method === "POST" && wanted.startsWith("frage/");
  if (!isAnswer) {
    request.resume();
    return showKeyPage(found, { wanted, refused: { type: "page", typed: [] } });
  }
  const { entries } = await readTyped(request, notKept);
  const token = isMultipart(request) ? String(request.query["_csrf"] ?? "") : single(entries, "_csrf");
  const typed = isOwnToken(deps, response, token) ? typedIn(entries) : [];
  showKeyPage(found, { wanted, refused: { type: "answer", typed } });
}

/** Without the case nobody knows what was asked: only what was said. */
function typedIn(entries: readonly Entry[]): string[] {
  // What a list says is which items it has, not what somebody typed.
  const paths = [...onPage(entries)];
  const asked = new Set(paths.filter((path) => !paths.some((other) => other.startsWith(`${path}[`))));
  return entries.flatMap(([name, value]) =>
    asked.has(name) && typeof value === "string" && value.trim() !== "" ? [value] : [],
  );
}

export async function postKey(found: Visit): Promise<void> {
  const texts = await postedForm(found);
  await enter(found, readKey(texts.get("key") ?? ""), wantedIn(texts.get("zu") ?? ""));
}

/** The case of this key, if this browser has proved before that it may have it; otherwise a code is sent first. */
export async function enter(found: Visit, key: string | null, wanted = ""): Promise<void> {
  const own = await caseByKey(found.town, key);
  if (own === null) return showKeyPage(found, { wrong: true, wanted });
  const email = ownKeys(found).includes(own.key) ? null : mailOf(found, own);
  if (email === null) return open(found, own, wanted);
  const { deps, response, town } = found;
  const secure = deps.baseUrl.startsWith("https:");
  setCookie(response, WAITING, `${own.key}.${wanted}`, { path: `/${town.profile.id}/`, secure });
  const sent = await sendCode(found, own, email);
  seeOther(response, `${home(found)}/code${QUERY[sent]}`);
}

function open(found: Visit, own: OwnCase, wanted: string): void {
  rememberCase(found, own.key);
  seeOther(found.response, wanted === "" ? home(found) : `${home(found)}/${wanted}`);
}

interface Waiting {
  readonly own: OwnCase | null;
  readonly wanted: string;
}
async function waiting({ town, request }: Visit): Promise<Waiting> {
  const [key = "", ...rest] = (cookiesOf(request).get(WAITING) ?? "").split(".");
  return { own: await caseByKey(town, readKey(key)), wanted: wantedIn(rest.join(".")) };
}

export async function showCode(found: Visit, wrong = false): Promise<void> {
  const { own } = await waiting(found);
  if (own === null) return showKeyPage(found);
  const { site, deps, response, request } = found;
  const page = createElement(CodePage, {
    site,
    action: `${home(found)}/code`,
    csrf: csrfToken(deps, response),
    to: hidden(mailOf(found, own) ?? ""),
    wrong,
    notSent:
      request.query["warten"] !== undefined
        ? "wait"
        : request.query["keine-mail"] !== undefined
          ? "away"
          : null,
  });
  sendPage(response, page, wrong ? 422 : 200);
}

export async function postCode(found: Visit): Promise<void> {
  const texts = await postedForm(found);
  const { own, wanted } = await waiting(found);
  if (own === null) return showKeyPage(found);
  if (texts.get("_do") === "again") return enter(found, own.key, wanted);
  if (!(await isRightCode(found, own.caseId, texts.get("code") ?? ""))) return showCode(found, true);
  found.response.clearCookie(WAITING, { path: `/${found.town.profile.id}/` });
  open(found, own, wanted);
}

/** `a…@example.org`: enough for whoever has it to know where to look, and no help for anybody else. */
const hidden = (email: string): string => email.replace(/^(.).*(?=@)/, "$1…");
