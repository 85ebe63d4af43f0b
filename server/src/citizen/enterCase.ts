import { CodePage, KeyPage } from "@blaupause/web/citizen";
import { createElement } from "react";
import { sendPage } from "../http/html.ts";
import { csrfToken } from "../security/csrf.ts";
import { cookiesOf, setCookie } from "../security/cookies.ts";
import { readKey } from "../security/token.ts";
import { caseByKey, ownKey, rememberCase, type OwnCase } from "./access.ts";
import { isRightCode, mailOf, sendCode } from "./accessCode.ts";
import type { Visit } from "./context.ts";
import { seeOther } from "../http/redirect.ts";
import { postedForm } from "./submit.ts";

/** Holds the key while somebody waits for her code. */
const WAITING = "bp_k";

/** What the page of the code says of the mail. */
const QUERY = { sent: "", wait: "?warten", away: "?keine-mail" } as const;

const home = ({ town }: Visit): string => `/${town.profile.id}/vorgang`;

export function showKeyPage(found: Visit, wrong: boolean): void {
  const { site, deps, response } = found;
  const props = {
    site,
    action: home(found),
    csrf: csrfToken(deps, response),
    wrong,
    lost: `${home(found)}/verloren`,
  };
  sendPage(response, createElement(KeyPage, props), wrong ? 404 : 200);
}

/** The case of this key, if this browser has proved before that it may have it; otherwise a code is sent first. */
export async function enter(found: Visit, key: string | null): Promise<void> {
  const own = await caseByKey(found.town, key);
  if (own === null) return showKeyPage(found, true);
  const email = ownKey(found) === own.key ? null : mailOf(found, own);
  if (email === null) return open(found, own);
  const { deps, response, town } = found;
  const secure = deps.baseUrl.startsWith("https:");
  setCookie(response, WAITING, own.key, { path: `/${town.profile.id}/`, secure });
  const sent = await sendCode(found, own, email);
  seeOther(response, `${home(found)}/code${QUERY[sent]}`);
}

function open(found: Visit, own: OwnCase): void {
  rememberCase(found.deps, found.response, found.town, own.key);
  seeOther(found.response, home(found));
}

const waiting = (found: Visit): Promise<OwnCase | null> =>
  caseByKey(found.town, readKey(cookiesOf(found.request).get(WAITING) ?? ""));

export async function showCode(found: Visit, wrong = false): Promise<void> {
  const own = await waiting(found);
  if (own === null) return showKeyPage(found, false);
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
  const own = await waiting(found);
  if (own === null) return showKeyPage(found, false);
  if (texts.get("_do") === "again") return enter(found, own.key);
  if (!(await isRightCode(found, own.caseId, texts.get("code") ?? ""))) return showCode(found, true);
  found.response.clearCookie(WAITING, { path: `/${found.town.profile.id}/` });
  open(found, own);
}

/** `a…@example.org`: enough for whoever has it to know where to look, and no help for anybody else. */
const hidden = (email: string): string => email.replace(/^(.).*(?=@)/, "$1…");
