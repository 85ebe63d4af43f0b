import { setTimeout } from "node:timers/promises";
import type { signedIn } from "../security/staff.ts";

type Caller = Awaited<ReturnType<typeof signedIn>>;
type Answer = Awaited<ReturnType<Caller["get"]>>;

const isWorking = ({ body }: Answer): boolean => (body as { type?: string } | null)?.type === "working";

async function whenDone(first: Answer, again: () => Promise<Answer>): Promise<Answer> {
  let answer = first;
  while (isWorking(answer)) {
    await setTimeout(200);
    answer = await again();
  }
  return answer;
}

/** What a draft would mean for everybody, as the page waits for it. */
export async function consequencesFor(person: Caller, id: string): Promise<Answer> {
  const path = `/api/services/${id}/consequences`;
  return whenDone(await person.post(path, {}), () => person.get(path));
}

/** The map of a template, as the page waits for it. */
export async function spreadFor(person: Caller, id: string): Promise<Answer> {
  const ask = () => person.get(`/api/templates/${id}/spread`);
  return whenDone(await ask(), ask);
}
