import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { note } from "../people/log.ts";
import { personById } from "../people/person.ts";
import { qrPicture } from "../qr/picture.ts";
import { changeAccount, type Account } from "./account.ts";
import { sayPasswordAgain } from "./sayAgain.ts";
import { newSecret, stepOfCode, uriOf } from "./totp.ts";

/** One's own second factor. It is on only where that is kept: whoever is told so relies on it. */
export async function beginTotp({ town, session }: Staff) {
  const person = await personById(town.store, session.person);
  const secret = newSecret();
  await changeAccount(town.store, session.person, (account) => {
    if (account.totp?.isOn === true) throw new Refusal(409, "totp-is-on");
    return { ...account, totp: { secret, isOn: false, usedStep: 0 } };
  });
  const uri = uriOf(secret, person?.email ?? person?.name ?? "");
  return { secret, uri, picture: await qrPicture(uri) };
}

export async function confirmTotp(deps: Deps, { town, session }: Staff, code: string): Promise<void> {
  const confirm = (account: Account): Account => {
    const step = account.totp === null ? null : stepOfCode(account.totp.secret, code, deps.clock());
    if (account.totp === null || step === null) throw new Refusal(422, "wrong-code", { field: "code" });
    return { ...account, totp: { ...account.totp, isOn: true, usedStep: step } };
  };
  await changeAccount(town.store, session.person, confirm);
  await note(deps, town.store, session.person, "totp-on", session.person);
}

export async function removeTotp(deps: Deps, staff: Staff, password: string): Promise<void> {
  const { town, session } = staff;
  const known = await sayPasswordAgain(deps, staff, password);
  await changeAccount(town.store, session.person, (account) => {
    // She has chosen another one meanwhile.
    if (account.password !== known.password) throw new Refusal(409, "saved-by-another");
    return { ...account, totp: null };
  });
  await note(deps, town.store, session.person, "totp-off", session.person);
}
