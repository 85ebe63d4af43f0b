import type { Request, Response } from "express";
import type { Deps } from "../deps.ts";
import { nameOfTrial } from "../designer/nameOfTrial.ts";
import { Refusal } from "../http/refusal.ts";
import { loadOffering, townById, type Town } from "../offering/loadOffering.ts";
import { people, type DemoPerson } from "../seed/people.ts";
import { clearCookie, cookiesOf, setCookie } from "../security/cookies.ts";
import { csrfToken } from "../security/csrf.ts";
import { matches, sign } from "../security/token.ts";

const COOKIE = "bp_s";

/** Somebody tries a draft out, as one of two people of its office, so that four eyes can be tried too. */
export interface Trial {
  readonly service: string;
  readonly title: string;
  readonly as: Tester;
}
export type Tester = "1" | "2";

/** Somebody who works here. The organisation comes from the session, never from an address or a body. */
export interface Staff {
  readonly person: DemoPerson;
  readonly town: Town;
  readonly trial: Trial | null;
}

/** The demo's sign-in is a signed name and nothing else; where the demo is off it opens nothing. */
export async function staffOf(deps: Deps, request: Request): Promise<Staff | null> {
  const [said = "", signature = ""] = (cookiesOf(request).get(COOKIE) ?? "").split(".");
  if (!deps.demo || !matches(signature, sign(deps.secret, "session", said))) return null;
  const [id = "", service, as] = said.split("/");
  const person = people.find((one) => one.id === id);
  if (person === undefined) return null;
  if (service !== undefined) return testerOf(deps, person, service, as === "2" ? "2" : "1");
  const town = await townById(deps, person.organisation);
  return town === null ? null : { person, town, trial: null };
}

/** In a trial one has every role of the draft, and nothing of what one may do elsewhere. */
async function testerOf(deps: Deps, person: DemoPerson, service: string, as: Tester): Promise<Staff | null> {
  const town = await townById(deps, nameOfTrial(deps, person.organisation, service));
  const offered = town === null ? null : await loadOffering(town, service);
  if (town === null || offered === null) return null;
  const { roles, service: head } = offered.program;
  const tester: DemoPerson = {
    id: `probe-${as}`,
    name: `${person.name} (${as})`,
    organisation: town.profile.id,
    task: "",
    roles: [...Object.keys(roles), "incident"],
  };
  return { person: tester, town, trial: { service, title: head.title, as } };
}

export const mustBe = (staff: Staff | null): Staff => {
  if (staff === null) throw new Refusal(401, "not-signed-in");
  return staff;
};

export function signIn(deps: Deps, request: Request, response: Response, id: string): Promise<View> {
  if (!deps.demo) throw new Refusal(403, "demo-off");
  if (!people.some((person) => person.id === id)) throw new Refusal(404, "no-such-person");
  return goOnAs(deps, request, response, id);
}
export const signOut = (response: Response): void => {
  clearCookie(response, COOKIE, "/");
};

/** To the inbox of a draft that is tried out, or on as the other one there. */
export async function enterTrial(
  deps: Deps,
  request: Request,
  response: Response,
  service: string,
  as: Tester,
): Promise<View> {
  const id = signedId(request);
  const person = people.find((one) => one.id === id);
  const place = person === undefined ? null : nameOfTrial(deps, person.organisation, service);
  if (place === null || (await townById(deps, place)) === null) throw new Refusal(404, "no-such-trial");
  return goOnAs(deps, request, response, `${id}/${service}/${as}`);
}
export const leaveTrial = (deps: Deps, request: Request, response: Response): Promise<View> =>
  goOnAs(deps, request, response, signedId(request));

/** Who sits there, whatever is tried out; the signature was checked when the request came in. */
const signedId = (request: Request): string =>
  (cookiesOf(request).get(COOKIE) ?? "").split(".")[0]?.split("/")[0] ?? "";

async function goOnAs(deps: Deps, request: Request, response: Response, said: string): Promise<View> {
  const value = `${said}.${sign(deps.secret, "session", said)}`;
  setCookie(response, COOKIE, value, { path: "/", secure: deps.baseUrl.startsWith("https:") });
  request.headers.cookie = `${COOKIE}=${value}; ${request.headers.cookie ?? ""}`;
  return sessionView(deps, response, await staffOf(deps, request));
}

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
        },
  csrf: csrfToken(deps, response),
  demo: deps.demo,
  people: deps.demo
    ? people.map(({ id, name, task, organisation }) => ({ id, name, task, organisation }))
    : [],
  trial: staff?.trial ?? null,
});
