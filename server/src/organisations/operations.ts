import type { AnswerOf, routes } from "@blaupause/api";
import type { Organisation } from "@blaupause/model";
import { readFileSync } from "node:fs";
import type { Deps } from "../deps.ts";

type Operations = AnswerOf<(typeof routes)["readOperations"]>;

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** How the platform is: versions, what waits, what is stuck, whether mail leaves. Figures only, nothing personal. */
export async function operationsOf({ store, sendMail, demo, clock }: Deps): Promise<Operations> {
  const all = await store.platform.list();
  const towns = all.filter(({ profile }) => (profile as Organisation).rehearsal !== true);
  const organisations = await Promise.all(
    towns.map(async ({ id, profile }) => {
      const counts = await store.organisation(id).cases.countTasks();
      const of = (isStuck: boolean): number =>
        counts
          .filter(({ role }) => (role === "incident") === isStuck)
          .reduce((sum, { count }) => sum + count, 0);
      return { id, name: (profile as Organisation).name, waiting: of(false), stuck: of(true) };
    }),
  );
  return {
    version,
    node: process.version,
    at: clock(),
    demo,
    mail: sendMail != null,
    organisations: organisations.filter(({ waiting, stuck }) => waiting + stuck > 0),
    count: towns.length,
  };
}
