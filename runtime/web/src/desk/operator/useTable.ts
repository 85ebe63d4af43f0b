import { useState } from "react";
import { useDesk } from "../desk.ts";
import type { Refusal } from "../form/faults.ts";
import type { Taken } from "./TableTaken.tsx";

/** How many of the first people have had their mail. Nobody knows before the first answer. */
export interface Inviting {
  readonly invited: number;
  readonly all: number | null;
}

/** Takes a table in. Hundreds of mails take minutes, so the server sends some at a time, by the same table again. */
export function useTable() {
  const { client } = useDesk();
  const [refused, refuse] = useState<Refusal | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [inviting, setInviting] = useState<Inviting | null>(null);
  const goesOn = async (csv: string, before: Taken | null): Promise<Taken | null> => {
    const answer = await client("importOrganisations", { body: { csv } });
    refuse(answer.ok ? null : answer);
    if (!answer.ok) return null;
    const now = { ...answer.value, invited: answer.value.invited + (before?.invited ?? 0) };
    const left = now.uninvited.length;
    const isMoving = before === null || left < before.uninvited.length;
    if (!isMoving || !now.uninvited.some(({ code }) => code === "invite-later")) return now;
    setInviting({ invited: now.invited, all: now.invited + left });
    return goesOn(csv, now);
  };
  /** Is there nothing left to do with it? */
  const take = async (csv: string): Promise<boolean> => {
    if (inviting !== null) return false;
    setTaken(null);
    setInviting({ invited: 0, all: null });
    const done = await goesOn(csv, null);
    setInviting(null);
    setTaken(done);
    return done?.uninvited.length === 0;
  };
  return { take, refused, taken, inviting };
}
