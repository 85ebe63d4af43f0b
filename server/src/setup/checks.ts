import { accountOf } from "../auth/account.ts";
import { rolesGiven } from "../auth/groups.ts";
import { oidcSettings } from "../auth/oidcSettings.ts";
import { lastTested } from "../auth/testSignIn.ts";
import { mailTrouble } from "../mail/send.ts";
import { readLog } from "../people/readLog.ts";
import { account } from "./account.ts";
import { found, type Look, type Looked } from "./check.ts";
import { connections } from "./connections.ts";
import { caseNumbers, cashNumbers } from "./numbers.ts";
import { payment } from "./payment.ts";
import { lastTestMail } from "./testMail.ts";
import { toldOfLog } from "./toldOfLog.ts";
import { toldOfStuck } from "./toldOfStuck.ts";

/** Every check an administrator is told of, in the order she reads them. */
export const checks: readonly Look[] = [
  stuck,
  mail,
  signIn,
  secondFactor,
  texts,
  office,
  services,
  caseNumbers,
  cashNumbers,
  account,
  payment,
  connections,
  scan,
  log,
];

/** Cases that stand still, and who sees them at her desk. */
async function stuck({ deps, staff, people }: Looked) {
  const counts = await staff.town.store.cases.countTasks();
  const count = counts.filter(({ role }) => role === "incident").reduce((sum, one) => sum + one.count, 0);
  const names = people.filter(({ roles }) => roles.includes("incident")).map(({ name }) => name);
  const told = await toldOfStuck(deps, staff.town);
  if (names.length === 0) return found("stuck", count > 0 ? "broken" : "open", "nobody", { count, told });
  return found("stuck", count > 0 ? "broken" : "fine", count > 0 ? "some" : "none", { count, names, told });
}

async function mail({ deps, staff }: Looked) {
  if (deps.sendMail == null) return found("mail", "open", "none");
  const { store } = staff.town;
  const last = (await mailTrouble(store)) ?? (await lastTestMail(store));
  if (last === null) return found("mail", "open", "untested");
  const { at, fault } = last;
  return fault === null ? found("mail", "fine", "sent", { at }) : found("mail", "broken", fault, { at });
}

async function signIn({ staff }: Looked) {
  const { store } = staff.town;
  const settings = await oidcSettings(store);
  if (settings === null) return found("signIn", "unused", "passwords");
  const last = await lastTested(store);
  if (last === null) return found("signIn", "open", "untested");
  const { at, fault, roles } = last;
  if (fault !== null) return found("signIn", "broken", "failed", { at });
  if (roles.length === 0) return found("signIn", "broken", "no-role", { at });
  return rolesGiven(settings).includes("admin")
    ? found("signIn", "fine", "works", { at })
    : found("signIn", "open", "no-admin", { at });
}

const POWERFUL = ["admin", "operator", "approver"];

/** Who may do much and signs in by a password alone. */
async function secondFactor({ staff, people }: Looked) {
  const powerful = people.filter(({ roles }) => roles.some((role) => POWERFUL.includes(role)));
  const accounts = await Promise.all(
    powerful.map(async ({ id, name }) => ({ name, account: await accountOf(staff.town.store, id) })),
  );
  const names = accounts
    .filter(({ account }) => account.password !== null && account.totp?.isOn !== true)
    .map(({ name }) => name);
  return names.length === 0
    ? found("secondFactor", "fine", "all")
    : found("secondFactor", "open", "missing", { names });
}

function texts({ staff }: Looked) {
  const said = staff.town.profile.texts ?? {};
  const missing = (["imprint", "privacy", "accessibility"] as const).filter(
    (kind) => said[kind] === undefined,
  );
  return missing.length === 0
    ? found("texts", "fine", "all")
    : found("texts", "open", "missing", { count: missing.length });
}

/** What cases tell an office goes to the organisation's own address. */
function office({ staff }: Looked) {
  const { email } = staff.town.profile.contact;
  return email === undefined
    ? found("office", "open", "none")
    : found("office", "fine", "named", { names: [email] });
}

async function services({ staff }: Looked) {
  const all = await staff.town.store.offerings.list();
  const count = all.filter(({ state }) => state === "live").length;
  return found("services", count === 0 ? "open" : "fine", count === 0 ? "none" : "live", { count });
}

function scan({ deps }: Looked) {
  return deps.scan == null ? found("scan", "open", "none") : found("scan", "fine", "on");
}

async function log({ deps, staff }: Looked) {
  const { firstBad } = await readLog(staff.town.store);
  if (firstBad === null) return found("log", "fine", "whole");
  const told = await toldOfLog(deps, staff.town);
  return found("log", "broken", "broken", { count: firstBad, told });
}
