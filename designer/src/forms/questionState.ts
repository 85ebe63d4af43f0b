import { createContext, useContext } from "react";
import type { Editing } from "./editing.ts";

/** What of the page's state one question shows. */
export interface QuestionState {
  readonly isChosen: boolean;
  /** Nothing else is chosen beside it. */
  readonly isAlone: boolean;
  /** The last one that was chosen: its properties are shown, and a new question comes behind it. */
  readonly isLastChosen: boolean;
  /** Its handle is the one the Tab key stops at. */
  readonly isStop: boolean;
  readonly isTyping: boolean;
}

export function stateOf({ chosen, order, typing }: Editing, address: string): QuestionState {
  const last = chosen.at(-1);
  const isChosen = chosen.includes(address);
  return {
    isChosen,
    isAlone: isChosen && chosen.length === 1,
    isLastChosen: last === address,
    isStop: address === (last ?? order[0]),
    isTyping: typing === address,
  };
}

export const isSameState = (one: QuestionState, other: QuestionState): boolean =>
  one.isChosen === other.isChosen &&
  one.isAlone === other.isAlone &&
  one.isLastChosen === other.isLastChosen &&
  one.isStop === other.isStop &&
  one.isTyping === other.isTyping;

export const QuestionContext = createContext<QuestionState | null>(null);
export function useQuestion(): QuestionState {
  const state = useContext(QuestionContext);
  if (state === null) throw new Error("outside a question");
  return state;
}
