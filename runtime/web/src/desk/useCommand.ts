import type { BodyOf, routes } from "@blaupause/api";
import { useRef, useState } from "react";
import { commandId, useDesk, type CaseView } from "./desk.ts";

type Asked = Omit<BodyOf<(typeof routes)["commandCase"]>, "id">;

/** Nobody knows whether it was carried out. */
const UNKNOWN = ["offline", "store-away"];

/** Sends commands for one case, one at a time; a command that got lost on the way is sent again under its name. */
export function useCommand(number: string) {
  const { client } = useDesk();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const lost = useRef<{ readonly id: string; readonly asked: string } | null>(null);
  const send = async (asked: Asked): Promise<CaseView | null> => {
    if (busy) return null;
    setBusy(true);
    const text = JSON.stringify(asked);
    const id = lost.current?.asked === text ? lost.current.id : commandId();
    const answer = await client("commandCase", { parameters: { number }, body: { id, ...asked } });
    setBusy(false);
    lost.current = !answer.ok && UNKNOWN.includes(answer.code) ? { id, asked: text } : null;
    setRefused(answer.ok ? null : answer.code);
    return answer.ok ? answer.value : null;
  };
  return { send, busy, refused };
}
