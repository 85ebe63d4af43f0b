import { useState, type ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { roleName, type People, type Person, type Role } from "./people.ts";
import { PageHeading } from "./PageHeading.tsx";
import { NotYet } from "./NotYet.tsx";
import { useAsked } from "./useAsked.ts";
import { AdminNav } from "./setup/AdminNav.tsx";
import { LogTable } from "./log/LogTable.tsx";
import { PersonForm } from "./PersonForm.tsx";

/** People and what was changed, for whoever administers an organisation. */
export function AdminPage(): ReactNode {
  const { t, client, session } = useDesk();
  const [found, again, isUnread] = useAsked(async () => {
    const [people, log] = await Promise.all([client("listPeople"), client("listLog")]);
    return people.ok && log.ok ? { people: people.value, log: log.value } : null;
  });
  if (found === null) return <NotYet isUnread={isUnread} again={again} />;
  return (
    <div className="bp-admin">
      <PageHeading>{t("admin.title", { organisation: session.organisation?.name ?? "" })}</PageHeading>
      <AdminNav />
      <PeopleList people={found.people} changed={again} />
      <LogTable key={found.log.entries[0]?.seq} log={found.log} roles={found.people.roles} />
    </div>
  );
}

const fresh: Person = {
  id: "neu",
  rev: 0,
  name: "",
  email: null,
  roles: [],
  isActive: true,
  substitute: null,
};

function PeopleList({
  people,
  changed,
}: {
  readonly people: People;
  readonly changed: () => void;
}): ReactNode {
  const { t } = useDesk();
  const [open, setOpen] = useState<Person | null>(null);
  const close = (): void => {
    setOpen(null);
    changed();
  };
  return (
    <section aria-labelledby="personen">
      <h2 id="personen">{t("admin.people")}</h2>
      <ul className="bp-plain-list bp-colleagues">
        {people.people.map((person) => (
          <li key={person.id}>
            <button type="button" className="bp-person-name" onClick={() => setOpen(person)}>
              {person.name}
            </button>
            <span>{person.isActive ? rolesText(person, people.roles, t) : t("admin.barred")}</span>
          </li>
        ))}
      </ul>
      {open === null ? (
        <button type="button" className="kern-btn kern-btn--secondary" onClick={() => setOpen(fresh)}>
          <span className="kern-label">{t("admin.person.new")}</span>
        </button>
      ) : (
        <PersonForm
          key={`${open.id} ${open.rev}`}
          person={open}
          people={people.people}
          roles={people.roles}
          isBound={people.bound.includes(open.id)}
          close={close}
        />
      )}
    </section>
  );
}

const rolesText = ({ roles }: Person, known: readonly Role[], t: ReturnType<typeof useDesk>["t"]): string =>
  roles
    .map((role) =>
      roleName(
        known.find(({ id }) => id === role),
        role,
        t,
      ),
    )
    .join(", ");
