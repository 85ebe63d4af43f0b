import { MongoClient, type CommandStartedEvent, type Document } from "mongodb";
import { INDEXES, type DeclaredIndex } from "../../server/src/store/mongo/indexes.ts";

/** What a command looks for in a collection, and in which order. */
export interface Question {
  readonly collection: string;
  readonly filter: Document;
  readonly sort: Document;
}

/** Remembers each kind of question that was asked once. */
export function watched() {
  const known = new Map<string, Question>();
  const add = (event: CommandStartedEvent): void => {
    for (const question of questionsOf(event)) known.set(shapeOf(question), question);
  };
  return {
    from: (client: MongoClient): void => void client.on("commandStarted", add),
    questions: (): readonly Question[] => [...known.values()],
  };
}

const shapeOf = ({ collection, filter, sort }: Question): string =>
  JSON.stringify([collection, Object.keys(filter), Object.keys(sort)]);

function questionsOf({ commandName, command }: CommandStartedEvent): Question[] {
  const collection = String(command[commandName]);
  const ask = (filter: Document = {}, sort: Document = {}): Question => ({
    collection,
    filter,
    sort: plain(sort),
  });
  if (commandName === "find") return [ask(command["filter"], command["sort"])];
  if (commandName === "findAndModify") return [ask(command["query"], command["sort"])];
  if (commandName === "aggregate") return [ask(command["pipeline"][0]?.$match)];
  const steps: readonly Document[] = command["updates"] ?? command["deletes"] ?? [];
  return steps.map(({ q }) => ask(q));
}

// The driver keeps an order as a Map.
const plain = (sort: Document): Document => (sort instanceof Map ? Object.fromEntries(sort) : sort);

/**
 * By `_id`; or by an index whose first field is asked for. An organisation alone finds nothing: the second field has to
 * be asked for as well, or to be what the answers are sorted by.
 */
export function isIndexed({ collection, filter, sort }: Question): boolean {
  if ("_id" in filter || Object.keys(sort)[0] === "_id") return true;
  const leads = ({ key }: DeclaredIndex): boolean => {
    const [first = "", second] = Object.keys(key);
    return first in filter && (first !== "org" || second === undefined || second in filter || second in sort);
  };
  return (INDEXES[collection] ?? []).some(leads);
}

/** On a server that says how it would answer: the questions for which it reads a whole collection. */
export async function scans(url: string, questions: readonly Question[]): Promise<readonly Question[]> {
  const client = await new MongoClient(url).connect();
  const found: Question[] = [];
  for (const question of questions) {
    const find = { find: question.collection, filter: question.filter, sort: question.sort };
    const plan = await client.db().command({ explain: find, verbosity: "queryPlanner" });
    if (JSON.stringify(plan).includes("COLLSCAN")) found.push(question);
  }
  await client.close();
  return found;
}
