import { createLog } from "../log/log.ts";
import { accountOf, changeAccount } from "../auth/account.ts";
import { isByPassword } from "../auth/byPassword.ts";
import { resetLink } from "../auth/resetPassword.ts";
import { revokeAll } from "../auth/sessions.ts";
import { Refusal } from "../backup/refusal.ts";
import type { Deps } from "../deps.ts";
import type { Town } from "../offering/loadOffering.ts";
import { baseUrlIn } from "../operations/baseUrl.ts";
import { ON_SERVER, note } from "../people/log.ts";
import { changesOf } from "../people/changes.ts";
import { emailKey, personBy, savePerson, type KnownPerson } from "../people/person.ts";
import type { Call, Env, Said } from "./call.ts";
import { inStore } from "./inStore.ts";
import { emailIn, newPerson } from "./newPerson.ts";
import { townNamed } from "./townNamed.ts";

/** Takes somebody on: the only way in where nobody can sign in yet. She chooses her password by the link. */
export const addPerson = ({ place, options, env }: Call): Promise<Said> =>
  inStore(place, async (store) => {
    const town = await townNamed(store, options.organisation);
    const person = await newPerson(town, options);
    if ((await savePerson(town.store, person)) !== null) throw new Refusal("email-taken", person.email ?? "");
    await note(reach(env), town.store, ON_SERVER, "person-added", person.id, changesOf(null, person));
    return withLink(env, town, { ...person, rev: 1 }, "none");
  });

/**
 * A new link for somebody whose first one is over, or who has lost her second factor; the one before is worth nothing
 * any more. None where no password lets her in.
 */
export const newLink = ({ place, options, env }: Call): Promise<Said> =>
  inStore(place, async (store) => {
    const town = await townNamed(store, options.organisation);
    const email = emailIn(options);
    const person = await personBy(town.store, emailKey(email));
    if (person === null || !person.isActive) throw new Refusal("person-unknown", email);
    const account = await accountOf(town.store, person.id);
    // As it will be once she has chosen one: who administers keeps a password beside the provider.
    if (!(await isByPassword(town.store, person, { ...account, password: "" }))) return byProvider(person);
    const isTaken = options["without-second-factor"] === true && account.totp !== null;
    if (isTaken) await takeFactor({ ...reach(env), store }, town, person);
    await note(reach(env), town.store, ON_SERVER, "person-invited", person.id);
    const factor = isTaken ? "taken" : account.totp?.isOn === true ? "on" : "none";
    return withLink(env, town, person, factor);
  });

/** Somebody on the server's machine has seen who asks. */
async function takeFactor(
  deps: ReturnType<typeof reach> & Pick<Deps, "store">,
  { profile, store }: Town,
  { id }: KnownPerson,
): Promise<void> {
  await changeAccount(store, id, (account) => ({ ...account, totp: null }));
  await revokeAll(deps, profile.id, id);
  await note(deps, store, ON_SERVER, "second-factor-removed", id);
}

function byProvider({ name }: KnownPerson): Said {
  const message = `${name} meldet sich über den Anmeldedienst der Organisation an. Ein Passwort öffnet nichts. Es wurde kein Link erzeugt.`;
  return {
    exit: 1,
    json: { error: { code: "by-provider", message } },
    lines: [`${message} (by-provider)`],
  };
}

const factors = {
  none: [],
  on: [
    "Dazu gehört weiter der zweite Faktor. Ist er verloren, schaltet person link --without-second-factor ihn aus.",
  ],
  taken: ["Der zweite Faktor ist ausgeschaltet, und alle Browser dieser Person sind abgemeldet."],
} as const;

async function withLink(
  env: Env,
  { profile, store }: Town,
  person: KnownPerson,
  factor: keyof typeof factors,
): Promise<Said> {
  const link = await resetLink(reach(env), profile.id, store, person);
  const { id, name, email, roles } = person;
  return {
    exit: 0,
    json: {
      organisation: profile.id,
      person: { id, name, email, roles },
      link,
      withoutSecondFactor: factor === "taken",
    },
    lines: [
      `${name} kann sich bei ${profile.name} anmelden, sobald sie oder er hier ein Passwort gewählt hat:`,
      link,
      "Der Link gilt einmal und 24 Stunden. Er wird nicht wieder gezeigt. Geben Sie ihn nur dieser Person.",
      ...factors[factor],
    ],
  };
}

/** Where people reach the server, as it is told itself. */
const reach = (env: Env): Pick<Deps, "clock" | "baseUrl" | "log"> => ({
  clock: () => new Date().toISOString(),
  // What is written to stdout is what the command has to say.
  log: createLog(process.stderr),
  baseUrl: baseUrlIn(env["BLAUPAUSE_URL"], env["PORT"]),
});
