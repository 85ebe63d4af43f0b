import { expect } from "vitest";
import type { Append, CaseEvent, CaseNext, NewDraft, Offering, OrganisationStore } from "../port.ts";

export const AT = "2026-03-02T08:00:00.000Z";

export const next = (over: Partial<CaseNext> = {}): CaseNext => ({
  status: "open",
  program: "sha256-1",
  service: "hundesteuer",
  number: null,
  receivedAt: AT,
  legalDue: null,
  wake: null,
  state: { step: 1 },
  columns: { hunde: 1 },
  ...over,
});

export const event = (seq: number, over: Partial<CaseEvent> = {}): CaseEvent => ({
  seq,
  type: "taskCompleted",
  at: AT,
  actor: "a.albrecht",
  node: "pruefen",
  command: null,
  body: { seq },
  ...over,
});

/** A step with one event, on the given seq. */
export const step = (caseId: string, expected: number, over: Partial<Append> = {}): Append => ({
  caseId,
  expected,
  next: next(),
  events: [event(expected + 1)],
  ...over,
});

export const draft = (id: string, over: Partial<NewDraft> = {}): NewDraft => ({
  id,
  service: "hundesteuer",
  program: "sha256-1",
  answers: { familienname: "Muster" },
  expires: "2026-04-01T00:00:00.000Z",
  ...over,
});

/** Creates a case that a test starts from. */
export async function given(store: OrganisationStore, caseId: string, over?: Partial<Append>) {
  expect(await store.cases.append(step(caseId, 0, over))).toEqual({ ok: true });
}

export const offering = (over: Partial<Offering> = {}): Offering => ({
  service: "hundesteuer",
  rev: 0,
  state: "live",
  program: "sha256-1",
  previous: null,
  template: { id: "hundesteuer", version: "1.0.0" },
  adaptation: { values: { satz: 90 } },
  at: AT,
  by: "a",
  ...over,
});
