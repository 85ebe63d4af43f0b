import type { Request, Response } from "express";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { townById, type Town } from "../offering/loadOffering.ts";
import { people, type DemoPerson } from "../seed/people.ts";
import { clearCookie, cookiesOf, setCookie } from "../security/cookies.ts";
import { csrfToken } from "../security/csrf.ts";
import { matches, sign } from "../security/token.ts";

const COOKIE = "bp_s";

/** Somebody who works here. The organisation comes from the session, never from an address or a body. */
export interface Staff {
  readonly person: DemoPerson;
  readonly town: Town;
}

/** The demo's sign-in is a signed name and nothing else; where the demo is off it opens nothing. */
export async function staffOf(deps: Deps, request: Request): Promise<Staff | null> {
  const [id = "", signature = ""] = (cookiesOf(request).get(COOKIE) ?? "").split(".");
  if (!deps.demo || !matches(signature, sign(deps.secret, "session", id))) return null;
  const person = people.find((one) => one.id === id);
  const town = person === undefined ? null : await townById(deps, person.organisation);
  return person === undefined || town === null ? null : { person, town };
}

export const mustBe = (staff: Staff | null): Staff => {
  if (staff === null) throw new Refusal(401, "not-signed-in");
  return staff;
};

export function signIn(deps: Deps, response: Response, id: string): void {
  if (!deps.demo) throw new Refusal(403, "demo-off");
  if (!people.some((person) => person.id === id)) throw new Refusal(404, "no-such-person");
  const secure = deps.baseUrl.startsWith("https:");
  setCookie(response, COOKIE, `${id}.${sign(deps.secret, "session", id)}`, { path: "/", secure });
}
export const signOut = (response: Response): void => {
  clearCookie(response, COOKIE, "/");
};

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
});
