import type { Place } from "../crash/servers.ts";

/** What somebody asks a server to do; the words of the store and of commands, without HTTP around them. */
export type Request =
  | { readonly type: "draft"; readonly name: string }
  | { readonly type: "submit"; readonly key: string }
  | { readonly type: "note"; readonly caseId: string; readonly command: string }
  | {
      readonly type: "decide";
      readonly caseId: string;
      readonly command: string;
      readonly by: string;
      readonly letter: boolean;
    }
  | { readonly type: "memory" };

/** `ok`: it was accepted, and must never be lost. Otherwise the law's refusal by its code. */
export type Answer =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly code: string };

export type ToServer =
  | { readonly type: "clock"; readonly now: string }
  | { readonly type: "ask"; readonly number: number; readonly request: Request };

export type FromServer =
  | { readonly type: "ready" }
  | { readonly type: "mail"; readonly id: string }
  | { readonly type: "answer"; readonly number: number; readonly answer: Answer }
  /** It was not done, or nobody knows whether it was: a person would try again. */
  | { readonly type: "broken"; readonly number: number; readonly error: string };

/** What a server process is started with. */
export interface Start {
  readonly place: Place;
  readonly now: string;
  readonly leaseMs: number;
  /** How often the worker looks; on FerretDB looking costs more than all else. */
  readonly everyMs: number;
  readonly seed: number;
}
export const TOWN = "heuchelheim";
export const SERVICE = "unruhe";
