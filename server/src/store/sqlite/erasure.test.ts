import { expect, it } from "vitest";
import { draft, event, given, next, step } from "../contract/builders.contract.ts";
import { openSqlite, openStore, sealStore } from "../index.ts";
import type { SqlRow } from "../driver.ts";
import type { OrganisationStore, Store } from "../port.ts";
import { connectDirectly, folderForTest, holds } from "./folder.contract.ts";

const ANSWER = "Geheimrat-Kölnstraße-4711";
const erased = { at: "2026-03-02T08:00:00Z", actor: "system", body: {} };

/** A case with the answer in every place that can hold one. */
async function fill(
  { cases, drafts, files, mails }: OrganisationStore,
  id: string,
  beforeSending = () => {},
) {
  await drafts.create(draft(id, { answers: ANSWER, resumeKey: ANSWER + id }));
  beforeSending();
  const content = Buffer.from(ANSWER.repeat(3000));
  await files.put({ owner: id, name: `${ANSWER}.pdf`, type: "x", content, limit: 1e6 });
  await cases.append(
    step(id, 0, {
      next: next({ state: ANSWER.repeat(500), columns: { name: ANSWER } }),
      events: [event(1, { body: { name: ANSWER.repeat(100) } })],
      effects: {
        put: [{ id: "e", kind: "mail", due: null, tries: 0, status: "w", body: { to: ANSWER } }],
      },
      waits: { put: [{ id: "w", name: "zahlung", key: ANSWER + id, node: "n" }] },
    }),
  );
  await cases.append(step(id, 1, { next: next({ state: { name: ANSWER } }) }));
  await mails.put({ id: `m-${id}`, caseId: id, at: erased.at, content: { text: ANSWER } });
}

const open = async (folder: string): Promise<Store> => openStore(folder);

it("E1 an answer stands in no byte of the folder, neither before the erasure nor after", async () => {
  const folder = folderForTest();
  const store = await open(folder);
  const organisation = store.organisation("a");
  await fill(organisation, "c1");
  expect((await organisation.cases.load("c1"))?.state).toEqual({ name: ANSWER });
  for (const text of [ANSWER, Buffer.from(ANSWER, "latin1"), Buffer.from(ANSWER).toString("base64")])
    expect(holds(folder, text)).toBe(false);
  await organisation.cases.erase("c1", erased);
  expect(holds(folder, ANSWER)).toBe(false);
  await store.close();
  expect(holds(folder, ANSWER)).toBe(false);
});

it("E1 the sealed bytes and the key are in no byte of the folder after the erasure", async () => {
  const folder = folderForTest();
  const store = await open(folder);
  const organisation = store.organisation("a");
  const direct = connectDirectly(folder);
  const column = (sql: string) => direct.prepare(sql).all("a", "c30");
  const bytesOf = (rows: readonly SqlRow[]) =>
    rows.map(({ v }) => Buffer.from(v instanceof Uint8Array ? v : []));
  // The draft ends when the case begins; what it held must be gone as well.
  let former: Buffer[] = [];
  for (let n = 0; n < 60; n += 1)
    await fill(organisation, `c${n}`, () => {
      if (n !== 30) return;
      former = bytesOf([
        ...column("SELECT answers AS v FROM drafts WHERE org = ? AND id = ?"),
        ...column("SELECT resume AS v FROM drafts WHERE org = ? AND id = ?"),
      ]);
    });
  const secrets = bytesOf([
    ...column("SELECT wrapped AS v FROM keys WHERE org = ? AND owner = ?"),
    ...column("SELECT state AS v FROM cases WHERE org = ? AND id = ?"),
    ...column("SELECT columns AS v FROM cases WHERE org = ? AND id = ?"),
    ...column("SELECT body AS v FROM events WHERE org = ? AND case_id = ?"),
    ...column("SELECT body AS v FROM effects WHERE org = ? AND case_id = ?"),
    ...column("SELECT lookup AS v FROM waits WHERE org = ? AND case_id = ?"),
    ...column("SELECT content AS v FROM files WHERE org = ? AND owner = ?"),
    ...column("SELECT content AS v FROM mails WHERE org = ? AND case_id = ?"),
  ]);
  // Large values are spread over pages: their first and last bytes stand for them.
  const endsOf = (values: readonly Buffer[]) => values.flatMap((v) => [v.subarray(0, 24), v.subarray(-24)]);
  expect([secrets.length, former.length]).toEqual([9, 2]);
  const ends = endsOf([...secrets, ...former]);
  for (const end of endsOf(secrets)) expect(holds(folder, end)).toBe(true);
  expect(await organisation.cases.erase("c30", erased)).toEqual({ ok: true, seq: 3 });
  for (const end of ends) expect(holds(folder, end)).toBe(false);
  expect((await organisation.cases.load("c31"))?.state).toEqual({ name: ANSWER });
  await store.close();
});

