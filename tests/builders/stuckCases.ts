import type { Town } from "../stories/town.ts";
import { event, given, next } from "../../server/src/store/contract/builders.contract.ts";

const program = async (town: Town, organisation: string): Promise<string> => {
  const { offerings } = town.deps.store.organisation(organisation);
  const found = await offerings.get("hund-anmelden");
  if (found?.program == null) throw new Error(`${organisation} offers no dog tax`);
  return found.program;
};

/** A case in Heuchelheim that stands still since an instant, with a name in it that nobody is to be mailed. */
export async function standsStill(town: Town, caseId: string, since: string): Promise<void> {
  const hash = await program(town, "heuchelheim");
  const token = { type: "incident", node: "weiche", code: "no-flow", since };
  const state = { tokens: { i1: token }, data: { antrag: { familienname: "Demir" } } };
  const task = { id: "i1", node: "weiche", role: "incident", team: null, assignee: null, due: null };
  await given(town.deps.store.organisation("heuchelheim"), caseId, {
    next: next({ program: hash, service: "hund-anmelden", state, receivedAt: since }),
    tasks: { put: [task] },
  });
}

/** Somebody has mended it. */
export async function goesOn(town: Town, caseId: string): Promise<void> {
  const { cases } = town.deps.store.organisation("heuchelheim");
  const found = await cases.load(caseId);
  if (found === null) throw new Error(`there is no case ${caseId}`);
  const { caseId: _id, seq, ...before } = found;
  await cases.append({
    caseId,
    expected: seq,
    next: { ...before, state: { tokens: {}, data: {} } },
    events: [event(seq + 1)],
    tasks: { remove: ["i1"] },
  });
}
