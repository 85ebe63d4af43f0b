import type { BodyOf, routes } from "@blaupause/api";
import type { Staff } from "../api/session.ts";
import { versionsOf, type Published } from "../catalogue/catalogue.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { note } from "../people/log.ts";
import { boxOf } from "./box.ts";
import { KEPT_DAYS, type Proposal } from "./proposal.ts";
import { tellSender } from "./tellSender.ts";

type Verdict = BodyOf<(typeof routes)["decideProposal"]>;
const DAY = 86_400_000;

/** The versions of one's own template; anybody else's is none. */
export async function ownVersions(
  deps: Deps,
  { town }: Staff,
  template: string,
): Promise<readonly Published[]> {
  const versions = await versionsOf(deps, template);
  if (versions.at(-1)?.publisher !== town.profile.id) throw new Refusal(404, "no-such-template");
  return versions;
}

/** The version in which it came out: the first published after it was taken over into the draft. */
export const takenIn = ({ state, decidedAt }: Proposal, versions: readonly Published[]): string | null =>
  state !== "taken" || decidedAt === null
    ? null
    : (versions.find(({ at }) => at > decidedAt)?.version ?? null);

/** What becomes of a proposal. Whoever undoes taking it over opens it again; what is published stays taken over. */
export async function decide(
  deps: Deps,
  staff: Staff,
  template: string,
  id: string,
  { verdict, answer }: Verdict,
): Promise<void> {
  const { town, person } = staff;
  const versions = await ownVersions(deps, staff, template);
  const box = boxOf(town.store);
  const found = await box.get(id);
  if (found === null || found.template !== template) throw new Refusal(404, "no-such-proposal");
  if ((verdict === "open") === (found.state === "open")) throw new Refusal(409, "already-decided");
  if (takenIn(found, versions) !== null) throw new Refusal(409, "already-published");
  if (verdict === "refused" && answer.trim() === "") throw new Refusal(422, "reason-missing");
  const at = deps.clock();
  const decided = {
    ...found,
    state: verdict,
    answer: verdict === "refused" ? answer.trim() : "",
    decidedAt: verdict === "open" ? null : at,
  };
  const saved = await box.save(decided, expiry(verdict, at));
  if (!saved.ok) throw new Refusal(409, "changed-meanwhile");
  await note(deps, town.store, person.id, `proposal-${verdict}`, `${template} ${found.from}`);
  // Nobody who decides waits for a mail server; what was decided stands on the municipality's page anyway.
  void tellSender(deps, decided).catch(() =>
    deps.log({ level: "error", event: "proposal-not-told", org: found.from, template }),
  );
}

const expiry = (verdict: Verdict["verdict"], at: string): string | null =>
  verdict === "open" ? null : new Date(Date.parse(at) + KEPT_DAYS * DAY).toISOString();
