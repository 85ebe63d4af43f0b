import { isPlatformRole, type Organisation } from "@blaupause/model";
import type { Request, Response } from "express";
import { changeSession, endSession, forgetSession, sessionOf, startSession } from "../auth/sessions.ts";
import { leaveProvider } from "../auth/oidc.ts";
import type { Session } from "../auth/sessions.ts";
import type { Deps } from "../deps.ts";
import { nameOfTrial } from "../designer/nameOfTrial.ts";
import { Refusal } from "../http/refusal.ts";
import { loadOffering, townById, type Town } from "../offering/loadOffering.ts";
import { isDissolved } from "../organisations/dissolved.ts";
import { colleaguesWith } from "../people/colleagues.ts";
import { demoPerson } from "../people/demoPeople.ts";
import { rolesOf } from "../people/roles.ts";
import { organisations } from "../seed/organisations.ts";
import { people } from "../seed/people.ts";
import { csrfToken } from "../security/csrf.ts";
import { todayIn } from "./day.ts";

/** Somebody tries a draft out, as one of two people of its office, so that four eyes can be tried too. */
export interface Trial {
  readonly service: string;
  readonly title: string;
  readonly as: Tester;
}
export type Tester = "1" | "2";

/** Somebody who works here. The organisation comes from the session, never from an address or a body. */
export interface Staff {
  readonly person: { readonly id: string; readonly name: string; readonly roles: readonly string[] };
  readonly town: Town;
  /** What colleagues are called, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly session: Session;
  readonly trial: Trial | null;
}

/** Null where nobody is signed in, or not any more. */
export async function staffOf(deps: Deps, request: Request): Promise<Staff | null> {
  const session = await sessionOf(deps, request);
  const town = session === null ? null : await townById(deps, session.organisation);
  if (session === null || town === null || (session.by === "demo" && !deps.demo)) return null;
  const all = await colleaguesWith(town.store, session.person, deps.clock());
  const found = all.find(({ id }) => id === session.person);
  if (found === undefined || !found.isActive) return null;
  const names = new Map([...demoNames(deps, town), ...all.map(({ id, name }) => [id, name] as const)]);
  if (session.trial !== null) return testerOf(deps, session, session.trial, found.name);
  const roles = rolesOf(found, all, todayIn(deps, town));
  return { person: { id: found.id, name: found.name, roles }, town, names, session, trial: null };
}

/** People of the demo have a name before they come for the first time. */
const demoNames = ({ demo }: Deps, { profile }: Town): readonly (readonly [string, string])[] =>
  demo
    ? people.flatMap(({ id, name, organisation }) =>
        organisation === profile.id ? [[id, name] as const] : [],
      )
    : [];

/** In a trial one has every role of the draft, and nothing of what one may do elsewhere. */
async function testerOf(
  deps: Deps,
  session: Session,
  { service, as }: NonNullable<Session["trial"]>,
  name: string,
): Promise<Staff | null> {
  const town = await townById(deps, nameOfTrial(deps, session.organisation, service));
  const offered = town === null ? null : await loadOffering(town, service);
  if (town === null || offered === null) return null;
  const { roles, service: head } = offered.program;
  // A draft that calls an office `admin` makes nobody one.
  const offices = Object.keys(roles).filter((role) => !isPlatformRole(role));
  const nameAs = (one: Tester): string => `${name} (${one})`;
  const person = { id: `probe-${as}`, name: nameAs(as), roles: [...offices, "incident"] };
  const names = new Map((["1", "2"] as const).map((one) => [`probe-${one}`, nameAs(one)]));
  return { person, town, names, session, trial: { service, title: head.title, as } };
}

export const mustBe = (staff: Staff | null): Staff => {
  if (staff === null) throw new Refusal(401, "not-signed-in");
  return staff;
};

/** The demo's door: a name and nothing else. Where the demo is off it opens nothing. */
export async function signIn(deps: Deps, request: Request, response: Response, id: string): Promise<View> {
  if (!deps.demo) throw new Refusal(403, "demo-off");
  const found = await demoPerson(deps.store, id);
  if (found === null) throw new Refusal(404, "no-such-person");
  const { organisation, person } = found;
  await startSession(deps, request, response, { organisation, person: person.id, by: "demo", idToken: null });
  return sessionView(deps, response, await staffOf(deps, request));
}
export async function signOut(deps: Deps, request: Request, response: Response): Promise<View> {
  const session = await endSession(deps, request);
  forgetSession(response);
  return { ...sessionView(deps, response, null), leave: await leaveProvider(deps, session) };
}

/** To the inbox of a draft that is tried out, or on as the other one there. */
export async function enterTrial(
  deps: Deps,
  request: Request,
  response: Response,
  { session }: Staff,
  service: string,
  as: Tester,
): Promise<View> {
  const place = nameOfTrial(deps, session.organisation, service);
  if ((await townById(deps, place)) === null) throw new Refusal(404, "no-such-trial");
  await changeSession(deps, session, { service, as });
  return sessionView(deps, response, await staffOf(deps, request));
}
export async function leaveTrial(
  deps: Deps,
  request: Request,
  response: Response,
  { session }: Staff,
): Promise<View> {
  await changeSession(deps, session, null);
  return sessionView(deps, response, await staffOf(deps, request));
}

/** What an organisation of the demo is called; nobody is to read its id. */
const nameOf = (organisation: string): string =>
  organisations.find(({ id }) => id === organisation)?.name ?? organisation;

const endOf = (deps: Deps, profile: Organisation) =>
  profile.dissolved === undefined
    ? {}
    : { dissolved: { on: profile.dissolved.on, isOver: isDissolved(deps, profile) } };

type View = ReturnType<typeof sessionView>;
export const sessionView = (deps: Deps, response: Response, staff: Staff | null) => ({
  person:
    staff === null ? null : { id: staff.person.id, name: staff.person.name, roles: [...staff.person.roles] },
  organisation:
    staff === null
      ? null
      : {
          id: staff.town.profile.id,
          name: staff.town.profile.name,
          initials: staff.town.profile.shield.initials,
          level: staff.town.profile.level,
          ...endOf(deps, staff.town.profile),
        },
  csrf: csrfToken(deps, response),
  demo: deps.demo,
  people: deps.demo
    ? people.map(({ id, name, task, organisation }) => ({
        id,
        name,
        task,
        organisation: nameOf(organisation),
      }))
    : [],
  leave: null as string | null,
  trial: staff?.trial ?? null,
});
