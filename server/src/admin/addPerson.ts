import { createLog } from "../log/log.ts";
import { resetLink } from "../auth/resetPassword.ts";
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
    return withLink(env, town, { ...person, rev: 1 });
  });

/** A new link for somebody whose first one is over; the one before is worth nothing any more. */
export const newLink = ({ place, options, env }: Call): Promise<Said> =>
  inStore(place, async (store) => {
    const town = await townNamed(store, options.organisation);
    const email = emailIn(options);
    const person = await personBy(town.store, emailKey(email));
    if (person === null || !person.isActive) throw new Refusal("person-unknown", email);
    await note(reach(env), town.store, ON_SERVER, "person-invited", person.id);
    return withLink(env, town, person);
  });

async function withLink(env: Env, { profile, store }: Town, person: KnownPerson): Promise<Said> {
  const link = await resetLink(reach(env), profile.id, store, person);
  const { id, name, email, roles } = person;
  return {
    exit: 0,
    json: { organisation: profile.id, person: { id, name, email, roles }, link },
    lines: [
      `${name} kann sich bei ${profile.name} anmelden, sobald sie oder er hier ein Passwort gewählt hat:`,
      link,
      "Der Link gilt einmal und 24 Stunden. Er wird nicht wieder gezeigt. Geben Sie ihn nur dieser Person.",
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
