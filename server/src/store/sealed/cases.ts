import type { CasePage, CaseQuery, CaseRecord, Cases, EffectRow } from "../port.ts";
import type { RawCases, RawPage, RawSummary } from "../raw.ts";
import { append } from "./append.ts";
import { readEvents, verifyCase } from "./audit.ts";
import { erase } from "./erase.ts";
import { instant } from "./instant.ts";
import { turn } from "../turn.ts";
import type { Vault } from "./vault.ts";

/** A database's cases and the keys to them. */
export interface Sealed {
  readonly raw: RawCases;
  readonly vault: Vault;
  /** enters an erasure into the list of those */
  readonly note: (erased: { readonly caseId: string; readonly at: string }) => Promise<void>;
}

export function sealCases(raw: RawCases, vault: Vault, note: Sealed["note"]): Cases {
  const sealed = { raw, vault, note };
  return {
    append: (step) => append(sealed, step),
    load: (caseId) => load(sealed, caseId),
    list: async (query) => {
      const { cases, cursor } = await pageOf(raw, query);
      return { cases: cases.map((found) => summaryOf(vault, found)), cursor };
    },
    heads: async (query) => {
      const { cases, cursor } = await pageOf(raw, query);
      return { cases: cases.map(({ key: _key, columns: _columns, ...head }) => head), cursor };
    },
    ids: async (query) => {
      const { cases, cursor } = await pageOf(raw, query);
      return { ids: cases.map(({ caseId }) => caseId), cursor };
    },
    countTasks: () => raw.countTasks(),
    countOpen: (service) => raw.countOpen(service),
    hasSince: (service, program, since) => raw.hasSince(service, program, instant(since)),
    tasks: (caseId) => raw.tasks(caseId),
    events: (caseId, fromSeq = 1) => readEvents(sealed, caseId, fromSeq),
    findCommand: (caseId, command) => raw.findCommand(caseId, command),
    findWaits: (name, key) => raw.findWaits(vault.lookup("wait", name, key)),
    effects: (caseId) => effects(sealed, caseId),
    dueEffects: async (caseId, now) =>
      (await effects(sealed, caseId)).filter(({ due }) => due !== null && due <= instant(now)),
    verify: (caseId) => verifyCase(sealed, caseId),
    erase: (caseId, event) => erase(sealed, caseId, event),
  };
}

async function pageOf(raw: RawCases, query: CaseQuery): Promise<RawPage> {
  await turn(query.cursor == null);
  return raw.list(query);
}

async function load({ raw, vault }: Sealed, caseId: string): Promise<CaseRecord | null> {
  const found = await raw.load(caseId);
  if (found === null) return null;
  const { tail, key: wrapped, state, columns, ...head } = found;
  if (state === null || columns === null) return { ...head, seq: tail.seq, state: null, columns: null };
  const key = vault.openKey(caseId, wrapped);
  return {
    ...head,
    seq: tail.seq,
    state: vault.showJson(key, caseId, `state/${tail.seq}`, state),
    columns: vault.showJson(key, caseId, `columns/${tail.seq}`, columns),
  };
}

function summaryOf(vault: Vault, found: RawSummary): CasePage["cases"][number] {
  const { key: wrapped, columns, ...rest } = found;
  if (columns === null) return { ...rest, columns: null };
  const key = vault.openKey(found.caseId, wrapped);
  return {
    ...rest,
    columns: vault.showJson(key, found.caseId, `columns/${found.seq}`, columns),
  };
}

async function effects({ raw, vault }: Sealed, caseId: string): Promise<readonly EffectRow[]> {
  const rows = await raw.effects(caseId);
  if (rows.length === 0) return [];
  const key = vault.openKey(caseId, (await raw.tail(caseId)).key);
  return rows.map((row) => ({
    ...row,
    body: vault.showJson(key, caseId, `effect/${row.id}`, row.body),
  }));
}
