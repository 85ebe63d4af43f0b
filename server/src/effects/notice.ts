import {
  notification,
  payWithinIn,
  printDay,
  readyToPost,
  retrievableUntil,
  unreckoned,
  type Notification,
} from "@blaupause/engine";
import type { Json } from "@blaupause/model";
import type { JsonObject } from "@blaupause/model";
import { applicantEmail } from "./applicantEmail.ts";
import { applicantWords } from "./applicantWords.ts";
import { post } from "./mail.ts";
import type { Job, Performer } from "./perform.ts";
import { siteUrl } from "../offering/loadOffering.ts";

/** What the `notice` connector leaves: how and when a letter was given, and what follows for the remedy. */
export type NoticeResult = Notification & { readonly document: string };

/** Gives notice of a letter: digitally when the applicant agreed to that, otherwise somebody has to post it. */
export const giveNotice: Performer = async (job) => {
  const { program, place, effect, now, state } = job;
  const document = String(effect.with["document"] ?? "");
  const payWithin = payWithinIn(state.data, document);
  if (effect.with["mode"] !== "digital")
    return { type: "toPost", result: { ...readyToPost(now, payWithin), document } as unknown as JsonObject };
  const { regime } = program.service;
  const given =
    place.profile === null
      ? unreckoned("digital", now)
      : notification(place.profile, { regime, mode: "digital", sentAt: now, payWithin }, place.zone);
  await tell(job, given);
  const result: NoticeResult = { ...given, document };
  const until = given.retrieveBy === undefined ? null : retrievableUntil(given.retrieveBy, place.zone);
  return until === null
    ? { type: "done", result: result as unknown as Json }
    : { type: "provided", result: result as unknown as JsonObject, until };
};

async function tell(job: Job, { retrieveBy }: Notification): Promise<void> {
  const { program, state, place, now, deps, town } = job;
  const email = applicantEmail(program, state, place, now);
  if (email === null) return;
  const { t, language } = applicantWords(job);
  const link = `${siteUrl(deps, town)}/${town.profile.id}/vorgang`;
  await post(job, {
    to: email,
    subject: t("mail.notice.subject", { number: state.number }),
    text:
      retrieveBy === undefined
        ? t("mail.notice.text", { organisation: town.profile.name, link })
        : t("mail.notice.ready", {
            organisation: town.profile.name,
            link,
            date: printDay(retrieveBy, language),
          }),
  });
}
