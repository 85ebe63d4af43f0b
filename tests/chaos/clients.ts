import { Broken, type Fleet } from "./fleet.ts";
import type { Answer, Request } from "./protocol.ts";
import type { Chance } from "./random.ts";

/** What one applicant and her caseworkers were told: none of it may be lost, none of it may be there twice. */
export interface Told {
  readonly name: string;
  readonly caseId: string;
  readonly number: string;
  /** Commands that were accepted, and commands that were refused. */
  readonly accepted: readonly string[];
  readonly refused: readonly string[];
  readonly letter: boolean;
}
export interface Counts {
  asked: number;
  broken: number;
  /** Answers that did not arrive, so that the same was asked once more. */
  lost: number;
  /** The same asked of two servers at once. */
  twice: number;
}

interface Person {
  readonly fleet: Fleet;
  readonly luck: Chance;
  readonly counts: Counts;
  /** Waits by the clock everybody has. */
  readonly rest: (minutes: number) => Promise<void>;
}

const GIVE_UP_MS = 600_000;

/** Asks until somebody answers, as people do who are told to try again. */
async function surely(person: Person, request: Request): Promise<Answer> {
  const { luck, counts } = person;
  const until = performance.now() + GIVE_UP_MS;
  for (;;) {
    try {
      counts.asked += 1;
      const answer = await person.fleet.ask(request);
      if (!luck.isLikely(0.02)) return answer;
      counts.lost += 1;
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      if (performance.now() > until) throw new Error(`nobody carries out ${request.type}`, { cause: error });
      counts.broken += 1;
      await new Promise((resolve) => setTimeout(resolve, luck.between(50, 500)));
    }
  }
}

/** Both were accepted, with the same result, or both were refused; why, may change while the case goes on. */
const isSame = (one: Answer, other: Answer): boolean =>
  one.ok ? other.ok && one.value === other.value : !other.ok;

/** Now and then somebody clicks twice. Both are told the same. */
async function clicked(person: Person, request: Request): Promise<Answer> {
  if (!person.luck.isLikely(0.1)) return surely(person, request);
  person.counts.twice += 1;
  const [one, other] = await Promise.all([surely(person, request), surely(person, request)]);
  if (!isSame(one, other))
    throw new Error(`${request.type} was answered ${JSON.stringify(one)} and ${JSON.stringify(other)}`);
  return one;
}

const valueOf = (answer: Answer): string => {
  if (!answer.ok) throw new Error(`refused: ${answer.code}`);
  return answer.value;
};

/** One application from its first page to its decision. */
export async function lead(person: Person, name: string): Promise<Told> {
  const { luck } = person;
  const key = valueOf(await surely(person, { type: "draft", name }));
  const [caseId = "", number = ""] = valueOf(await clicked(person, { type: "submit", key })).split(" ");
  const said: { command: string; answer: Answer }[] = [];
  if (luck.isLikely(0.1)) {
    const command = `note-${name}`;
    said.push({ command, answer: await clicked(person, { type: "note", caseId, command }) });
  }
  // Half of the time the reminder comes first.
  await person.rest(luck.between(0, 40));
  const letter = luck.isLikely(0.04);
  const decide = async (by: string): Promise<void> => {
    const command = `decide-${by}-${name}`;
    said.push({ command, answer: await clicked(person, { type: "decide", caseId, command, by, letter }) });
  };
  await Promise.all(luck.isLikely(0.1) ? [decide("a"), decide("b")] : [decide("a")]);
  const pick = (isOk: boolean) =>
    said.filter(({ answer }) => answer.ok === isOk).map(({ command }) => command);
  return { name, caseId, number, letter, accepted: pick(true), refused: pick(false) };
}
