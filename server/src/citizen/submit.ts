import { handle } from "../cases/handle.ts";
import { nextNumber } from "../cases/number.ts";
import { isMultipart, readEntries } from "../http/body.ts";
import { Refusal } from "../http/refusal.ts";
import { checkCsrf } from "../security/csrf.ts";
import { caseByKey, ownCaseOf, rememberCase } from "./access.ts";
import { hasDraft, type DraftVisit, type ServiceVisit } from "./context.ts";
import { draftKey, forgetDraft } from "./draft.ts";
import { firstOpenPage } from "./review.ts";
import { dropUnusedFiles } from "./unusedFiles.ts";

const APPLICANT = { kind: "applicant", id: "applicant" } as const;

/** Reads a short form of ours and checks that it comes from our page. */
export async function postedForm(
  found: Pick<ServiceVisit, "deps" | "request" | "response">,
): Promise<ReadonlyMap<string, string>> {
  if (isMultipart(found.request)) throw new Refusal(415, "content-type");
  const entries = await readEntries(found.request, async () => undefined);
  const texts = new Map(
    entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === "string"),
  );
  checkCsrf(found.deps, found.response, texts.get("_csrf"));
  return texts;
}

/**
 * Turns a draft into a case. The draft's id is the case's id, so a double click, a reload, the back button and a second
 * window all end at the one receipt (F11).
 */
export async function submitDraft(found: DraftVisit | ServiceVisit): Promise<void> {
  await postedForm(found);
  if (!hasDraft(found)) return toFormerReceipt(found);
  const open = firstOpenPage(found);
  if (open !== null)
    return found.response.redirect(303, `${found.base}/antrag/${open}?pruefen&zurueck#fehler`);
  const { deps, town, draft, offered, formId } = found;
  const number = await nextNumber(town, deps.clock());
  const { filling, key } = draft.content;
  const start = { type: "startCase", id: `submit:${draft.id}`, form: formId, filling, number } as const;
  const opening = { program: offered.program, service: offered.offering.service, accessKey: key };
  const result = await dropUnusedFiles(town, draft.id, () =>
    handle(deps, town, APPLICANT, draft.id, start, opening),
  );
  if (!result.ok) throw new Refusal(422, result.rejection.code);
  return toReceipt(found, key);
}

/** Sent before: a double click, the back button, a second window. Without a case there is only the way to the start. */
async function toFormerReceipt(found: ServiceVisit): Promise<void> {
  const key = draftKey(found.request, found.offered.offering.service);
  // The draft's cookie is gone after sending; the case's own one says the same.
  const own = (await caseByKey(found.town, key)) ?? (await ownCaseOf(found));
  if (own === null) return found.response.redirect(303, found.base);
  return toReceipt(found, own.key);
}

function toReceipt({ deps, town, response, offered }: ServiceVisit, key: string): void {
  rememberCase(deps, response, town, key);
  forgetDraft(response, town, offered.offering.service);
  response.redirect(303, `/${town.profile.id}/vorgang`);
}
