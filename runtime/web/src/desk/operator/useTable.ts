import { useState } from "react";
import { useDesk } from "../desk.ts";
import type { Refusal } from "../form/faults.ts";
import type { Taken } from "./TableTaken.tsx";

/** How many lines are taken in. Before the first answer nobody knows of how many. */
export interface Taking {
  readonly taken: number;
  readonly of: number | null;
}

/** Takes a table in. A long one takes minutes, and no answer does: the server says with which line to go on. */
export function useTable() {
  const { client } = useDesk();
  const [refused, refuse] = useState<Refusal | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [taking, setTaking] = useState<Taking | null>(null);
  /** What is taken in, also where a call was refused or did not arrive; null: nothing is. */
  const goesOn = async (csv: string, before: Taken | null): Promise<Taken | null> => {
    const body = { csv, from: before?.next ?? 0, away: before?.away ?? null };
    const answer = await client("importOrganisations", { body });
    refuse(answer.ok ? null : answer);
    if (!answer.ok) return before;
    const now = before === null ? answer.value : together(before, answer.value);
    if (now.next === null) return now;
    setTaking({ taken: now.next, of: now.of });
    return goesOn(csv, now);
  };
  /** Is there nothing left to do with it? */
  const take = async (csv: string): Promise<boolean> => {
    if (taking !== null) return false;
    setTaken(null);
    setTaking({ taken: 0, of: null });
    const done = await goesOn(csv, null);
    setTaking(null);
    setTaken(done);
    return done !== null && done.next === null && done.uninvited.length === 0;
  };
  return { take, refused, taken, taking };
}

const together = (before: Taken, now: Taken): Taken => ({
  ...now,
  taken: before.taken + now.taken,
  invited: before.invited + now.invited,
  uninvited: [...before.uninvited, ...now.uninvited],
});
