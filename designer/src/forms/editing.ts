import type { Element, JsonObject, Service } from "@blaupause/model";
import { createContext, useContext, type ReactNode } from "react";
import type { Spot } from "./spot.ts";

/** Which of several questions a click or a key means. */
export type Choosing = "only" | "toggle" | "range";
/** A key may also pass a question by and leave what is chosen. */
export type Stepping = Choosing | "pass";

/** What the page of forms and everything on it share: what is chosen, and every way to change it. */
export interface Editing {
  readonly service: Service;
  /** Address of the open form. */
  readonly form: string;
  readonly page: string | null;
  readonly openPage: (page: string) => void;
  /** Chosen questions; the last one is the one whose properties are shown. */
  readonly chosen: readonly string[];
  readonly choose: (address: string, how?: Choosing) => void;
  /** The questions of the page from top to bottom. */
  readonly order: readonly string[];
  /** Chooses the question above or below another. */
  readonly step: (from: string, by: -1 | 1, how: Stepping) => void;
  /** Gives the keyboard to a question. */
  readonly focus: (address: string) => void;
  readonly insert: (spot: Spot, questions: readonly JsonObject[], name: string, isNew: boolean) => void;
  readonly move: (spot: Spot | null, chosen?: readonly string[]) => void;
  readonly duplicate: () => void;
  readonly copyText: () => string;
  readonly paste: (text: string) => void;
  /** Asks first when something would miss them. */
  readonly remove: () => void;
  /** What is asked then. */
  readonly box: ReactNode;
  /** Sets a text as it is typed on the page; one that may be empty is left out then. */
  readonly write: (element: Element, property: string, text: string, mayBeEmpty: boolean) => void;
  /** Came in while this form is open: nobody but its author knows it yet. */
  readonly isBorn: (address: string) => boolean;
  /** The element whose text is to be typed at once. */
  readonly typing: string | null;
  readonly type: (address: string | null) => void;
  /** What happened last, in a sentence. */
  readonly said: { readonly text: string; readonly turn: number };
  readonly announce: (sentence: string) => void;
}

/** The page as it is at the moment somebody acts: a thousand questions hold on to this and need not hear of every edit. */
export const NowContext = createContext<(() => Editing) | null>(null);
export function useNow(): () => Editing {
  const now = useContext(NowContext);
  if (now === null) throw new Error("outside the forms");
  return now;
}

export const EditingContext = createContext<Editing | null>(null);
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error("outside the forms");
  return editing;
}
