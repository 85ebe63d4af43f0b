import type { AnswerOf, BodyOf, routes } from "@blaupause/api";
import type { Handlers } from "../api/serve.ts";
import { mustBe, type Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { note } from "../people/log.ts";
import type { Offering } from "../store/index.ts";
import { filledIn, questionsFor } from "./fillIn.ts";
import { carryOut, migrateCase } from "./migrate.ts";
import { together } from "./mapping.ts";
import { MOST, olderCases, type Older } from "./older.ts";

type View = AnswerOf<(typeof routes)["readOlderCases"]>;

/** What one's organisation offers: by an address, or by the service, which may stand under more than one. */
async function offeringsOf({ town }: Staff, id: string): Promise<readonly Offering[]> {
  const all = await town.store.offerings.list();
  return all.filter(
    ({ service, template, program }) => (service === id || template.id === id) && program !== null,
  );
}

type Found = Older & { readonly offering: Offering };
interface FoundPart {
  readonly cases: readonly Found[];
  readonly next: string | null;
}

/** Where one goes on: which address, and where in its cases. */
const BETWEEN = " ";

/** One address after the other, until there are enough for one look. */
async function olderOf(deps: Deps, staff: Staff, id: string, from: string): Promise<FoundPart> {
  const [address = "", cursor = ""] = from.split(BETWEEN);
  const all = (await offeringsOf(staff, id)).toSorted((one, other) => (one.service < other.service ? -1 : 1));
  const cases: Found[] = [];
  for (const offering of all) {
    if (offering.service < address) continue;
    if (cases.length >= MOST) return { cases, next: offering.service };
    const begin = offering.service === address && cursor !== "" ? cursor : null;
    const most = MOST - cases.length;
    const part = await olderCases(staff.town, offering, deps.clock(), { from: begin, most });
    cases.push(...part.cases.map((one) => ({ ...one, offering })));
    if (part.next !== null) return { cases, next: `${offering.service}${BETWEEN}${part.next}` };
  }
  return { cases, next: null };
}

const count = (cases: readonly Older[], type: Older["verdict"]["type"]): number =>
  cases.filter(({ verdict }) => verdict.type === type).length;

const viewOf = ({ cases, next }: FoundPart, moved: number): View => ({
  moved,
  next,
  safe: count(cases, "safe"),
  needsData: count(cases, "needsData"),
  mustStay: count(cases, "mustStay"),
  map: together(cases.map(({ map }) => map)),
  cases: cases.map(({ number, verdict }) => ({
    number,
    verdict: verdict.type,
    code: verdict.type === "mustStay" ? verdict.code : null,
    questions: verdict.type === "needsData" ? [...verdict.questions] : [],
    mayFill: verdict.type === "needsData" && verdict.mayFill,
  })),
});

type Wish = BodyOf<(typeof routes)["migrateCases"]>;
/** First a few, then all: only those that may, and each of them whole or not at all. */
async function migrate(
  deps: Deps,
  staff: Staff,
  id: string,
  { most, reason, from = "" }: Wish,
): Promise<View> {
  if (reason.trim() === "") throw new Refusal(422, "reason-missing");
  const { town, person } = staff;
  const found = await olderOf(deps, staff, id, from);
  const safe = found.cases.filter(({ verdict }) => verdict.type === "safe");
  let moved = 0;
  for (const { caseId, offering } of safe.slice(0, most))
    if (await migrateCase(deps, town, offering, caseId, { by: person.id, reason })) moved += 1;
  if (moved > 0) await note(deps, town.store, person.id, "cases-migrated", `${id}: ${moved}`);
  return viewOf(await olderOf(deps, staff, id, from), moved);
}

interface Named {
  readonly service: string;
  readonly number: string;
}
/** One of these cases by its number, in one's own organisation. Who moves cases need not work in their office. */
async function caseOf(staff: Staff, { service, number }: Named) {
  const { cases } = await staff.town.store.cases.list({ number, limit: 5 });
  const found = cases.find((one) => one.number === number && one.status === "open");
  const offering = (await offeringsOf(staff, service)).find((one) => one.service === found?.service);
  if (found === undefined || offering === undefined || found.program === offering.program)
    throw new Refusal(404, "no-such-case");
  return { caseId: found.caseId, offering };
}

/** Somebody asked the applicant, and types what she said: the case then fits, or nothing of it has changed. */
async function fillIn(
  deps: Deps,
  staff: Staff,
  named: Named,
  { answers, reason, from = "" }: BodyOf<(typeof routes)["fillInOlderCase"]>,
): Promise<View> {
  if (reason.trim() === "") throw new Refusal(422, "reason-missing");
  const { town, person } = staff;
  const { caseId, offering } = await caseOf(staff, named);
  const move = await filledIn(deps, town, offering, caseId, answers);
  const refused = await carryOut(deps, town, caseId, move, { by: person.id, reason });
  if (refused !== null) throw new Refusal(refused === "invalid-answers" ? 422 : 409, refused);
  await note(deps, town.store, person.id, "case-filled-in", `${named.service}: ${named.number}`);
  return viewOf(await olderOf(deps, staff, named.service, from), 1);
}

/** Running cases of replaced versions: what would become of them on the new one, and moving them (P34). */
export const migrationHandlers: Pick<
  Handlers,
  "readOlderCases" | "migrateCases" | "readOlderCase" | "fillInOlderCase"
> = {
  readOlderCases: async ({ deps, staff, parameters: { service, from = "" } }) =>
    viewOf(await olderOf(deps, mustBe(staff), service, from), 0),
  migrateCases: ({ deps, staff, parameters, body }) => migrate(deps, mustBe(staff), parameters.service, body),
  readOlderCase: async ({ deps, staff, parameters }) => {
    const { town } = mustBe(staff);
    const { caseId, offering } = await caseOf(mustBe(staff), parameters);
    return questionsFor(deps, town, offering, caseId);
  },
  fillInOlderCase: ({ deps, staff, parameters, body }) => fillIn(deps, mustBe(staff), parameters, body),
};
