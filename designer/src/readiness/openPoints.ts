import type { Criterion, Readiness } from "./ReadinessPage.tsx";

/** Without them nothing is released at all; the server says so itself. */
const NEEDED: ReadonlySet<string> = new Set(["errors", "values"]);

/** What is not as it should be when people apply: nobody works there, nobody can pay. A release is possible in spite of it. */
export const openFacts = ({ criteria }: Readiness): readonly Criterion[] =>
  criteria.filter(
    // What waits for another one is not known to be wrong.
    ({ id, by, state, after }) => by === "computed" && state === "open" && after === null && !NEEDED.has(id),
  );

/** Nothing can be released yet, whatever somebody knows. */
export const isBlocked = ({ criteria }: Readiness): boolean =>
  criteria.some(({ id, state }) => NEEDED.has(id) && state === "open");

/** How much nobody has confirmed yet. */
export const unconfirmed = ({ criteria }: Readiness): number =>
  criteria.filter(({ by, state }) => by === "person" && state === "open").length;
