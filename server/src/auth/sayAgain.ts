import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { note } from "../people/log.ts";
import { accountOf, type Account } from "./account.ts";
import { isRight } from "./password.ts";
import { countTry, forgetTries, signedInDoor, type Counted } from "./tries.ts";

/**
 * Somebody who is signed in says her password once more: the account it is right for, or a refusal. Tries count as they
 * do where she signs in, so that whoever finds her browser open does not guess on.
 */
export async function sayPasswordAgain(
  deps: Deps,
  { town: { store }, session }: Staff,
  password: string,
  /** Where she typed it. */
  field = "password",
): Promise<Account> {
  const door = signedInDoor(session.person);
  const counted = await countTry(deps, store, door);
  if (counted.type === "refused") throw locked(counted);
  const account = await accountOf(store, session.person);
  if (await isRight(account.password, password)) {
    await forgetTries(store, door);
    return account;
  }
  if (counted.isLine) await note(deps, store, session.person, "sign-in-locked", session.person);
  throw counted.type === "last" ? locked(counted) : new Refusal(422, "wrong-password", { field });
}

const locked = ({ until }: Counted): Refusal => new Refusal(422, "locked", { until });
