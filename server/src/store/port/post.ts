import type { Json } from "./cases.ts";

/** A mail in the demonstration's mail box. */
export interface Mail {
  /** the Message-ID: putting it again counts as a repeat and changes nothing */
  readonly id: string;
  readonly caseId: string | null;
  readonly at: string;
  readonly content: Json;
}

export interface StoredMail extends Mail {
  readonly repeats: number;
}

export interface Mails {
  /** False where the case is unknown or erased. */
  put(mail: Mail): Promise<boolean>;
  /** The newest first. */
  list(query: {
    readonly caseId?: string | undefined;
    readonly limit: number;
  }): Promise<readonly StoredMail[]>;
  /** Deletes what was put before this instant and belongs to no case; how many. The others go with their case. */
  expire(before: string): Promise<number>;
}

/** A message that came before anybody waited for it. */
export interface Message {
  readonly name: string;
  readonly key: string;
  readonly id: string;
  readonly payload: Json;
  readonly expires: string;
}

export type MessagePut =
  { readonly ok: true } | { readonly ok: false; readonly reason: "duplicate" | "case-too-large" };

export interface Messages {
  put(message: Message): Promise<MessagePut>;
  /** Those that have not expired, in the order they came. */
  find(name: string, key: string, now: string): Promise<readonly Message[]>;
  remove(name: string, key: string, id: string): Promise<void>;
  expire(before: string): Promise<number>;
}
