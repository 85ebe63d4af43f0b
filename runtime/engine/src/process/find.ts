import type { CaseState, Timer, Token } from "./state.ts";

// Ids come from outside: one that no token has must not find what every object has.
const own = <T>(map: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(map, id) ? map[id] : undefined;

export const findToken = ({ tokens }: CaseState, id: string): Token | undefined => own(tokens, id);
export const findTimer = ({ timers }: CaseState, id: string): Timer | undefined => own(timers, id);
