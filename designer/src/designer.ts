import type { AnswerOf, Client, routes } from "@blaupause/api";
import type { PageTranslate } from "@blaupause/ui";
import { createContext, useContext } from "react";
import type { Say } from "./words/words.ts";

export type SignedIn = AnswerOf<(typeof routes)["readSession"]>;
export type Library = AnswerOf<(typeof routes)["listServices"]>;
export type CopyHead = Opened["head"];
export type ListedCopy = Library["copies"][number];
export type Opened = AnswerOf<(typeof routes)["readService"]>;
/** An organisation to look at the service as. */
export type Example = Opened["places"][number];

/** What every part of the designer needs: the server, the words, the way from place to place. */
export interface Designer {
  readonly client: Client;
  /** The designer's own words. */
  readonly say: Say;
  /** The product's words, for what citizens and caseworkers see in a preview. */
  readonly t: PageTranslate;
  readonly language: "de" | "en";
  readonly session: SignedIn;
  readonly go: (path: string) => void;
}
export const DesignerContext = createContext<Designer | null>(null);
export function useDesigner(): Designer {
  const designer = useContext(DesignerContext);
  if (designer === null) throw new Error("outside the designer");
  return designer;
}
