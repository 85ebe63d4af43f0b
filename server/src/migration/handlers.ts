import type { AnswerOf, routes } from "@blaupause/api";
import type { Handlers } from "../api/serve.ts";
import { mustBe, type Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { note } from "../people/log.ts";
import type { Offering } from "../store/index.ts";
import { migrateCase } from "./migrate.ts";
import { MOST, olderCases, type Older } from "./older.ts";

type View = AnswerOf<(typeof routes)["readOlderCases"]>;

/** What one's organisation offers: by an address, or by the service, which may stand under more than one. */
async function offeringsOf({ town }: Staff, id: string): Promise<readonly Offering[]> {
  const all = await town.store.offerings.list();
  return all.filter(
    ({ service, template, program }) => (service === id || template.id === id) && program !== null,
  );
}

async function olderOf(deps: Deps, staff: Staff, id: string) {
  const offerings = await offeringsOf(staff, id);
  const found = await Promise.all(
    offerings.map(async (offering) => ({
      offering,
      cases: await olderCases(staff.town, offering, deps.clock()),
    })),
  );
  return found.flatMap(({ offering, cases }) => cases.map((one) => ({ ...one, offering })));
}

const count = (cases: readonly Older[], type: Older["verdict"]["type"]): number =>
  cases.filter(({ verdict }) => verdict.type === type).length;

const viewOf = (cases: readonly Older[], moved: number): View => ({
  moved,
  isWhole: cases.length < MOST,
  safe: count(cases, "safe"),
  needsData: count(cases, "needsData"),
  mustStay: count(cases, "mustStay"),
  cases: cases.map(({ number, verdict }) => ({
    number,
    verdict: verdict.type,
    code: verdict.type === "mustStay" ? verdict.code : null,
    questions: verdict.type === "needsData" ? [...verdict.questions] : [],
  })),
});

/** First a few, then all: only those that may, and each of them whole or not at all. */
async function migrate(deps: Deps, staff: Staff, id: string, most: number, reason: string): Promise<View> {
  if (reason.trim() === "") throw new Refusal(422, "reason-missing");
  const { town, person } = staff;
  const safe = (await olderOf(deps, staff, id)).filter(({ verdict }) => verdict.type === "safe");
  let moved = 0;
  for (const { caseId, offering } of safe.slice(0, most))
    if (await migrateCase(deps, town, offering, caseId, { by: person.id, reason })) moved += 1;
  if (moved > 0) await note(deps, town.store, person.id, "cases-migrated", `${id}: ${moved}`);
  return viewOf(await olderOf(deps, staff, id), moved);
}

/** Running cases of replaced versions: what would become of them on the new one, and moving them (P34). */
export const migrationHandlers: Pick<Handlers, "readOlderCases" | "migrateCases"> = {
  readOlderCases: async ({ deps, staff, parameters }) =>
    viewOf(await olderOf(deps, mustBe(staff), parameters.service), 0),
  migrateCases: ({ deps, staff, parameters, body }) =>
    migrate(deps, mustBe(staff), parameters.service, body.most, body.reason),
};
