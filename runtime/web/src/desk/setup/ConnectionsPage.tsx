import type { AnswerOf, routes } from "@blaupause/api";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useDesk } from "../desk.ts";
import type { Refusal } from "../form/faults.ts";
import { PageHeading } from "../PageHeading.tsx";
import { Refused } from "../Refused.tsx";
import { NotYet } from "../NotYet.tsx";
import { useAsked } from "../useAsked.ts";
import { AdminNav } from "./AdminNav.tsx";
import { Hosts } from "./Hosts.tsx";
import { Secrets } from "./Secrets.tsx";

export type Connections = AnswerOf<(typeof routes)["readConnections"]>;
export type Answer = { readonly ok: true; readonly value: Connections } | (Refusal & { readonly ok: false });
/** Takes over what the server made of it; whether it did. */
export type Take = (answer: Answer, words: string) => boolean;

/** What an organisation's services may talk to. Everything else is closed to them. */
export function ConnectionsPage(): ReactNode {
  const { t, client } = useDesk();
  const [found, again, isUnread] = useAsked(async () => {
    const answer = await client("readConnections");
    return answer.ok ? answer.value : null;
  });
  const [saved, setSaved] = useState<Connections | null>(null);
  const [refused, refuse] = useState<string | null>(null);
  const [said, say] = useState("");
  const status = useRef<HTMLParagraphElement>(null);
  // The button of what was taken away is gone, and with it the keyboard's place.
  useEffect(() => {
    if (said !== "" && document.activeElement === document.body) status.current?.focus();
  }, [said]);
  const view = saved ?? found;
  if (view === null) return <NotYet isUnread={isUnread} again={again} />;
  const take: Take = (answer, words) => {
    refuse(answer.ok ? null : answer.code);
    say(answer.ok ? words : "");
    if (answer.ok) setSaved(answer.value);
    return answer.ok;
  };
  return (
    <div className="bp-admin">
      <PageHeading>{t("connections.title")}</PageHeading>
      <AdminNav />
      <p className="bp-lead">{t("connections.text")}</p>
      <p role="status" ref={status} tabIndex={-1}>
        {said}
      </p>
      <Refused code={refused} />
      <Hosts view={view} take={take} />
      <Secrets view={view} take={take} />
    </div>
  );
}
