import { apply, type CaseEvent, type CaseState } from "@blaupause/engine";
import { isDeepStrictEqual } from "node:util";
import { stateOf } from "../../server/src/cases/storedState.ts";
import type { OrganisationStore } from "../../server/src/store/index.ts";
import type { Told } from "./clients.ts";

type Links = Awaited<ReturnType<OrganisationStore["cases"]["events"]>>;
/** What is left of an event is all of it: nothing here is erased. */
const eventOf = ({ actor: by, content, ...envelope }: Links[number]): CaseEvent =>
  ({ ...envelope, by, body: content.type === "kept" ? content.body : {} }) as unknown as CaseEvent;

/** What must hold of one case after everything has healed; each line that does not. */
export async function faultsOf(
  town: OrganisationStore,
  told: Told,
  sent: ReadonlySet<string>,
): Promise<string[]> {
  const { caseId } = told;
  const record = await town.cases.load(caseId);
  if (record === null) return ["an accepted application is lost"];
  const events = (await town.cases.events(caseId)).map(eventOf);
  const state = stateOf(record);
  const checks: readonly (readonly [boolean, string])[] = [
    [state?.status === "closed", `the case is ${JSON.stringify(state?.tokens)}`],
    [record.number === told.number, "the number is not the one that was told"],
    [(await town.cases.verify(caseId)).ok, "the chain does not verify"],
    [isDeepStrictEqual(replayed(events), state), "replay is not state"],
    [
      (await town.cases.tasks(caseId)).length + (await town.cases.effects(caseId)).length === 0,
      "something is left open",
    ],
    ...commandsOf(events, told),
    ...timersOf(events),
    ...(await postOf(town, events, told, sent)),
  ];
  return checks.filter(([holds]) => !holds).map(([, fault]) => `${told.name} ${caseId}: ${fault}`);
}

const replayed = (events: readonly CaseEvent[]): CaseState | null =>
  events.reduce<CaseState | null>((state, event) => apply(state, event), null);

/** Notes and decisions leave one event of their kind, which bears their command. */
function* commandsOf(events: readonly CaseEvent[], { accepted, refused }: Told): Iterable<[boolean, string]> {
  const said = events.filter(({ type }) => type === "noteAdded" || type === "taskCompleted");
  const count = (id: string): number => said.filter(({ command }) => command === id).length;
  for (const id of accepted) yield [count(id) === 1, `${id} was accepted and is there ${count(id)} times`];
  for (const id of refused) yield [count(id) === 0, `${id} was refused and is there`];
  const decided = events.filter(({ type }) => type === "taskCompleted").length;
  yield [decided === 1, `decided ${decided} times`];
}

function* timersOf(events: readonly CaseEvent[]): Iterable<[boolean, string]> {
  const due = new Map<string, string>();
  const fired = new Map<string, number>();
  for (const event of events) {
    if (event.type === "timerSet") due.set(event.body.id, event.body.timer.due);
    if (event.type !== "timerFired") continue;
    const { id } = event.body;
    fired.set(id, (fired.get(id) ?? 0) + 1);
    yield [Date.parse(event.at) >= Date.parse(due.get(id) ?? ""), "a timer fired early"];
  }
  yield [due.size === 2, `${due.size} timers were set`];
  for (const [id, times] of fired) yield [times === 1, `the timer ${id} fired ${times} times`];
}

async function postOf(
  town: OrganisationStore,
  events: readonly CaseEvent[],
  { caseId, letter }: Told,
  sent: ReadonlySet<string>,
): Promise<[boolean, string][]> {
  const mails = await town.mails.list({ caseId, limit: 50 });
  const letters = await town.files.list(caseId);
  const settled = events.filter(({ type }) => type === "effectSettled").length;
  return [
    [mails.length === (letter ? 2 : 1), `${mails.length} mails`],
    [mails.every(({ id }) => sent.has(id)), "a mail was kept and not sent"],
    [letters.length === (letter ? 1 : 0), `${letters.length} letters`],
    [settled === (letter ? 3 : 1), `${settled} effects settled`],
  ];
}
