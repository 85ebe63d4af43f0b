import type { CaseState, Program } from "@blaupause/engine";
import type { ServerResponse } from "node:http";
import { stateOf } from "../cases/storedState.ts";
import type { Deps } from "../deps.ts";
import { liveOf, loadProgram, type Town } from "../offering/loadOffering.ts";
import { placeOf } from "../offering/place.ts";
import { cookiesOf, setCookie } from "../security/cookies.ts";
import { provenKey, withSign } from "../security/provenKey.ts";
import type { Caller, ServiceCaller } from "./context.ts";

const COOKIE = "bp_v";

/** A case as its applicant may see it. */
export interface OwnCase {
  readonly caseId: string;
  readonly key: string;
  readonly service: string;
  readonly program: Program;
  readonly state: CaseState;
  readonly place: ReturnType<typeof placeOf>;
}

export async function caseByKey(town: Town, key: string | null): Promise<OwnCase | null> {
  const [found] = key === null ? [] : await town.store.cases.findWaits("access", key);
  const record = found === undefined ? null : await town.store.cases.load(found.caseId);
  const state = record === null ? null : stateOf(record);
  if (record === null || state === null || key === null) return null;
  const program = await loadProgram(town, record.program);
  const place = placeOf(town, await liveOf(town, record.service, program));
  return {
    caseId: record.caseId,
    key,
    service: record.service,
    program,
    state,
    place,
  };
}

/** The key this browser was let in with: it sent the application, or its owner typed the code of the mail. */
export const ownKey = ({ deps, request }: Pick<Caller, "deps" | "request">): string | null =>
  provenKey(deps.secret, cookiesOf(request).get(COOKIE) ?? "");

export const ownCase = (found: Caller): Promise<OwnCase | null> => caseByKey(found.town, ownKey(found));

export function rememberCase(deps: Deps, response: ServerResponse, town: Town, key: string): void {
  setCookie(response, COOKIE, withSign(deps.secret, key), {
    path: `/${town.profile.id}/`,
    days: 365,
    secure: deps.baseUrl.startsWith("https:"),
  });
}

/** The case this browser has sent to this very service; null for any other. */
export async function ownCaseOf(found: ServiceCaller): Promise<OwnCase | null> {
  const own = await caseByKey(found.town, ownKey(found));
  return own?.service === found.offered.offering.service ? own : null;
}
