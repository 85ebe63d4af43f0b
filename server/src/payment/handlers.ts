import type { AnswerOf, BodyOf, routes } from "@blaupause/api";
import type { Handlers } from "../api/serve.ts";
import { mustBe, type Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { opensWith } from "../outbound/certificate.ts";
import { targetOf } from "../outbound/target.ts";
import { fieldsChanged } from "../people/changes.ts";
import { note } from "../people/log.ts";
import { checkAccess } from "./checkAccess.ts";
import {
  knownPayment,
  removePaymentSettings,
  savePaymentSettings,
  type Credential,
  type PaymentSettings,
} from "./settings.ts";
import { forgetTest, lastPaymentTest, readTest, testPayment } from "./test.ts";

type PaymentRoute = "readPayment" | "savePayment" | "removePayment" | "testPayment" | "readTestPayment";
type View = AnswerOf<(typeof routes)["readPayment"]>;
type Given = BodyOf<(typeof routes)["savePayment"]>;

/** Where applicants pay, for whoever administers an organisation. */
export const paymentHandlers: Pick<Handlers, PaymentRoute> = {
  readPayment: ({ staff }) => viewFor(mustBe(staff)),
  savePayment: async ({ deps, staff, body }) => {
    const saved = await save(deps, mustBe(staff), body);
    return { ...(await viewFor(mustBe(staff))), checked: { fault: await checkAccess(deps, saved) } };
  },
  removePayment: async ({ deps, staff }) => {
    const { town, person } = mustBe(staff);
    await removePaymentSettings(town.store);
    await forgetTest(town.store);
    await note(deps, town.store, person.id, "payment-removed", "payment");
    return viewFor(mustBe(staff));
  },
  testPayment: async ({ deps, staff }) => {
    const { town, person } = mustBe(staff);
    await testPayment(deps, mustBe(staff));
    await note(deps, town.store, person.id, "payment-tested", "payment");
    return viewFor(mustBe(staff));
  },
  readTestPayment: async ({ deps, staff }) => {
    await readTest(deps, mustBe(staff));
    return viewFor(mustBe(staff));
  },
};

async function viewFor({ town }: Staff): Promise<View> {
  const { settings, rev } = await knownPayment(town.store);
  const tested = await lastPaymentTest(town.store);
  return { rev, settings: settings === null ? null : shown(settings), tested, checked: null };
}

/** Everything but what the provider knows us by. */
const shown = ({ credential, url, originatorId, endPointId, since }: PaymentSettings) => ({
  url,
  originatorId,
  endPointId,
  since,
  credential: credential.type,
});

async function save(deps: Deps, { town, person }: Staff, given: Given): Promise<PaymentSettings> {
  const before = await knownPayment(town.store);
  if (before.rev !== given.rev) throw new Refusal(409, "saved-by-another");
  const { url, originatorId, endPointId } = given;
  await mustBeOutside(deps, url);
  const own = credentialOf(given, before.settings);
  const since = given.credential === null ? (before.settings?.since ?? deps.clock()) : deps.clock();
  const next = { url, originatorId, endPointId, credential: own, since };
  if (!(await savePaymentSettings(town.store, next, given.rev))) throw new Refusal(409, "saved-by-another");
  await forgetTest(town.store);
  const changed = fieldsChanged(before.settings, next, ["since"]);
  await note(deps, town.store, person.id, "payment-saved", "payment", changed);
  return next;
}

/** An address nobody may call from here is told at once, and not when the first person wants to pay. */
async function mustBeOutside(deps: Deps, text: string): Promise<void> {
  if (!URL.canParse(text)) throw new Refusal(422, "payment-url-not-valid", { field: "url" });
  const target = await targetOf(deps, [new URL(text).host], text).catch(() => "not-found" as const);
  if (target === "not-found") throw new Refusal(422, "payment-url-not-found", { field: "url" });
  if (target === "address-not-allowed") throw new Refusal(422, "payment-url-not-allowed", { field: "url" });
  if (typeof target === "string") throw new Refusal(422, "payment-url-not-valid", { field: "url" });
}

/** A new one, or the one before: it belongs to the host it was made for, and is not carried to another. */
function credentialOf({ credential, url }: Given, before: PaymentSettings | null): Credential {
  if (credential === null) {
    if (before === null || new URL(before.url).host !== new URL(url).host)
      throw new Refusal(422, "credential-missing", { field: "credential" });
    return before.credential;
  }
  if (credential.type === "certificate" && !opensWith(credential.pfx, credential.passphrase))
    throw new Refusal(422, "certificate-not-valid", { field: "credential.pfx" });
  return credential;
}
