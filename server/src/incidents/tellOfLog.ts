import { translator } from "@blaupause/ui";
import type { Deps } from "../deps.ts";
import type { Town } from "../offering/loadOffering.ts";
import { readLog } from "../people/readLog.ts";
import { DAY, PAUSE } from "./isDue.ts";
import { recipientsIn, type Recipients } from "./recipients.ts";
import { sendOrNot } from "./send.ts";
import { claim, foundTold, isClaimed, keep, type Found, type Told } from "./told.ts";

/** Looks once a day whether the log is whole; where it is not, whoever is told of standing cases is told of that too. */
export async function tellOfLog(deps: Deps, town: Town): Promise<void> {
  const now = deps.clock();
  const found = await foundTold(town.store, "log");
  if (isClaimed(found, now) || !isTime(found.last, now)) return;
  if (!(await claim(town.store, found, now, "log"))) return;
  const { firstBad } = await readLog(town.store);
  const told = firstBad === null ? whole(now) : await tell(deps, town, firstBad, found);
  await keep(town.store, found, told, "log");
}

/** Once a day, and sooner where nobody could be told. */
function isTime(last: Told | null, now: string): boolean {
  const passed = last === null ? Infinity : Date.parse(now) - Date.parse(last.at);
  return passed >= (last?.fault == null ? DAY : PAUSE);
}

const whole = (at: string): Told => ({ at, fault: null, names: [], count: 0, newest: "" });

async function tell(deps: Deps, town: Town, firstBad: number, { last }: Found): Promise<Told> {
  const at = deps.clock();
  const recipients = await recipientsIn(town, at);
  const id = `log.${town.profile.id}.${last === null ? 0 : Date.parse(last.at)}`;
  const sent = await sendOrNot(deps, town.store, recipients, id, async () =>
    mailFor(deps, town, firstBad, recipients.as),
  );
  const outcome = { org: town.profile.id, count: firstBad, code: sent.fault ?? "told" };
  deps.log({ level: "error", event: "log-not-whole", ...outcome });
  return { at, count: firstBad, newest: "", ...sent };
}

function mailFor({ baseUrl }: Deps, { profile }: Town, count: number, as: Recipients["as"]) {
  const t = translator("de");
  const { name: organisation } = profile;
  const why = t(`incidents.mail.${as}`, { organisation });
  const params = { organisation, count, url: `${baseUrl}/amt/verwaltung`, why };
  return { subject: t("brokenLog.mail.subject", params), text: t("brokenLog.mail.text", params) };
}
