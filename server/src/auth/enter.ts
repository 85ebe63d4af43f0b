import type { Deps } from "../deps.ts";
import { note } from "../people/log.ts";
import { emailKey, personBy, type KnownPerson } from "../people/person.ts";
import type { OrganisationStore } from "../store/index.ts";
import type { AfterAnswer } from "./afterAnswer.ts";
import { accountOf, changeAccount, type Account } from "./account.ts";
import { isByPassword } from "./byPassword.ts";
import { isRight } from "./password.ts";
import { stepOfCode } from "./totp.ts";
import { countTry, forgetTries, takeBack, type Counted } from "./tries.ts";

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly code: string | null;
  /** One she has signed in with before; null: any. */
  readonly browser: string | null;
}
/**
 * What is wrong is never told apart further: neither who has an account nor what of it was right. Only who had the right
 * password is told that she comes by her provider, or that it is the code that is missing or wrong.
 */
export type Entered =
  | { readonly ok: true; readonly person: KnownPerson }
  | {
      readonly ok: false;
      readonly reason: "wrong-credentials" | "code-needed" | "wrong-code" | "by-provider";
    }
  | { readonly ok: false; readonly reason: "locked"; readonly until: string | null };

const wrong = { ok: false, reason: "wrong-credentials" } as const;
const wrongCode = { ok: false, reason: "wrong-code" } as const;

/** Signs in by mail address and password, and by a code where a second factor is on. */
export async function enter(
  deps: Deps,
  store: OrganisationStore,
  given: Credentials,
  later: AfterAnswer,
): Promise<Entered> {
  const counted = await countTry(deps, store, given);
  if (counted.type === "refused") return locked(deps, counted);
  const person = await personBy(store, emailKey(given.email));
  const account = person === null ? null : await accountOf(store, person.id);
  const isPassword = await isRight(account?.password ?? null, given.password);
  if (person === null || account === null || !person.isActive || !isPassword)
    return failedOnce(deps, store, person, counted, later);
  if (!(await isByPassword(store, person, account))) return { ok: false, reason: "by-provider" };
  const second = secondFactor(account, given.code, deps.clock());
  if (second === "needed") {
    await takeBack(deps, store, given, counted);
    return { ok: false, reason: "code-needed" };
  }
  if (second === "wrong") return failedOnce(deps, store, person, counted, later, wrongCode);
  await forgetTries(store, given);
  if (second.totp !== account.totp && !(await usesUp(deps, store, person, given.code))) return wrongCode;
  return { ok: true, person };
}

/** False where somebody signed in with the same code at the same moment: it counts once. */
async function usesUp(
  { clock }: Deps,
  store: OrganisationStore,
  { id }: KnownPerson,
  code: string | null,
): Promise<boolean> {
  const used = await changeAccount(store, id, (account) => {
    const second = secondFactor(account, code, clock());
    return typeof second === "string" ? null : { ...account, ...second };
  });
  return used !== null;
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

function locked(deps: Deps, { until }: Counted): Entered {
  deps.log({ level: "warn", event: "sign-in-failed", locked: true });
  return { ok: false, reason: "locked", until };
}

function failedOnce(
  deps: Deps,
  store: OrganisationStore,
  person: KnownPerson | null,
  counted: Counted,
  later: AfterAnswer,
  told: Entered = wrong,
): Entered {
  if (counted.isLine && person !== null)
    later("sign-in-locked", () => note(deps, store, person.id, "sign-in-locked", person.id));
  if (counted.type === "last") return locked(deps, counted);
  deps.log({ level: "warn", event: "sign-in-failed", locked: false });
  return told;
}
