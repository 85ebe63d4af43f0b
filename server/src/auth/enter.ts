import type { Deps } from "../deps.ts";
import { note } from "../people/log.ts";
import { emailKey, personBy, type KnownPerson } from "../people/person.ts";
import type { OrganisationStore } from "../store/index.ts";
import type { AfterAnswer } from "./afterAnswer.ts";
import { accountOf, saveAccount, type Account } from "./account.ts";
import { isByPassword } from "./byPassword.ts";
import { isRight } from "./password.ts";
import { stepOfCode } from "./totp.ts";
import { countTry, forgetTries, takeBack, type Counted } from "./tries.ts";

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly code: string | null;
}
/**
 * What is wrong is never told apart further: neither who has an account nor what of it was right. Only who had the right
 * password is told that she comes by her provider.
 */
export type Entered =
  | { readonly ok: true; readonly person: KnownPerson }
  | { readonly ok: false; readonly reason: "wrong-credentials" | "code-needed" | "locked" | "by-provider" };

const wrong = { ok: false, reason: "wrong-credentials" } as const;

/** Signs in by mail address and password, and by a code where a second factor is on. */
export async function enter(
  deps: Deps,
  store: OrganisationStore,
  given: Credentials,
  later: AfterAnswer,
): Promise<Entered> {
  const counted = await countTry(deps, store, given.email);
  if (counted === "refused") return refusedOne(deps);
  const person = await personBy(store, emailKey(given.email));
  const account = person === null ? null : await accountOf(store, person.id);
  const isPassword = await isRight(account?.password ?? null, given.password);
  if (person === null || account === null || !person.isActive || !isPassword)
    return failedOnce(deps, store, person, counted, later);
  if (!(await isByPassword(store, person, account))) return { ok: false, reason: "by-provider" };
  const second = secondFactor(account, given.code, deps.clock());
  if (second === "needed") {
    await takeBack(deps, store, given.email, counted);
    return { ok: false, reason: "code-needed" };
  }
  if (second === "wrong") return failedOnce(deps, store, person, counted, later);
  await forgetTries(store, given.email);
  // Somebody signed in with the same code at the same moment: it counts once.
  if (second.totp !== account.totp && !(await saveAccount(store, person.id, { ...account, ...second })))
    return wrong;
  return { ok: true, person };
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

function refusedOne(deps: Deps): Entered {
  deps.log({ level: "warn", event: "sign-in-failed", locked: true });
  return { ok: false, reason: "locked" };
}

function failedOnce(
  deps: Deps,
  store: OrganisationStore,
  person: KnownPerson | null,
  counted: Counted,
  later: AfterAnswer,
): Entered {
  const isLocked = counted === "last";
  if (isLocked && person !== null)
    later("sign-in-locked", () => note(deps, store, person.id, "sign-in-locked", person.id));
  deps.log({ level: "warn", event: "sign-in-failed", locked: isLocked });
  return isLocked ? { ok: false, reason: "locked" } : wrong;
}
