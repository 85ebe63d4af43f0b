import { stateOf } from "@blaupause/server";
import { peopleOf } from "../../server/src/people/person.ts";
import { readLog } from "../../server/src/people/readLog.ts";
import type { OrganisationStore, Store } from "../../server/src/store/index.ts";

// What people would find afterwards, without what differs from run to run by its nature: ids, keys and times. Unsent forms
// nobody comes back to go by themselves, and a number may be lost; neither is looked at.

export async function whatIsThere(store: Store): Promise<object> {
  const all = await store.platform.list();
  return Object.fromEntries(
    await Promise.all(all.map(async ({ id }) => [id, await inOrganisation(store.organisation(id))])),
  );
}

async function inOrganisation(own: OrganisationStore): Promise<object> {
  const { cases } = await own.cases.list({ limit: 50 });
  const offerings = await own.offerings.list();
  const mails = await own.mails.list({ limit: 200 });
  return {
    cases: await Promise.all(cases.map(({ caseId }) => ofCase(own, caseId))),
    mails: mails
      .map(({ content }) => (content as { subject: string }).subject.replaceAll(/\d/g, "#"))
      .toSorted(),
    offerings: offerings.map(({ service, state, program, template, previous }) => ({
      service,
      state,
      program,
      template,
      previous,
    })),
    copies: await copiesOf(own),
    ...(await decidedIn(
      own,
      offerings.map(({ service }) => service),
    )),
    people: (await peopleOf(own)).map(({ id, roles, isActive }) => ({ id, roles, isActive })),
    log: await logOf(own),
  };
}

const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
const FILE = /(?<="(?:id|file)":")[\w-]{22}(?=")/g;
async function ofCase(own: OrganisationStore, caseId: string): Promise<object> {
  const record = await own.cases.load(caseId);
  const state = record === null ? null : stateOf(record);
  const events = await own.cases.events(caseId);
  const files = await own.files.list(caseId);
  return {
    status: record?.status,
    data: JSON.stringify(state?.data ?? null)
      .replaceAll(INSTANT, "…")
      .replaceAll(FILE, "…"),
    events: events.map(({ type }) => type),
    isWhole: (await own.cases.verify(caseId)).ok,
    files: files.map(({ name }) => name.replaceAll(/\d/g, "#")).toSorted(),
    isHeld: (await own.records.get("hold", caseId)) !== null,
  };
}

async function copiesOf(own: OrganisationStore): Promise<object[]> {
  const heads = await own.workingCopies.list();
  const copies = await Promise.all(heads.map(({ id }) => own.workingCopies.load(id)));
  return copies.flatMap((copy) =>
    copy === null ? [] : [{ id: copy.id, origin: copy.origin, content: copy.content, revisions: copy.rev }],
  );
}

async function decidedIn(own: OrganisationStore, services: readonly string[]): Promise<object> {
  const ids = [...new Set([...services, ...(await own.workingCopies.list()).map(({ id }) => id)])];
  const releases = (await Promise.all(ids.map((id) => own.releases.list(id)))).flat();
  const about = async (kind: string): Promise<unknown[]> =>
    (await own.records.list(kind, { limit: 100 })).map(({ id, content }) => {
      const { to, from, offering, copy } = content as Record<string, unknown>;
      return { id, to, from, offering, copy };
    });
  return {
    releases: releases.map(({ service, number, state, hash }) => ({ service, number, state, hash })),
    standings: await about("upgrade"),
    taken: await about("upgrade-taken"),
  };
}

const logOf = async (own: OrganisationStore): Promise<string[]> => {
  const { entries, firstBad } = await readLog(own);
  const said = entries
    .filter(({ what }) => what !== "signed-in")
    .map(({ by, what, about }) => `${by} ${what} ${about}`);
  return [...said.map((line) => line.replaceAll(/\d/g, "#")), `broken: ${firstBad}`].toSorted();
};
