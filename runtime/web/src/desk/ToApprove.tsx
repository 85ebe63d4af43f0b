import type { ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { useAsked } from "./useAsked.ts";

/** Releases that wait for this person come before any case: nobody else may be able to approve them. */
export function ToApprove(): ReactNode {
  const { session } = useDesk();
  const mayApprove = session.trial === null && session.person?.roles.includes("approver") === true;
  return mayApprove ? <Count /> : null;
}

function Count(): ReactNode {
  const { t, client } = useDesk();
  const [count] = useAsked(async () => {
    const answer = await client("listOpenReleases");
    return answer.ok ? answer.value.releases.filter(({ mayDecide }) => mayDecide).length : null;
  });
  if (count === null || count === 0) return null;
  return (
    <p className="bp-attention">
      <a className="kern-link" href="/amt/leistungen/freigaben">
        {count === 1 ? t("desk.approve.one") : t("desk.approve.many", { count })}
      </a>
    </p>
  );
}
