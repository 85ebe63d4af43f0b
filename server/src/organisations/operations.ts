import type { AnswerOf, routes } from "@blaupause/api";
import type { Organisation } from "@blaupause/model";
import { readFileSync } from "node:fs";
import type { Deps } from "../deps.ts";
import { failingCases } from "../jobs/failing.ts";
import { jobsOf } from "../jobs/jobsOf.ts";
import type { Store } from "../store/index.ts";
import { isUntold, waitingOf } from "./waiting.ts";

type Operations = AnswerOf<(typeof routes)["readOperations"]>;

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** So many of hundreds are read. */
const MOST = 50;

/** How the platform is: versions, what waits, what is stuck, jobs, mail, store. Figures only, nothing personal. */
export async function operationsOf(deps: Deps): Promise<Operations> {
  const { store, sendMail, demo, clock } = deps;
  const all = await store.platform.list();
  const towns = all.filter(({ profile }) => (profile as Organisation).rehearsal !== true);
  const found = await Promise.all(towns.map(({ id, profile }) => workIn(store, id, profile as Organisation)));
  const works = found.map(({ work }) => work).toSorted((a, b) => b.stuck - a.stuck || b.waiting - a.waiting);
  const failing = await failingCases(store, clock());
  const [jobs, { mails, calls }, facts] = await Promise.all([
    jobsOf(deps, failing),
    waitingOf(deps),
    store.platform.facts(),
  ]);
  return {
    version,
    node: process.version,
    at: clock(),
    demo,
    mail: sendMail != null,
    work: { waiting: sum(works.map(({ waiting }) => waiting)), stuck: sum(works.map(({ stuck }) => stuck)) },
    organisations: works.filter(({ waiting, stuck }) => waiting + stuck > 0).slice(0, MOST),
    count: towns.length,
    jobs: [...jobs],
    failing: [...failing],
    mails: { ...mails, untold: found.filter((one) => one.isUntold).length },
    calls,
    store: facts,
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

async function workIn(store: Store, id: string, { name }: Organisation) {
  const own = store.organisation(id);
  const counts = await own.cases.countTasks();
  const of = (isStuck: boolean): number =>
    counts.filter(({ role }) => (role === "incident") === isStuck).reduce((sum, { count }) => sum + count, 0);
  const work = { id, name, waiting: of(false), stuck: of(true) };
  return { work, isUntold: await isUntold(own, work.stuck) };
}
