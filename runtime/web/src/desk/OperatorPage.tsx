import type { AnswerOf, routes } from "@blaupause/api";
import { useState, type ReactNode } from "react";
import { dayTime } from "./dayTime.ts";
import { useDesk } from "./desk.ts";
import { FailingCases } from "./operator/FailingCases.tsx";
import { Jobs } from "./operator/Jobs.tsx";
import { MailState } from "./operator/MailState.tsx";
import { StoreState } from "./operator/StoreState.tsx";
import { OrganisationForm } from "./OrganisationForm.tsx";
import { OrganisationImport } from "./OrganisationImport.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { NotYet } from "./NotYet.tsx";
import { useAsked } from "./useAsked.ts";

type Operations = AnswerOf<(typeof routes)["readOperations"]>;
export type Entry = AnswerOf<(typeof routes)["listOrganisations"]>["organisations"][number];

/** How the platform is, and who is on it. */
export function OperatorPage(): ReactNode {
  const { t, client } = useDesk();
  const [found, again, isUnread] = useAsked(async () => {
    const [operations, list] = await Promise.all([client("readOperations"), client("listOrganisations")]);
    return operations.ok && list.ok
      ? { operations: operations.value, organisations: list.value.organisations }
      : null;
  });
  if (found === null) return <NotYet isUnread={isUnread} again={again} />;
  return (
    <div className="bp-admin">
      <PageHeading>{t("operator.title")}</PageHeading>
      <State operations={found.operations} />
      <Jobs jobs={found.operations.jobs} />
      <FailingCases cases={found.operations.failing} />
      <MailState operations={found.operations} />
      <StoreState store={found.operations.store} />
      <Organisations organisations={found.organisations} changed={again} />
      <OrganisationImport changed={again} />
    </div>
  );
}

function State({ operations }: { readonly operations: Operations }): ReactNode {
  const { t } = useDesk();
  const { version, node, at, demo, organisations } = operations;
  const lines = [
    t("operator.version", { version, node, at: dayTime(at) }),
    ...(demo ? [t("operator.demo")] : []),
  ];
  return (
    <section aria-labelledby="zustand" className="bp-operation">
      <h2 id="zustand">{t("operator.state")}</h2>
      <ul className="bp-plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {organisations.map(({ id, name, waiting, stuck }) => (
          <li key={id}>
            <span>{name}</span>
            <span className={stuck > 0 ? "bp-refused" : undefined}>
              {t("operator.work", { waiting, stuck })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OrganisationsProps {
  readonly organisations: readonly Entry[];
  readonly changed: () => void;
}
function Organisations({ organisations, changed }: OrganisationsProps): ReactNode {
  const { t } = useDesk();
  const [open, setOpen] = useState<Entry | null>(null);
  const close = (): void => {
    setOpen(null);
    changed();
  };
  return (
    <section aria-labelledby="organisationen">
      <h2 id="organisationen">{t("operator.organisations", { count: organisations.length })}</h2>
      <ul className="bp-plain-list">
        {organisations.map((entry) => (
          <li key={entry.profile.id}>
            <button type="button" className="bp-person-name" onClick={() => setOpen(entry)}>
              {entry.profile.name}
            </button>
            <span>{t(`level.${entry.profile.level}`)}</span>
          </li>
        ))}
      </ul>
      {open === null ? (
        <button type="button" className="kern-btn kern-btn--secondary" onClick={() => setOpen(fresh)}>
          <span className="kern-label">{t("operator.new")}</span>
        </button>
      ) : (
        <OrganisationForm key={open.profile.id} entry={open} known={organisations} close={close} />
      )}
    </section>
  );
}

const fresh: Entry = {
  host: null,
  stamp: "",
  profile: {
    id: "",
    name: "",
    level: "gemeinde",
    ars: "",
    land: "06",
    zone: "Europe/Berlin",
    prefix: "",
    shield: { initials: "", colour: "#2044aa" },
    contact: { street: "", postcode: "", city: "" },
  },
};
