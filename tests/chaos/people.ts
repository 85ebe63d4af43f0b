import { setTimeout as pause } from "node:timers/promises";
import { base, fillIn } from "../builders/dogTax.ts";
import { formIn, type Client } from "../security/client.ts";
import { numberFor } from "../stories/caseOf.ts";

/** Somebody with a dog of this name applies, with a file or without, and reads her number. */
export async function appliesFor(client: Client, name: string, hasUpload: boolean): Promise<string> {
  const nachweis = new File([`%PDF-1.7\n${name}`], "nachweis.pdf", { type: "application/pdf" });
  const dog = hasUpload ? { name, ermaessigung: "jagd", nachweis } : { name };
  await fillIn(client, { dog, delivery: { bekanntgabe: "digital", email: "ada@example.org" } });
  const review = formIn((await client.get(`${base}/pruefen`)).text);
  const sent = await client.post(`${base}/absenden`, review.entries);
  if (sent.location !== "/heuchelheim/vorgang") throw new Error(`${name}: ${sent.status} ${sent.location}`);
  return numberFor(client, "heuchelheim");
}

interface Task {
  readonly id: string;
  /** Why this person may not do it. */
  readonly refusal: string | null;
  readonly form: { readonly id: string };
  readonly filling: { readonly answers: object };
}
/** Who looks through an application decides it; whoever countersigns agrees. */
const decisionOn = ({ form }: Task, isExempt: boolean): object =>
  form.id !== "pruefung" ? { zustimmung: true } : isExempt ? EXEMPTS : { ergebnis: "festsetzen" };
const EXEMPTS = { ergebnis: "befreien", begruendung: "Der Hund dient der Jagd." };

/** A caseworker does what waits for her, as she finds it, until it is over and nothing is left. */
export async function worksOff(client: Client, person: string, isOver: () => boolean): Promise<void> {
  const json = async (path: string): Promise<unknown> => JSON.parse((await client.get(path)).text);
  const { csrf } = (await json("/api/session")) as { csrf: string };
  const headers = { "content-type": "application/json", "x-csrf-token": csrf };
  const post = (path: string, body: object) =>
    client.raw(path, { method: "POST", headers, body: JSON.stringify(body) });
  await post("/api/session", { person });
  for (let isDone = false; !isDone;) {
    // Asked before the list is: what came in since then is on the next one.
    const wasOver = isOver();
    const { cases } = (await json("/api/cases")) as { cases: { number: string; waiting: string }[] };
    const waiting = cases.filter((one) => one.waiting === "office");
    isDone = wasOver && waiting.length === 0;
    for (const { number } of waiting) {
      const seen = (await json(`/api/cases/${number}`)) as { tasks?: readonly Task[] };
      const isExempt = JSON.stringify(seen).includes('"befreit":true');
      for (const task of seen.tasks?.filter(({ refusal }) => refusal === null) ?? []) {
        const { id, filling } = task;
        const answers = { ...filling.answers, ...decisionOn(task, isExempt) };
        const command = { id: `${person}-${id}-${number}`, type: "completeTask", task: id };
        const done = await post(`/api/cases/${number}/commands`, {
          ...command,
          filling: { ...filling, answers },
        });
        // Somebody else may have been first; an answer that is wrong stays wrong.
        if (done.status === 422) throw new Error(`${number}: ${done.text}`);
      }
    }
    await pause(100);
  }
}
