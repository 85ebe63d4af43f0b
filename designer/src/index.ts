/**
 * The designer: a working copy of a service on the screen, edited part by part. Its program is built from `main.tsx`;
 * what stands here is what can be used and tested without a screen. Pure: contents in, contents out.
 */
export { firstVersion } from "./library/firstVersion.ts";
export type { Wish } from "./library/wish.ts";
export { edited, type Content } from "./session/content.ts";
export { createSession, type Session, type SessionPort } from "./session/session.ts";
export { examplePerson, type Stage } from "./journeys/examplePerson.ts";
export { openForms, play, startRehearsal, stepOf, withStep, type Rehearsal } from "./journeys/rehearsal.ts";
export { valuesFor } from "./preview/values.ts";
