import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { NotYet } from "../NotYet.tsx";
import { PageHeading } from "../PageHeading.tsx";
import { useAsked } from "../useAsked.ts";
import { FailingCases } from "./FailingCases.tsx";
import { Jobs } from "./Jobs.tsx";
import { CallState } from "./CallState.tsx";
import { MailState } from "./MailState.tsx";
import { OperatorNav } from "./OperatorNav.tsx";
import { Platform } from "./Platform.tsx";
import { StoreState } from "./StoreState.tsx";
import { Stuck } from "./Stuck.tsx";
import { troublesIn, type Operations, type Part } from "./troubles.ts";

/** How the platform is. What does not work comes first. */
export function StatePage(): ReactNode {
  const { t, client } = useDesk();
  const [operations, again, isUnread] = useAsked(async () => {
    const answer = await client("readOperations");
    return answer.ok ? answer.value : null;
  });
  if (operations === null) return <NotYet isUnread={isUnread} again={again} />;
  const troubles = troublesIn(operations);
  return (
    <div className="bp-admin">
      <PageHeading>{t("operator.title")}</PageHeading>
      <OperatorNav />
      <p className={troubles.length === 0 ? "bp-lead" : "bp-lead bp-refused"}>
        {troubles.length === 0 ? null : (
          <span className="kern-icon kern-icon--danger kern-icon--small" aria-hidden="true" />
        )}
        <span>{t(troubles.length === 0 ? "operator.fine" : "operator.broken")}</span>
      </p>
      {[...troubles, ...PARTS.filter((part) => !troubles.includes(part))].map((part) => (
        <Shown key={part} part={part} operations={operations} />
      ))}
    </div>
  );
}

const PARTS: readonly Part[] = ["platform", "stuck", "failing", "jobs", "mails", "calls", "store"];

function Shown({ part, operations }: { readonly part: Part; readonly operations: Operations }): ReactNode {
  if (part === "platform") return <Platform operations={operations} />;
  if (part === "stuck") return <Stuck organisations={operations.organisations} />;
  if (part === "failing") return <FailingCases cases={operations.failing} />;
  if (part === "jobs") return <Jobs jobs={operations.jobs} />;
  if (part === "mails") return <MailState operations={operations} />;
  if (part === "calls") return <CallState calls={operations.calls} />;
  return <StoreState store={operations.store} />;
}
