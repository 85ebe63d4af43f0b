import {
  answerAt,
  provenBy,
  withAnswer,
  withProven,
  type Filling,
  type Proven,
  type ToldClaims,
} from "@blaupause/engine";
import { claimsOf } from "./claimsOf.ts";
import { hasDraft, withDraft, type ServiceVisit } from "../citizen/context.ts";
import {
  createDraft,
  openDraft,
  rememberDraft,
  saveDraft,
  startForm,
  type OpenDraft,
} from "../citizen/draft.ts";
import { seeOther } from "../http/redirect.ts";
import { Refusal } from "../http/refusal.ts";
import { newKey } from "../security/token.ts";

interface Begun {
  readonly draft: OpenDraft;
  readonly program: ServiceVisit["offered"]["program"];
  /** What an account told before. */
  readonly before: readonly Proven[];
}

/**
 * Puts what an account told into the draft this browser has, or a new one; kept is what the form asks for. The draft gets
 * another key: whoever gave this browser a link to it does not come to read what the account said.
 */
export async function fillIn(found: ServiceVisit, account: string, told: ToldClaims): Promise<void> {
  const { deps, town, response, base, offered } = found;
  const { draft, program, before } = await draftOf(found);
  const fields = program.forms[startForm(program)]?.fields ?? [];
  const asked = claimsOf(fields);
  const kept = Object.fromEntries(
    Object.entries(told).filter(([claim]) => asked.some((one) => one === claim)),
  );
  const proven = provenBy(fields, kept);
  const filling = withProven(without(draft.content.filling, before), proven);
  const key = newKey();
  const touched = { ...draft.content.touched, ...touchedBy(draft, [...before, ...proven]) };
  const content = { ...draft.content, filling, touched, key, account: { name: account, told: kept } };
  if (!(await saveDraft(deps, town, draft, content, key))) throw new Refusal(409, "draft-changed");
  rememberDraft(deps, response, town, offered, key);
  seeOther(response, `${base}/weiter/${key}`);
}

/** Another person may sign in at the same browser: what an account told of the one before is not hers. */
const without = (filling: Filling, before: readonly Proven[]): Filling =>
  before.reduce<Filling>(
    (so, { path, value }) =>
      answerAt(so.answers, path) === value ? { ...so, answers: withAnswer(so.answers, path, undefined) } : so,
    filling,
  );

/** A window that was opened before is told apart by it (F12). */
const touchedBy = ({ rev }: OpenDraft, proven: readonly Proven[]): Readonly<Record<string, number>> =>
  Object.fromEntries(proven.map(({ path }) => [path, rev + 1]));

async function draftOf(found: ServiceVisit): Promise<Begun> {
  const known = await withDraft(found);
  if (hasDraft(known)) return { draft: known.draft, program: known.offered.program, before: known.proven };
  const { deps, town, offered } = found;
  const made = await openDraft(deps, town, offered.offering.service, await createDraft(deps, town, offered));
  if (made === null) throw new Refusal(409, "draft-changed");
  return { draft: made, program: offered.program, before: [] };
}
