import type { Organisation } from "@blaupause/model";
import { peopleOf, type KnownPerson } from "../people/person.ts";
import type { Store } from "../store/index.ts";
import type { Call, Options, Said } from "./call.ts";
import { inStore } from "./inStore.ts";
import { townNamed } from "./townNamed.ts";

/** Who may sign in, of one organisation or of all. */
export const listPeople = ({ place, options }: Call): Promise<Said> =>
  inStore(place, async (store) => {
    const all = await Promise.all((await namesOf(store, options)).map((id) => townNamed(store, id)));
    const organisations = await Promise.all(
      all.map(async ({ profile, store: own }) => ({
        id: profile.id,
        name: profile.name,
        people: (await peopleOf(own)).map(({ id, name, email, roles, isActive }) => ({
          id,
          name,
          email,
          roles,
          isActive,
        })),
      })),
    );
    return { exit: 0, json: { organisations }, lines: organisations.flatMap(linesOf) };
  });

async function namesOf(store: Store, { organisation }: Options): Promise<readonly string[]> {
  if (organisation !== undefined) return [organisation];
  const all = await store.platform.list();
  return all.filter(({ profile }) => (profile as Organisation).rehearsal !== true).map(({ id }) => id);
}

const linesOf = ({ id, name, people }: { id: string; name: string; people: readonly Listed[] }) => [
  `${id} (${name}): ${people.length === 0 ? "niemand" : people.length}`,
  ...people.map(
    (one) =>
      `  ${one.name}, ${one.email ?? "ohne E-Mail-Adresse"}: ${one.isActive ? one.roles.join(", ") : "gesperrt"}`,
  ),
];
type Listed = Pick<KnownPerson, "name" | "email" | "roles" | "isActive">;
