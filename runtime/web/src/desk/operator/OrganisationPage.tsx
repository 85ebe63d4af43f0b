import { useState, type ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Link } from "../Link.tsx";
import { NotYet } from "../NotYet.tsx";
import { PageHeading } from "../PageHeading.tsx";
import { useAsked } from "../useAsked.ts";
import { fresh, type Entry, type First, type Listed, type Saved } from "./organisation.ts";
import { OrganisationForm } from "./OrganisationForm.tsx";
import { RemoveOrganisation } from "./RemoveOrganisation.tsx";
import { OrganisationSaved } from "./OrganisationSaved.tsx";

/** One organisation on a page of its own, or the form for a new one. */
export function OrganisationPage({ id }: { readonly id: string | null }): ReactNode {
  const { client } = useDesk();
  const [found, again, isUnread] = useAsked(async () => {
    const answer = await client("listOrganisations", id === null ? {} : { parameters: { id } });
    return answer.ok ? answer.value : null;
  });
  if (found === null) return <NotYet isUnread={isUnread} again={again} />;
  const entry = id === null ? fresh : found.organisations.find(({ profile }) => profile.id === id);
  return entry === undefined ? <Unknown /> : <Opened entry={entry} above={found.above} />;
}

interface Done {
  readonly saved: Saved;
  readonly first: First | null;
}
interface OpenedProps {
  readonly entry: Entry;
  readonly above: Listed["above"];
}
function Opened({ entry, above }: OpenedProps): ReactNode {
  const { t } = useDesk();
  const [done, setDone] = useState<Done | null>(null);
  const [isGone, setGone] = useState(false);
  if (done !== null) return <OrganisationSaved {...done} isNew={entry.profile.id === ""} />;
  if (isGone) return <Gone name={entry.profile.name} />;
  return (
    <div className="bp-admin">
      <Back />
      <PageHeading>{entry.profile.id === "" ? t("operator.new") : entry.profile.name}</PageHeading>
      <OrganisationForm entry={entry} above={above} saved={(saved, first) => setDone({ saved, first })} />
      {entry.profile.id === "" ? null : <RemoveOrganisation entry={entry} gone={() => setGone(true)} />}
    </div>
  );
}

function Gone({ name }: { readonly name: string }): ReactNode {
  const { t } = useDesk();
  return (
    <div className="bp-admin">
      <PageHeading>{t("remove.done", { name })}</PageHeading>
      <Back />
    </div>
  );
}

function Unknown(): ReactNode {
  const { t } = useDesk();
  return (
    <div className="bp-admin">
      <Back />
      <PageHeading>{t("operator.unknown")}</PageHeading>
    </div>
  );
}

const Back = (): ReactNode => {
  const { t } = useDesk();
  return (
    <p>
      <Link href="/amt/betrieb/organisationen">{t("operator.back")}</Link>
    </p>
  );
};
