import type { Entry } from "@blaupause/engine";
import { seeOther } from "../../http/redirect.ts";
import { matches } from "../../security/token.ts";
import type { OwnCase } from "../access.ts";
import { allCarried, carried, uploads } from "../carry.ts";
import type { Visit } from "../context.ts";
import { notTaken } from "../notTaken.ts";
import { pastOf } from "./past.ts";
import { showStatus } from "../status.ts";
import { dropGivenUp } from "../unusedFiles.ts";
import { versionOf } from "./asked.ts";

export const toStatus = ({ response, town }: Visit, told: string): void =>
  seeOther(response, `/${town.profile.id}/vorgang${told}`);
export const ARRIVED = "?antwort=da#gesagt";

/**
 * The question is over. Whoever clicked twice has answered it; anybody else reads that her answer was not taken, and
 * what it was. A page that is not ours has nothing to show.
 */
export async function late(
  found: Visit,
  own: OwnCase,
  task: string,
  entries: readonly Entry[],
): Promise<void> {
  const { deps, town } = found;
  const came = [...allCarried(deps, task, entries), ...uploads(entries)].map(([, file]) => file);
  await dropGivenUp(town, own.caseId, came, own.state.data);
  const isOurs = matches(textOf(entries, "_version"), versionOf(found, own, task));
  const { why, form } = await pastOf(town, own, task);
  const typed = [...carried(deps, task, entries), ...entries];
  const lines = isOurs && form !== null ? notTaken(found, own, form, typed) : null;
  if (why === "answered" && lines?.length === 0) return toStatus(found, ARRIVED);
  showStatus(found, own, { type: "lateAnswer", why, lines: lines ?? [] }, 409);
}

export const textOf = (entries: readonly Entry[], name: string): string => {
  const value = entries.find(([one]) => one === name)?.[1];
  return typeof value === "string" ? value : "";
};
