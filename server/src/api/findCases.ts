import type { AnswerOf, routes } from "@blaupause/api";
import { patternOf, startOf } from "@blaupause/model";
import type { CaseColumns } from "../cases/rows.ts";
import type { Deps } from "../deps.ts";
import type { CaseSummary } from "../store/index.ts";
import { cursorIn } from "./cursor.ts";
import { inboxWith } from "./inbox.ts";
import type { Staff } from "./session.ts";

/** Cases read at once, and how many times before an answer is given: names are sealed and found by opening rows. */
const AT_ONCE = 200;
const ROUNDS = 5;
/** Enough for one screen; the cursor asks for more. */
const ENOUGH = 50;

/** Cases of any status by the beginning of their number, or by words in the applicant's name or in the number. */
export async function findCases(
  deps: Deps,
  staff: Staff,
  { text, cursor }: { readonly text: string; readonly cursor?: string },
): Promise<AnswerOf<(typeof routes)["findCases"]>> {
  const words = wordsOf(text);
  const number = text.trim().toUpperCase();
  const found: CaseSummary[] = [];
  let next = cursorIn(cursor);
  for (let round = 0; round < ROUNDS && found.length < ENOUGH && words.length > 0; round += 1) {
    const query = beginsAs(staff, number) ? { number } : {};
    const page = await staff.town.store.cases.list({ ...query, cursor: next, limit: AT_ONCE });
    found.push(...page.cases.filter((one) => isMeant(one, words)));
    next = page.cursor;
    if (next === null) break;
  }
  return inboxWith(deps, staff, found, next);
}

/** Whether a text is the beginning of a number as they are written here, now or before there was a pattern. */
const beginsAs = ({ town: { profile } }: Staff, text: string): boolean =>
  [patternOf(profile.prefix, undefined), patternOf(profile.prefix, profile.numbers?.case)].some(
    (pattern) => startOf(pattern).length > 1 && text.startsWith(startOf(pattern)),
  );

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFC")
    .toLocaleLowerCase("de")
    .split(/\s+/)
    .filter((word) => word !== "");

/** Erased cases have neither number nor name: nobody finds them. */
function isMeant({ number, columns }: CaseSummary, words: readonly string[]): boolean {
  const { applicant } = (columns ?? { applicant: "" }) as CaseColumns;
  const said = wordsOf(`${applicant} ${number ?? ""}`).join(" ");
  return number !== null && words.every((word) => said.includes(word));
}
