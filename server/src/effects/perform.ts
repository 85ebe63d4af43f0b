import type { Effect, Outcome, Program, CaseState, Place } from "@blaupause/engine";
import type { Deps } from "../deps.ts";
import type { Town } from "../offering/loadOffering.ts";
import { Away } from "../outbound/away.ts";
import { makeDocument } from "./document.ts";
import { callOut } from "./http.ts";
import { sendMail } from "./mail.ts";
import { giveNotice } from "./notice.ts";
import { askForPayment } from "./payment.ts";
import { REQUEST, tellOfRequest } from "./request.ts";

/** What a performer works with: the case as it is, and the effect that was asked for. */
export interface Job {
  readonly deps: Deps;
  readonly town: Town;
  readonly caseId: string;
  readonly program: Program;
  readonly state: CaseState;
  readonly place: Place;
  readonly effect: Effect;
  readonly now: string;
}
/** Nothing has come of it yet, and nothing has failed: it is looked at again then. */
export interface Later {
  readonly type: "later";
  readonly until: string;
}
/** Carries one effect out. Doing it twice under the same id has one result (P30). It throws when trying again may help. */
export type Performer = (job: Job) => Promise<Outcome | Later>;

const performers: Readonly<Record<string, Performer>> = {
  document: makeDocument,
  http: callOut,
  mail: sendMail,
  notice: giveNotice,
  payment: askForPayment,
  [REQUEST]: tellOfRequest,
};

export const perform: Performer = async (job) => {
  const performer = performers[job.effect.kind];
  if (performer === undefined) throw new UnknownKind();
  return performer(job);
};

/** While processes are replaced one after the other, a newer one may know it. */
class UnknownKind extends Away {
  override readonly name = "no-such-connector";
}
