import type { Deps } from "../deps.ts";
import { emailKey, personBy, type KnownPerson } from "../people/person.ts";
import type { OrganisationStore } from "../store/index.ts";
import { accountOf, saveAccount, type Account } from "./account.ts";
import { isRight } from "./password.ts";
import { stepOfCode } from "./totp.ts";

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly code: string | null;
}
/** What is wrong is never told apart further: neither who has an account nor what of it was right. */
export type Entered =
  | { readonly ok: true; readonly person: KnownPerson }
  | { readonly ok: false; readonly reason: "wrong-credentials" | "code-needed" | "locked" };

/** So many wrong tries lock an account, each further one for twice as long. */
const TRIES = 5;
const LOCK_MINUTES = 5;

const wrong = { ok: false, reason: "wrong-credentials" } as const;

/** Signs in by mail address and password, and by a code where a second factor is on. */
export async function enter(deps: Deps, store: OrganisationStore, given: Credentials): Promise<Entered> {
  const person = await personBy(store, emailKey(given.email));
  const account = person === null ? null : await accountOf(store, person.id);
  if (account?.lockedUntil != null && account.lockedUntil > deps.clock())
    return { ok: false, reason: "locked" };
  const isPassword = await isRight(account?.password ?? null, given.password);
  if (person === null || account === null || !person.isActive) return wrong;
  if (!isPassword) return failedOnce(deps, store, person.id, account);
  const second = secondFactor(account, given.code, deps.clock());
  if (second === "needed") return { ok: false, reason: "code-needed" };
  if (second === "wrong") return failedOnce(deps, store, person.id, account);
  const saved = await saveAccount(store, person.id, { ...account, ...second, failed: 0, lockedUntil: null });
  // Somebody signed in with the same code at the same moment: it counts once.
  return saved ? { ok: true, person } : wrong;
}

function secondFactor(
  { totp }: Account,
  code: string | null,
  now: string,
): Pick<Account, "totp"> | "needed" | "wrong" {
  if (totp === null || !totp.isOn) return { totp };
  if (code === null) return "needed";
  const step = stepOfCode(totp.secret, code, now);
  return step === null || step <= totp.usedStep ? "wrong" : { totp: { ...totp, usedStep: step } };
}

async function failedOnce(
  deps: Deps,
  store: OrganisationStore,
  id: string,
  account: Account,
): Promise<Entered> {
  const failed = account.failed + 1;
  const minutes = failed < TRIES ? 0 : LOCK_MINUTES * 2 ** Math.min(failed - TRIES, 8);
  const until = new Date(Date.parse(deps.clock()) + minutes * 60_000).toISOString();
  await saveAccount(store, id, { ...account, failed, lockedUntil: minutes === 0 ? null : until });
  deps.log({ level: "warn", event: "sign-in-failed", locked: minutes > 0 });
  return minutes === 0 ? wrong : { ok: false, reason: "locked" };
}
