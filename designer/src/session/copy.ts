import type { ElementUse } from "@blaupause/check";
import type { Change, JsonObject, Problem } from "@blaupause/model";
import type { Program } from "@blaupause/engine";
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Proof } from "../problems/proof.ts";
import type { CopyHead, Example } from "../designer.ts";
import type { DesignerPlace } from "../place.ts";
import type { Content, Edited } from "./content.ts";
import type { Session, SessionState } from "./session.ts";

/** What was found about the content a moment ago; it follows the edits by a breath. */
export interface Judged {
  readonly content: Content;
  readonly problems: readonly Problem[];
  /** Compiled with the example's values; null until it was done once. */
  readonly program: Program | null;
  /** Who uses what in it. */
  readonly uses: readonly ElementUse[];
  /** Addresses that are not as the template has them. */
  readonly local: readonly string[];
  /** What the journeys show; they follow after a pause, and null until they were played once. */
  readonly proof: Proof | null;
}

/** The working copy every part edits: its content, what is chosen in it, and the way to change it. */
export interface Copy {
  readonly head: CopyHead;
  readonly session: Session;
  readonly place: Extract<DesignerPlace, { type: "service" }>;
  readonly examples: readonly Example[];
  /** The organisation one looks at the service as. */
  readonly example: Example;
  readonly chooseExample: (id: string) => void;
  /** Everything is shown with these values of one's own organisation from now on. */
  readonly keepOwn: (values: JsonObject) => void;
  readonly judged: Judged;
  /** Is what no journey reaches marked where it stands? */
  readonly isCoverageShown: boolean;
  readonly showCoverage: (isShown: boolean) => void;
  /** Address of the chosen element; null when nothing is. */
  readonly selected: string | null;
  readonly select: (address: string | null) => void;
  /** Opens the part an element is edited in, and chooses it there. */
  readonly show: (address: string) => void;
  /** Edits the service; what was refused is told on the screen and changes nothing. `merge`: one step with the one before. */
  readonly edit: (label: string, changes: readonly Change[], merge?: string) => Edited;
}
export const CopyContext = createContext<Copy | null>(null);
export function useCopy(): Copy {
  const copy = useContext(CopyContext);
  if (copy === null) throw new Error("outside a working copy");
  return copy;
}

export const useSession = (session: Session): SessionState =>
  useSyncExternalStore(session.subscribe, session.get);
/** The content as it is now. */
export const useContent = (): Content => useSession(useCopy().session).content;
