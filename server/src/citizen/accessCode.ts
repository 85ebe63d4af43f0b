import { caseScope } from "@blaupause/engine";
import type { JsonObject } from "@blaupause/model";
import { createHash, randomBytes, randomInt } from "node:crypto";
import { matches } from "../security/token.ts";
import type { StoredRecord } from "../store/index.ts";
import type { OwnCase } from "./access.ts";
import type { Visit } from "./context.ts";
import { leavesSoon } from "./leaves.ts";

/** A code that a mail brings: who has found or been sent somebody's key has not got her mailbox too. */
interface Sent {
  readonly hash: string;
  readonly until: string;
  readonly tries: number;
  /** When mails were sent, so that nobody's mailbox is filled. */
  readonly at: readonly string[];
}
const KIND = "access-code";
const MINUTES = 15;
const TRIES = 5;
const MAILS_AN_HOUR = 5;

const hashOf = (caseId: string, code: string): string =>
  createHash("sha256").update(`${caseId}:${code}`).digest("hex");
const later = (now: string, minutes: number): string =>
  new Date(Date.parse(now) + minutes * 60_000).toISOString();

/** Where a code can be sent to; null where she gave no address, and the key alone has to do. */
export function mailOf(
  { deps }: Pick<Visit, "deps">,
  { program, state, place }: Pick<OwnCase, "program" | "state" | "place">,
): string | null {
  const { names } = caseScope(program, state, place, deps.clock());
  const email = (names["applicant"] as JsonObject | undefined)?.["email"];
  return typeof email === "string" && email.includes("@") && !/[\r\n]/.test(email) ? email : null;
}

/** `wait`: too many were sent within an hour. `away`: no mail leaves the house just now, and it is nobody's fault here. */
export type CodeSent = "sent" | "wait" | "away";

/** Sends a new code; the one before is worth nothing then. */
export async function sendCode(found: Visit, { caseId, program }: OwnCase, to: string): Promise<CodeSent> {
  const { town, site, deps } = found;
  const kept = await keepCode(found, caseId);
  if (!("code" in kept)) return kept.sent;
  const organisation = town.profile.name;
  const mail = {
    to,
    subject: site.t("code.mail.subject", { organisation }),
    text: site.t("code.mail.text", { organisation, service: program.service.title, code: kept.code }),
  };
  const id = `code.${randomBytes(12).toString("hex")}@blaupause`;
  const left = town.profile.rehearsal === true ? "left" : await leavesSoon(found, "code", { id, ...mail });
  if (left === "not-tried") await takeBack(found, caseId);
  if (left !== "left") return "away";
  await town.store.mails.put({ id, caseId, at: deps.clock(), content: mail });
  return "sent";
}

type Kept = { readonly code: string } | { readonly sent: CodeSent };

/** A code that is not kept opens nothing: no mail brings it, and no mail goes uncounted. */
async function keepCode(found: Visit, caseId: string, isAgain = false): Promise<Kept> {
  const { records } = found.town.store;
  const now = found.deps.clock();
  const before = await records.get(KIND, caseId);
  const at = sentAt(before).filter((one) => one > later(now, -60));
  if (at.length >= MAILS_AN_HOUR) return { sent: "wait" };
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const sent: Sent = { hash: hashOf(caseId, code), until: later(now, MINUTES), tries: 0, at: [...at, now] };
  const record = { kind: KIND, id: caseId, rev: before?.rev ?? 0, expires: later(now, 60) };
  if ((await records.save({ ...record, content: { ...sent } })).ok) return { code };
  // Who was first sent a mail with a good code; a try that was counted meanwhile sent none.
  if (isAgain || (await isNewlySent(found, caseId, before))) return { sent: "sent" };
  return keepCode(found, caseId, true);
}

/** No mail was tried: it is none of the few that she may have in an hour. */
async function takeBack({ town }: Visit, caseId: string): Promise<void> {
  const { records } = town.store;
  const found = await records.get(KIND, caseId);
  if (found === null) return;
  const content = { ...(found.content as Sent), at: sentAt(found).slice(0, -1) };
  await records.save({ kind: KIND, id: caseId, rev: found.rev, expires: found.expires, content });
}

const sentAt = (record: StoredRecord | null): Sent["at"] => (record?.content as Sent | undefined)?.at ?? [];

async function isNewlySent({ town }: Visit, caseId: string, before: StoredRecord | null): Promise<boolean> {
  const after = (await town.store.records.get(KIND, caseId))?.content as Sent | undefined;
  return after !== undefined && after.hash !== (before?.content as Sent | undefined)?.hash;
}

/** A code counts once, for a quarter of an hour, and for five tries. */
export async function isRightCode({ deps, town }: Visit, caseId: string, typed: string): Promise<boolean> {
  const { records } = town.store;
  const found = await records.get(KIND, caseId);
  const sent = found?.content as Sent | undefined;
  if (found === null || sent === undefined || sent.until < deps.clock() || sent.tries >= TRIES) return false;
  const isRight = matches(hashOf(caseId, typed.replaceAll(/\D/g, "")), sent.hash);
  const tries = isRight ? TRIES : sent.tries + 1;
  // Whoever tries at the same moment loses a try, right or not.
  const saved = await records.save({ ...found, content: { ...sent, tries } });
  return isRight && saved.ok;
}
