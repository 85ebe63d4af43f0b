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
    setRefused(answer.ok ? null : toldOf(answer));
    return answer.ok ? answer.value : null;
  };
  return { send, busy, refused };
}

/** What is wrong with an answer is told beside it, unless only the server could find it. */
function toldOf({ code, details }: { readonly code: string; readonly details: object }): string {
  const { errors = [] } = details as { readonly errors?: readonly { readonly code: string }[] };
  return errors.some((error) => error.code === "not-askable") ? "not-askable" : code;
}
