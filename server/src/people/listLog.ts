import type { AnswerOf, routes } from "@blaupause/api";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { nameOfOrganisation } from "../upgrades/views.ts";
import { confirmedPoints } from "./confirmedPoint.ts";
import type { LogLine } from "./entries.ts";
import { kindOf } from "./logKinds.ts";
import { readLog, type ReadLog } from "./readLog.ts";
import { serviceWords, type ServiceWords } from "./serviceWords.ts";

type Log = AnswerOf<(typeof routes)["listLog"]>;
type Shown = Log["entries"][number];

const PAGE = 500;

/** The newest first, in people's words; further pages by the number the one before ended with. */
export async function listLog(deps: Deps, staff: Staff, before: string | undefined): Promise<Log> {
  const { entries, firstBad } = await readLog(staff.town.store);
  const older = entries.filter(({ seq }) => before === undefined || seq < Number(before)).toReversed();
  const shown = shower(deps, staff);
  return {
    isWhole: firstBad === null,
    hasOlder: older.length > PAGE,
    entries: await Promise.all(older.slice(0, PAGE).map(shown)),
  };
}

function shower(deps: Deps, staff: Staff): (line: ReadLog["entries"][number]) => Promise<Shown> {
  const words = serviceWords(staff.town);
  const pointOf = confirmedPoints(staff.town.store);
  return async (line) => ({
    seq: line.seq,
    at: line.at,
    by: staff.names.get(line.by) ?? line.by,
    isPerson: staff.names.has(line.by),
    what: line.what,
    about: line.about,
    named: await namedIn(deps, staff, words, line),
    point: await pointOf(line),
    changed: await changedIn(staff, words, line),
  });
}

/** What is not known (any more) is said as it stands there. */
async function namedIn(deps: Deps, { names }: Staff, { titleOf }: ServiceWords, line: LogLine) {
  const { by, what, about } = line;
  const [first = "", ...more] = about.split(/:? /);
  const kind = kindOf(what);
  // Which hosts came and went says more than which there are.
  if (kind === "nothing" || about === by || (what === "hosts-changed" && line.changed !== undefined))
    return [];
  if (kind === "person") return [names.get(about) ?? about];
  if (kind === "organisation") return [await nameOfOrganisation(deps, about)];
  if (kind === "words") return [about];
  if (what.startsWith("criterion-")) return [await titleOf(first)];
  const rest = kind === "template" ? more.map((id) => nameOfOrganisation(deps, id)) : more;
  return [await titleOf(first), ...(await Promise.all(rest))];
}

/** Settings are called as their service calls them, people by their names; roles and fields have words of the page. */
const changedIn = ({ names }: Staff, { settingOf }: ServiceWords, { what, about, changed = [] }: LogLine) =>
  Promise.all(
    changed.map(async ({ field, from, to }) => {
      const said = (all: readonly string[]): string[] =>
        all.map((one) => (field === "substitute" ? (names.get(one) ?? one) : one));
      return {
        field: what === "values-saved" ? await settingOf(about, field) : field,
        from: from && said(from),
        to: to && said(to),
      };
    }),
  );
