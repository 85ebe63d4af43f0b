import type { AnswerOf, Client, routes } from "@blaupause/api";
import type { Translate } from "@blaupause/ui";
import type { Language } from "./language.ts";
import { createContext, useContext } from "react";

export type Session = AnswerOf<(typeof routes)["readSession"]>;
export type Inbox = AnswerOf<(typeof routes)["listCases"]>;
export type Row = Inbox["cases"][number];
export type CaseView = AnswerOf<(typeof routes)["readCase"]>;
export type Preview = AnswerOf<(typeof routes)["previewTask"]>;
export type Task = CaseView["tasks"][number];
export type Incident = CaseView["incidents"][number];

/** What every part of the desk needs: the server, the words, the way from page to page. */
export interface Desk {
  readonly client: Client;
  readonly t: Translate;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly session: Session;
  /** To another page; what is looked for goes along beside the address. */
  readonly go: (path: string, search?: string) => void;
  readonly setSession: (session: Session) => void;
}
export const DeskContext = createContext<Desk | null>(null);
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("outside the desk");
  return desk;
}
/** A command's name: once it is sent, sending it again does nothing more. */
export const commandId = (): string => crypto.randomUUID();
