import type { CaseState, Program } from "@blaupause/engine";
import { stateOf } from "../cases/storedState.ts";
import type { Deps } from "../deps.ts";
import { liveOf, loadProgram, type Town } from "../offering/loadOffering.ts";
import { placeOf } from "../offering/place.ts";
import { cookiesOf, setCookie } from "../security/cookies.ts";
import { provenKey, withSign } from "../security/provenKey.ts";
import { matches, sign } from "../security/token.ts";
import type { Caller, ServiceCaller, Visit } from "./context.ts";

/** The case opened last; the browser keeps it. */
const NEWEST = "bp_v";
/** Those opened before, until the browser is closed: the next at this computer shall not come into them. */
const OTHERS = "bp_o";

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

/** So many cases one browser knows; a couple with two dogs has four. */
const MOST_KEYS = 4;
const BETWEEN = "~";

type Asking = Pick<Caller, "deps" | "request">;
type Remembering = Pick<Caller, "deps" | "request" | "response" | "town">;

/**
 * The keys this browser was let in with, the newest first: it sent the application, or its owner typed the code of the
 * mail.
 */
export function ownKeys({ deps, request }: Asking): readonly string[] {
  const cookies = cookiesOf(request);
  const others = (cookies.get(OTHERS) ?? "").split(BETWEEN, MOST_KEYS - 1);
  return [cookies.get(NEWEST) ?? "", ...others].flatMap((one) => provenKey(deps.secret, one) ?? []);
}

/** What the address of a form says of the case it was made for: another one may be open in this browser by now. */
const CASE = "v";
const markOf = ({ secret }: Deps, caseId: string): string => sign(secret, "case", caseId).slice(0, 16);
export const inCase = (deps: Deps, { caseId }: OwnCase, address: string): string =>
  `${address}?${CASE}=${markOf(deps, caseId)}`;

/** The case an address names, where this browser knows it; the one opened last where it names none. */
export async function ownCase(found: Visit): Promise<OwnCase | null> {
  const named = found.request.query[CASE];
  const [newest = null, ...others] = ownKeys(found);
  if (named === undefined) return caseByKey(found.town, newest);
  for (const key of [newest, ...others]) {
    const own = await caseByKey(found.town, key);
    if (own !== null && matches(String(named), markOf(found.deps, own.caseId))) return own;
  }
  return null;
}

/** From now on this is the case opened last. */
export function rememberCase({ deps, request, response, town }: Remembering, key: string): void {
  const settings = { path: `/${town.profile.id}/`, secure: deps.baseUrl.startsWith("https:") };
  const others = ownKeys({ deps, request }).filter((other) => other !== key);
  const signed = (one: string): string => withSign(deps.secret, one);
  setCookie(response, NEWEST, signed(key), { ...settings, days: 365 });
  const known = others.slice(0, MOST_KEYS - 1).map(signed);
  if (known.length > 0) setCookie(response, OTHERS, known.join(BETWEEN), settings);
}

/** The case this browser has sent to this very service; null for any other. */
export async function ownCaseOf(found: ServiceCaller): Promise<OwnCase | null> {
  const own = await caseByKey(found.town, ownKeys(found)[0] ?? null);
  return own?.service === found.offered.offering.service ? own : null;
}
