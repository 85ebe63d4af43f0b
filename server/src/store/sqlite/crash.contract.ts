import { openStore } from "../index.ts";

// A process that writes until it is killed. It says a case's seq as soon as the step is durable.
// Every step of a case adds two events, a task and an effect, so that half a step would show.

const [folder = "", round = ""] = process.argv.slice(2);
const cases = (await openStore(folder)).organisation("a").cases;

async function write(caseId: string): Promise<never> {
  for (let seq = 0; ; seq += 2) {
    const put = [`t${seq}`];
    const appended = await cases.append({
      caseId,
      expected: seq,
      next: {
        status: "open",
        program: "p",
        service: "s",
        number: null,
        receivedAt: "2026-03-02T08:00:00.000Z",
        legalDue: null,
        wake: null,
        state: { seq: seq + 2 },
        columns: {},
      },
      events: [1, 2].map((n) => ({
        seq: seq + n,
        type: "taskCompleted",
        at: "2026-03-02T08:00:00.000Z",
        actor: "a",
        node: null,
        command: `k${seq}`,
        body: { seq: seq + n },
      })),
      tasks: {
        put: put.map((id) => ({ id, node: "n", role: "r", team: null, assignee: null, due: null })),
      },
      effects: {
        put: put.map((id) => ({ id, kind: "k", due: null, tries: 0, status: "s", body: { seq } })),
      },
    });
    if (!appended.ok) throw new Error(appended.reason);
    process.stdout.write(`${caseId} ${seq + 2}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, (_, n) => write(`${round}-${n}`)));
