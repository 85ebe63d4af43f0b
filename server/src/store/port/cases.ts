import type { Draft } from "./drafts.ts";
import type { ChainVerdict, Link } from "../../seal/index.ts";

/** Any JSON value. Whoever stored it knows its type; the store only keeps it. */
export type Json = unknown;

/** What can be asked about a case without opening it. Nothing here is personal. */
export interface CaseHead {
  readonly status: string;
  readonly program: string;
  /** as in the first step, like `receivedAt` */
  readonly service: string;
  readonly number: string | null;
  readonly receivedAt: string;
  readonly legalDue: string | null;
  /** the earliest instant at which a timer or an effect is due */
  readonly wake: string | null;
}

export interface CaseNext<Content = Json> extends CaseHead {
  readonly state: Content;
  readonly columns: Content;
}

/** An erased case keeps its head; state and columns are null then. */
export interface CaseRecord extends CaseNext {
  readonly caseId: string;
  readonly seq: number;
}

export interface CaseEvent {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly node: string | null;
  readonly command: string | null;
  readonly body: Json;
}

export interface TaskRow {
  readonly id: string;
  readonly node: string;
  readonly role: string | null;
  readonly team: string | null;
  readonly assignee: string | null;
  readonly due: string | null;
}

export interface EffectRow<Content = Json> {
  readonly id: string;
  readonly kind: string;
  /** null: settled or stuck, nothing to be done by itself */
  readonly due: string | null;
  readonly tries: number;
  readonly status: string;
  readonly body: Content;
}

export interface WaitRow {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly node: string;
}

/** Rows to write, and ids of rows to take away (done first). */
export interface Changes<Row> {
  readonly put?: readonly Row[] | undefined;
  readonly remove?: readonly string[] | undefined;
}

/** One step of one case. `expected` is the seq the step was computed on; 0 creates the case. */
export interface Append {
  readonly caseId: string;
  readonly expected: number;
  readonly next: CaseNext;
  /** at least one, numbered from `expected + 1` */
  readonly events: readonly CaseEvent[];
  readonly tasks?: Changes<TaskRow> | undefined;
  readonly effects?: Changes<EffectRow> | undefined;
  readonly waits?: Changes<WaitRow> | undefined;
  /** With a new case, the numbers it was given: claimed in this write, a conflict where somebody was faster. */
  readonly numbers?: readonly CounterValue[] | undefined;
  /** With a new case, the draft it was made of as the store gave it: its key needs not be looked for again. */
  readonly draft?: Draft | undefined;
}

export interface CounterValue {
  readonly counter: string;
  readonly value: number;
}

export type AppendRefusal = "conflict" | "exists" | "duplicate-command" | "case-too-large" | "erased";

export type Appended = { readonly ok: true } | { readonly ok: false; readonly reason: AppendRefusal };

export interface CaseQuery {
  readonly service?: string | undefined;
  readonly status?: string | undefined;
  /** cases with an open task of one of these roles */
  readonly roles?: readonly string[] | undefined;
  /** cases with a task claimed by this person; null: with a task nobody has claimed */
  readonly assignee?: string | null | undefined;
  /** the beginning of a case number */
  readonly number?: string | undefined;
  readonly cursor?: string | null | undefined;
  readonly limit: number;
}

export interface CaseSummary extends CaseHead {
  readonly caseId: string;
  readonly seq: number;
  readonly columns: Json;
  readonly tasks: readonly TaskRow[];
}

export type ListedCase = Omit<CaseSummary, "columns">;

/** A page of cases, the longest waiting first; `cursor` asks for the next one. */
export interface CasePage {
  readonly cases: readonly CaseSummary[];
  readonly cursor: string | null;
}

export interface TaskCount {
  readonly role: string;
  readonly count: number;
}

/** Open cases that run on one program. */
export interface ProgramCount {
  readonly program: string;
  readonly count: number;
}

export interface FoundCommand {
  /** seq of the first event the command caused */
  readonly seq: number;
}

export interface FoundWait {
  readonly caseId: string;
  readonly id: string;
  readonly node: string;
}

/** What erasing itself leaves in the audit; its body must hold nothing personal. */
export interface ErasedEvent {
  readonly at: string;
  readonly actor: string;
  readonly command?: string | null | undefined;
  readonly body: Json;
}

/** The cases of one organisation. */
export interface Cases {
  /** Writes one step atomically: durable when the promise resolves, nothing when refused. */
  append(step: Append): Promise<Appended>;
  load(caseId: string): Promise<CaseRecord | null>;
  list(query: CaseQuery): Promise<CasePage>;
  /** The same without opening anything: what is damaged is listed too. */
  heads(query: CaseQuery): Promise<Pick<CasePage, "cursor"> & { readonly cases: readonly ListedCase[] }>;
  /** Their ids alone. */
  ids(query: CaseQuery): Promise<Pick<CasePage, "cursor"> & { readonly ids: readonly string[] }>;
  countTasks(): Promise<readonly TaskCount[]>;
  /** Open cases of a service by the program they run on; none of them is opened. */
  countOpen(service: string): Promise<readonly ProgramCount[]>;
  /** Was a case of this service received on this program since then? */
  hasSince(service: string, program: string, since: string): Promise<boolean>;
  tasks(caseId: string): Promise<readonly TaskRow[]>;
  /** Events with envelope, chain and what is left of their bodies. */
  events(caseId: string, fromSeq?: number): Promise<readonly Link[]>;
  findCommand(caseId: string, command: string): Promise<FoundCommand | null>;
  findWaits(name: string, key: string): Promise<readonly FoundWait[]>;
  effects(caseId: string): Promise<readonly EffectRow[]>;
  dueEffects(caseId: string, now: string): Promise<readonly EffectRow[]>;
  /** Verifies the audit chain and that its end is the one that was written (E2, E4). */
  verify(caseId: string): Promise<ChainVerdict>;
  /** Destroys everything personal of a case for good; the envelopes stay (E1, E2). */
  erase(caseId: string, event: ErasedEvent): Promise<Erased>;
}

export type Erased =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly reason: "not-found" | "erased" | "conflict" };
