import { useEffect, useRef, useState } from "react";
import { useDesk } from "../desk.ts";
import type { Listed } from "./organisation.ts";

/** Nobody is asked for every letter. */
const PAUSE_MS = 200;

/** The organisations somebody looks for, and more of them. What is looked for is there again when she comes back. */
export function useOrganisations(search: string) {
  const { client } = useDesk();
  const [text, setText] = useState(search);
  const [found, setFound] = useState<Listed | null>(null);
  const [isUnread, setUnread] = useState(false);
  const latest = useRef(0);
  const ask = async (sought: string, shown: Listed["organisations"] = []): Promise<void> => {
    const turn = ++latest.current;
    const parameters = { text: sought, from: String(shown.length) };
    const answer = await client("listOrganisations", { parameters });
    if (turn !== latest.current) return;
    setUnread(!answer.ok);
    if (answer.ok) setFound({ ...answer.value, organisations: [...shown, ...answer.value.organisations] });
  };
  useEffect(() => {
    history.replaceState({ search: text }, "");
    const wait = setTimeout(() => void ask(text.trim()), found === null ? 0 : PAUSE_MS);
    return () => clearTimeout(wait);
    // Asked at the start and whenever something else is looked for.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [text]);
  return {
    text,
    look: setText,
    found,
    isUnread,
    again: () => void ask(text.trim()),
    more: () => void ask(text.trim(), found?.organisations),
  };
}
