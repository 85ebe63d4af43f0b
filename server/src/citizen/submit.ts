import type { FormState } from "@blaupause/engine";
import { beginCase } from "../cases/begin.ts";
import { isMultipart, readEntries } from "../http/body.ts";
import { seeOther } from "../http/redirect.ts";
import { Refusal } from "../http/refusal.ts";
import { checkCsrf } from "../security/csrf.ts";
import { rememberCase } from "./access.ts";
import { hasDraft, type Caller, type DraftCaller, type ServiceCaller } from "./context.ts";
import { forgetDraft } from "./draft.ts";
import { goElsewhere, sentFrom } from "./formerCase.ts";
import { firstOpenPage, openPageIn } from "./review.ts";
import { spokenBy } from "./site.ts";
import { dropUnusedFiles } from "./unusedFiles.ts";

/** Reads a short form of ours and checks that it comes from our page. */
export async function postedForm({
  deps,
  request,
  response,
}: Pick<Caller, "deps" | "request" | "response">): Promise<ReadonlyMap<string, string>> {
  if (isMultipart(request)) throw new Refusal(415, "content-type");
  const entries = await readEntries(request, async () => undefined);
  const texts = new Map(
    entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === "string"),
  );
  checkCsrf(deps, response, texts.get("_csrf"));
  return texts;
}

/**
 * Turns a draft into a case. The draft's id is the case's id, so a double click, a reload, the back button and a second
 * window all end at the one receipt (F11).
 */
export async function submitDraft(found: DraftCaller | ServiceCaller): Promise<void> {
  await postedForm(found);
  if (!hasDraft(found)) return toFormerReceipt(found);
  const result = await send(found, isReady(found));
  if (result !== "not-ready") return answer(found, result);
  const open = firstOpenPage(found);
  if (open !== null) return seeOther(found.response, `${found.base}/antrag/${open}?pruefen&zurueck#fehler`);
  answer(found, await send(found, () => true));
}

/** Pages are shown before there is a case; the law judges as if there were one. Who is ready for it is ready. */
const isReady =
  (found: DraftCaller) =>
  (form: FormState): boolean =>
    openPageIn(found, form) === null;

const send = (found: DraftCaller, ready: (form: FormState) => boolean) =>
  dropUnusedFiles(found.town, found.draft, () => begin(found, ready));

function begin(
  { deps, town, request, draft, offered, formId, proven }: DraftCaller,
  ready: (form: FormState) => boolean,
) {
  const { filling, key } = draft.content;
  return beginCase(deps, town, {
    draft: draft.stored,
    command: `submit:${draft.id}`,
    program: offered.program,
    service: offered.offering.service,
    form: formId,
    filling,
    proven,
    accessKey: key,
    language: spokenBy(request),
    isReady: ready,
  });
}

function answer(found: DraftCaller, result: Awaited<ReturnType<typeof begin>>): void {
  if (result === "not-ready") throw new Refusal(409, "draft-changed");
  if (!result.ok) {
    const { code } = result.rejection;
    throw new Refusal(code === "case-too-large" ? 413 : 422, code);
  }
  toReceipt(found, found.draft.content.key);
}

/** Sent before: a double click, the back button, a second window. Without a case there is only the way to the start. */
async function toFormerReceipt(found: ServiceCaller): Promise<void> {
  const own = await sentFrom(found);
  return own === null ? goElsewhere(found) : toReceipt(found, own.key);
}

function toReceipt(found: ServiceCaller, key: string): void {
  const { town, response, offered } = found;
  rememberCase(found, key);
  forgetDraft(response, town, offered.offering.service);
  seeOther(response, `/${town.profile.id}/vorgang`);
}
