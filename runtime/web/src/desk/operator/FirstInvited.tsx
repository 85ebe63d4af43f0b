import { useState, type ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Refused } from "../Refused.tsx";
import { faultOfMail } from "./faultOfMail.ts";
import type { First, Saved } from "./organisation.ts";

interface FirstInvitedProps {
  readonly saved: Saved;
  readonly first: First;
}

/** Whether the mail to whoever administers a new organisation left; if not, it can be sent again. */
export function FirstInvited({ saved, first }: FirstInvitedProps): ReactNode {
  const { t, client } = useDesk();
  const [invited, setInvited] = useState(saved.invited);
  const [refused, refuse] = useState<string | null>(null);
  const again = async (): Promise<void> => {
    const { host, profile, stamp } = saved;
    const answer = await client("saveOrganisation", { body: { host, profile, stamp, first } });
    refuse(answer.ok ? null : answer.code);
    if (answer.ok) setInvited(answer.value.invited ?? { email: first.email, code: null });
  };
  if (invited === null) return null;
  const { email, code } = invited;
  if (code === null) return <p role="status">{t("first.sent", { email })}</p>;
  return (
    <div className="bp-tested bp-unsent">
      <p className="bp-refused" role="alert">
        <span className="kern-icon kern-icon--danger kern-icon--small" aria-hidden="true" />
        <span>{t("first.unsent", { email, why: faultOfMail(t, code) })}</span>
      </p>
      <Refused code={refused} />
      <button type="button" className="kern-btn kern-btn--secondary" onClick={() => void again()}>
        <span className="kern-label">{t("first.again")}</span>
      </button>
    </div>
  );
}
