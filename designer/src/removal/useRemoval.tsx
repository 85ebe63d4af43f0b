import type { ElementUse } from "@blaupause/check";
import type { Change } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { useForbidden } from "../local/useForbidden.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { AskToRemove } from "./AskToRemove.tsx";
import { missing, type Missing } from "./missing.ts";

/** What is to go, and how. */
export interface Removal {
  /** What it is called; several have a sentence of their own. */
  readonly name: string;
  readonly title?: string;
  readonly addresses: readonly string[];
  /** Goes as well, because nothing leads there any more. */
  readonly along?: readonly string[];
  /** Nobody else uses it: whoever wants takes it along. */
  readonly left?: readonly string[];
  /** Who would miss it, where that is not everybody who names it. */
  readonly users?: readonly ElementUse[];
  /** What the edit will be, where it is more than taking the elements out. */
  readonly changes?: readonly Change[];
  /** Why it has to stay while somebody uses it like this. */
  readonly refusal?: string;
  readonly remove: (withLeft: boolean) => void;
}

export type Asked = Removal & Missing;

/** Where nobody misses it, it goes at once, since one can undo it; else it is asked first, and the box is shown. */
export function useRemoval(): { readonly ask: (removal: Removal) => void; readonly box: ReactNode } {
  const { judged } = useCopy();
  const content = useContent();
  const isForbidden = useForbidden();
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = (removal: Removal): void => {
    const { along = [], left = [], addresses } = removal;
    const changes = removal.changes ?? addresses.map((address) => ({ type: "remove", address }) as const);
    // What the template forbids is told, not asked.
    if (isForbidden(changes)) return removal.remove(false);
    const all = missing(content, judged.uses, [...addresses, ...along]);
    const found = { ...all, users: removal.users ?? all.users };
    const counts = [found.users, found.journeys, along, left].map(({ length }) => length);
    if (removal.refusal === undefined && counts.every((count) => count === 0)) removal.remove(false);
    else setAsked({ ...removal, ...found });
  };
  const box = asked === null ? null : <AskToRemove {...asked} stop={() => setAsked(null)} />;
  return { ask, box };
}
