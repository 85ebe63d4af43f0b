import type { BodyOf, routes } from "@blaupause/api";
import { compile } from "@blaupause/engine/compile";
import { openService, type Organisation } from "@blaupause/model";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { offer } from "../offering/offer.ts";
import { note } from "../people/log.ts";
import { nameOfTrial } from "./nameOfTrial.ts";

/** As what a draft is offered on a phone: no version anybody published. */
const TRIAL = "draft ";
export const isTrial = ({ template }: { readonly template: { readonly version: string } }): boolean =>
  template.version.startsWith(TRIAL);

type Wish = BodyOf<(typeof routes)["openTrial"]>;

/**
 * The draft on one's own phone: the real pages, in an organisation of its own whose name nobody can guess. Its cases
 * stand in no inbox and no figure, its numbers are its own, and its mails are kept and never sent. It ends by itself
 * (`retention/endTrials.ts`); opening it once more begins it again.
 */
export async function openTrial(deps: Deps, { town, person }: Staff, id: string, { values }: Wish) {
  const copy = await town.store.workingCopies.load(id);
  if (copy === null) throw new Refusal(404, "no-such-service");
  const opened = openService((copy.content as { service: unknown }).service);
  if (!opened.ok) throw new Refusal(422, "not-a-service");
  const { problems } = compile(opened.service, values);
  if (problems.length > 0) throw new Refusal(422, "has-errors", { problems: problems.slice(0, 20) });
  const place = nameOfTrial(deps, town.profile.id, id);
  // A draft can be tried out also where nobody applies any more.
  const { dissolved: _dissolved, ...own } = town.profile;
  const profile: Organisation = { ...own, id: place, prefix: "PROBE", numbers: {}, rehearsal: true };
  await deps.store.platform.put({ id: place, slug: place, host: null, profile });
  const details = { at: deps.clock(), by: "trial", version: `${TRIAL}${copy.rev}` };
  await offer(deps.store, place, id, opened.service, values, details);
  await note(deps, town.store, person.id, "trial-opened", id);
  return { url: `${deps.baseUrl}/${place}/${id}` };
}