it("E1 an erasure beside somebody who reads holds nobody up, and is finished when she has ended", async () => {
  const folder = folderForTest();
  const store = await open(folder);
  const organisation = store.organisation("a");
  await fill(organisation, "c1");
  const reader = connectDirectly(folder);
  const [row] = reader.prepare("SELECT state AS v FROM cases").all();
  const sealed = Buffer.from(row?.["v"] as Uint8Array).subarray(0, 24);
  reader.exec("BEGIN");
  reader.prepare("SELECT count(*) FROM cases").get();
  const turns = longestTurn();
  expect((await organisation.cases.erase("c1", erased)).ok).toBe(true);
  expect(turns.end()).toBeLessThan(3000);
  expect(holds(folder, sealed)).toBe(true);
  reader.exec("COMMIT");
  await store.worker.claimDue({ now: erased.at, leaseUntil: erased.at, by: "w", limit: 1 });
  expect(holds(folder, sealed)).toBe(false);
  await store.close();
});

it("E1 what a process that died had not finished is finished by the next one", async () => {
  const folder = folderForTest();
  const store = await open(folder);
  await fill(store.organisation("a"), "c1");
  const reader = connectDirectly(folder);
  const sealed = Buffer.from(reader.prepare("SELECT state AS v FROM cases").get()?.["v"] as Uint8Array);
  reader.exec("BEGIN");
  reader.prepare("SELECT count(*) FROM cases").get();
  await store.organisation("a").cases.erase("c1", erased);
  const next = await open(folder);
  reader.exec("COMMIT");
  await next.worker.claimDue({ now: erased.at, leaseUntil: erased.at, by: "w", limit: 1 });
  expect(holds(folder, sealed.subarray(0, 24))).toBe(false);
  await Promise.all([store.close(), next.close()]);
});

/** How long the process answered nobody, at most. */
function longestTurn() {
  let [last, longest] = [performance.now(), 0];
  const look = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(look, 5);
  return {
    end: (): number => {
      clearInterval(timer);
      look();
      return longest;
    },
  };
}

const tampers: Record<string, readonly [sql: string, firstBad: number, reason: string]> = {
  "an actor": ["UPDATE events SET actor = 'x' WHERE seq = 2", 2, "chain"],
  "an instant": ["UPDATE events SET at = '2020' WHERE seq = 3", 3, "chain"],
  "a command": ["UPDATE events SET command = 'x' WHERE seq = 2", 2, "chain"],
  "a digest": ["UPDATE events SET digest = '00' WHERE seq = 2", 2, "chain"],
  "a body": ["UPDATE events SET body = x'010203' WHERE seq = 2", 2, "broken"],
  "a body for another's": [
    "UPDATE events SET body = (SELECT body FROM events WHERE seq = 1) WHERE seq = 2",
    2,
    "broken",
  ],
  "a body for nothing": ["UPDATE events SET body = NULL WHERE seq = 2", 2, "body-missing"],
  "an event for nothing": ["DELETE FROM events WHERE seq = 2", 2, "order"],
  "the last event for nothing": ["DELETE FROM events WHERE seq = 4", 4, "head"],
  "the order": ["UPDATE events SET seq = 9 WHERE seq = 2", 2, "order"],
  "the last event and the end": [
    `DELETE FROM events WHERE seq = 4; UPDATE cases SET seq = 3,
     chain = (SELECT chain FROM events WHERE seq = 3)`,
    3,
    "head",
  ],
  "the key": ["UPDATE keys SET wrapped = x'00'", 1, "broken"],
};

it.each(Object.entries(tampers))("E4 finds that someone changed %s", async (_what, expected) => {
  const [sql, firstBad, reason] = expected;
  const folder = folderForTest();
  const store = await open(folder);
  const { cases } = store.organisation("a");
  await given(store.organisation("a"), "c1", { events: [1, 2, 3, 4].map((seq) => event(seq)) });
  expect(await cases.verify("c1")).toEqual({ ok: true });
  connectDirectly(folder).exec(sql);
  expect(await cases.verify("c1")).toEqual({ ok: false, firstBad, reason });
  await store.close();
});

it("E4 opens no state that was moved from another case, or from an earlier step", async () => {
  const folder = folderForTest();
  const store = await open(folder);
  const organisation = store.organisation("a");
  await given(organisation, "c1");
  await given(organisation, "c2");
  const direct = connectDirectly(folder);
  const early = direct.prepare("SELECT state FROM cases WHERE id = 'c1'").get()?.["state"];
  await organisation.cases.append(step("c1", 1));
  const put = direct.prepare("UPDATE cases SET state = ? WHERE id = ?");
  if (!(early instanceof Uint8Array)) throw new Error("a state is bytes");
  put.run(early, "c1");
  put.run(early, "c2");
  await expect(organisation.cases.load("c1")).rejects.toThrow("damaged data: state/2 of c1");
  await expect(organisation.cases.load("c2")).rejects.toThrow("damaged data: state/1 of c2");
  await store.close();
});

it("opens nothing under another master key", async () => {
  const folder = folderForTest();
  const store = await openStore(folder, { master: Buffer.alloc(32, 1) });
  await given(store.organisation("a"), "c1");
  await store.close();
  await expect(openStore(folder, { master: Buffer.alloc(32, 2) })).rejects.toThrow("not the one");
  // Not even past the check.
  const other = sealStore(openSqlite(folder), Buffer.alloc(32, 2));
  await expect(other.organisation("a").cases.load("c1")).rejects.toThrow("damaged data: key");
  await other.close();
});
