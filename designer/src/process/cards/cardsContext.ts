import type { Service } from "@blaupause/model";
import { createContext, useContext } from "react";
import type { Process } from "../useProcess.ts";

/** What every card needs beside its own data. */
export interface Cards {
  readonly process: Process;
  readonly service: Service;
  readonly focusLater: (address: string) => void;
}
export const CardsContext = createContext<Cards | null>(null);
export function useCards(): Cards {
  const cards = useContext(CardsContext);
  if (cards === null) throw new Error("outside the cards");
  return cards;
}
