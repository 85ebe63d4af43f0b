import { forgetColleagues, savePerson } from "@blaupause/server";
import { expect, vi } from "vitest";
import type { Town } from "../../stories/town.ts";
import { createClient, type Client } from "../client.ts";
import { call } from "./calling.ts";
import { OWN, type Organisation, type Role } from "./roles.ts";

export const PASSWORD = "vier Wölfe heulen leise";
export const addressOf = (org: Organisation, role: Role): string => `${role}@${org}.example`;

/** Somebody of an organisation, who chose her password by the link in her mail. */
export async function takesOn(town: Town, org: Organisation, role: Role): Promise<void> {
  const store = town.deps.store.organisation(org);
  const roles = role === "caseworker" ? ["steueramt", "amt", "incident"] : [role];
  const name = org === OWN ? `Geheimperson ${role}` : `Kassel ${role}`;
  const email = addressOf(org, role);
  const [id, isActive] = [`${org}-${role}`, true];
  await savePerson(store, { id, rev: 0, name, email, subject: null, roles, isActive, substitute: null });
  forgetColleagues(store);
  const { person, token } = await resetLink(town, org, role);
  const body = { organisation: org, person, token, password: PASSWORD };
  const { status } = await call(createClient(town.url), "POST", "/api/session/reset/confirm", { body });
  expect(status).toBe(200);
}

/** What the mail says to whoever forgot her password. */
export async function resetLink(town: Town, org: Organisation, role: Role) {
  const { mails } = town.deps.store.organisation(org);
  const email = addressOf(org, role);
  const known = async () => {
    const all = await mails.list({ limit: 200 });
    return all.filter(({ content }) => (content as { to: string }).to === email);
  };
  const before = new Set((await known()).map(({ id }) => id));
  const body = { organisation: org, email };
  await call(createClient(town.url), "POST", "/api/session/reset", { body });
  // It goes out after the answer.
  const mail = await vi.waitUntil(async () => (await known()).find(({ id }) => !before.has(id)));
  const link = /#([^\s\\"]+)/.exec(JSON.stringify(mail.content))?.[1] ?? "";
  const [, person = "", token = ""] = link.split(".");
  return { person, token };
}

/** A browser each, in which she signs in when she is first asked for, and again where a call signed her out. */
export function browsersOf(town: Town) {
  const known = new Map<string, Client>();
  const signIn = async (client: Client, org: Organisation, role: Role): Promise<void> => {
    const body = { organisation: org, email: addressOf(org, role), password: PASSWORD, code: null };
    expect((await call(client, "POST", "/api/session/password", { body })).status).toBe(200);
  };
  const as = async (org: Organisation, role: Role): Promise<Client> => {
    const there = known.get(`${org} ${role}`);
    if (there !== undefined) return there;
    const client = createClient(town.url);
    if (role !== "nobody") await signIn(client, org, role);
    known.set(`${org} ${role}`, client);
    return client;
  };
  const another = (org: Organisation, role: Role) => signIn(createClient(town.url), org, role);
  const forget = (org: Organisation, role: Role): boolean => known.delete(`${org} ${role}`);
  return { as, another, forget };
}
export type Browsers = ReturnType<typeof browsersOf>;
