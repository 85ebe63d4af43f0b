import { change, type Change, type JsonObject, type Service } from "@blaupause/model";
import { eraseOverdue, takeDueUpgrades } from "@blaupause/server";
import { base, fillIn } from "../builders/dogTax.ts";
import { posts } from "../builders/posting.ts";
import { createClient, formIn, type Client } from "../security/client.ts";
import { signedIn } from "../security/staff.ts";
import { applies } from "../stories/office.ts";
import type { Town } from "../stories/town.ts";

// What people do that takes more than one write. Each is done once and, where the server died, once more as a person would:
// from the start, and without knowing how far it had come.

export interface Deed {
  readonly what: string;
  /** When it is done; what is prepared was done at START. */
  readonly at?: string;
  /** Once, in a folder that every try begins with; the cookies of an applicant who comes back, where there is one. */
  readonly prepare: (town: Town) => Promise<Cookies | void>;
  readonly carryOut: (town: Town, browser: Browser) => Promise<unknown>;
}
export type Cookies = ReadonlyMap<string, string>;
/** What an applicant's browser keeps. */
export interface Browser {
  client: Client | null;
}
export const START = "2026-07-10T07:00:00.000Z";

const ID = "hundesteuer-anmeldung";
const SLUG = "hund-anmelden";
type Caller = Awaited<ReturnType<typeof signedIn>>;
type Copy = { head: { rev: number }; content: { service: JsonObject; journeys: JsonObject } };

/** The template as a working copy, edited once and saved. */
async function edits(person: Caller, text: string): Promise<number> {
  const found = await person.get(`/api/services/${ID}`);
  if (found.status === 404) await takesOver(person);
  const { head, content } = (await person.get(`/api/services/${ID}`)).body as Copy;
  const edit: Change = {
    type: "set",
    address: "documents/bescheid/blocks/grundlage",
    property: "text",
    value: text,
  };
  const done = change(content.service as unknown as Service, edit);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  const body = { rev: head.rev, label: "geändert", content: { ...content, service: done.service } };
  await person.post(`/api/services/${ID}`, body);
  return head.rev + 1;
}
async function takesOver(person: Caller): Promise<void> {
  const { id, version, content } = (await person.get(`/api/templates/${ID}`)).body as {
    [key: string]: unknown;
  };
  await person.post("/api/services", { content, origin: { id, version } });
}
const asks = (person: Caller, body: object) => person.post(`/api/services/${ID}/releases`, body);
async function approves(person: Caller): Promise<unknown> {
  const { releases } = (await person.get(`/api/services/${ID}/releases`)).body as {
    releases: { number: number; hash: string }[];
  };
  const yes = { hash: releases[0]?.hash, verdict: "approved", reason: null };
  return person.post(`/api/services/${ID}/releases/${releases[0]?.number}`, yes);
}
async function publishes(town: Town): Promise<void> {
  const lang = await signedIn(town, "lang");
  const rev = await edits(lang, "Grundlage ist die Satzung über die Hundesteuer.");
  await asks(lang, { rev, note: "Klarer", values: {}, as: "template" });
  await approves(await signedIn(town, "stein"));
}
/** The first task of a case, done with these answers; nothing where there is none any more. */
async function completes(town: Town, number: string, id: string, answers: object): Promise<void> {
  const vogt = await signedIn(town, "vogt");
  const { tasks } = (await vogt.get(`/api/cases/${number}`)).body as {
    tasks: { id: string; filling: { answers: object } }[];
  };
  const [task] = tasks;
  if (task === undefined) return;
  const filling = { ...task.filling, answers: { ...task.filling.answers, ...answers } };
  const command = { id, type: "completeTask", task: task.id, filling };
  await vogt.post(`/api/cases/${number}/commands`, command);
}
async function decides(town: Town, number: string): Promise<void> {
  await completes(town, number, "decide-0001", { ergebnis: "festsetzen" });
  await town.work();
}
/** Answers what the office asked, with a file; nothing where it has been answered. */
async function answersBack(client: Client): Promise<void> {
  const status = (await client.get("/heuchelheim/vorgang")).text;
  const question = /\/heuchelheim\/vorgang\/frage\/[a-z0-9]+/.exec(status)?.[0];
  if (question === undefined) return;
  const form = formIn((await client.get(question)).text);
  const file = new File(["%PDF-1.7 x"], "nachweis.pdf", { type: "application/pdf" });
  const entries = [...form.entries, ["hunde[k1].nachweis", file] as const];
  await client.post(form.action, entries, { multipart: true });
}
const FIRST = "HEU-2026-00001";
const owesProof = { dog: { ermaessigung: "jagd" }, unknown: ["hunde[k1].nachweis"] };
/** Sent, and told so, by now or before; whatever is still wrong leads back to the form. */
async function sends(client: Client): Promise<boolean> {
  const page = await client.get(`${base}/pruefen`);
  if (page.location === "/heuchelheim/vorgang") return true;
  const { location } = await client.post(`${base}/absenden`, formIn(page.text).entries);
  return location === "/heuchelheim/vorgang";
}

const colleague = {
  id: "neu",
  rev: 0,
  name: "Neue Kollegin",
  email: "neu@heuchelheim.example",
  subject: null,
  roles: ["author"],
  isActive: true,
  substitute: null,
};

export const deeds: readonly Deed[] = [
  {
    what: "a citizen fills a form in and sends it",
    prepare: async () => undefined,
    carryOut: async (town, browser) => {
      // Whoever was not told that it arrived sends it again, or begins anew where nothing is left of it.
      browser.client = browser.client?.at(town.url) ?? createClient(town.url);
      const { client } = browser;
      if (!(await sends(client))) {
        await fillIn(client, { delivery: { bekanntgabe: "digital", email: "ada@example.org" } });
        await sends(client);
      }
      await town.work();
    },
  },
  {
    what: "a caseworker asks back",
    prepare: async (town) => void (await applies(town, owesProof)),
    carryOut: async (town) => {
      const fragen = [{ path: "hunde[k1].nachweis", text: "Bitte der Nachweis." }];
      await completes(town, FIRST, "ask-back-1", { ergebnis: "frage", fragen });
      await town.work();
    },
  },
  {
    what: "an applicant answers what was asked back, with a file",
    prepare: async (town) => {
      const cookies = new Map<string, string>();
      await applies(town, owesProof, createClient(town.url, cookies));
      const fragen = [{ path: "hunde[k1].nachweis", text: "Bitte der Nachweis." }];
      await completes(town, FIRST, "ask-back-1", { ergebnis: "frage", fragen });
      await town.work();
      return cookies;
    },
    carryOut: async (town, { client }) => {
      if (client !== null) await answersBack(client.at(town.url));
      await town.work();
    },
  },
  {
    what: "a caseworker decides, and the notice goes out",
    prepare: async (town) => void (await applies(town)),
    carryOut: (town) => decides(town, FIRST),
  },
  {
    what: "a case is kept beyond its time",
    prepare: async (town) => void (await applies(town)),
    carryOut: async (town) =>
      (await signedIn(town, "vogt")).post(`/api/cases/${FIRST}/hold`, { reason: "Klage" }),
  },
  {
    what: "a case that was kept is let go",
    prepare: async (town) => {
      const vogt = await signedIn(town, "vogt");
      await vogt.post(`/api/cases/${await applies(town)}/hold`, { reason: "Klage" });
    },
    carryOut: async (town) => (await signedIn(town, "vogt")).remove(`/api/cases/${FIRST}/hold`),
  },
  {
    what: "an approver releases a service",
    prepare: async (town) => {
      const roth = await signedIn(town, "roth");
      const rev = await edits(roth, "Grundlage ist unsere Satzung.");
      const { adaptation } = (await town.deps.store.organisation("kassel").offerings.get(SLUG)) ?? {};
      const { values } = adaptation as unknown as { values: JsonObject };
      await asks(roth, { rev, note: "Wortlaut", values });
    },
    carryOut: async (town) => approves(await signedIn(town, "okafor")),
  },
  {
    what: "a town takes a next version over, with its draft",
    prepare: async (town) => {
      await takesOver(await signedIn(town, "weber"));
      await publishes(town);
    },
    carryOut: async (town) =>
      (await signedIn(town, "becker")).post(`/api/upgrades/${SLUG}`, { to: "1.1.0", choices: [], on: null }),
  },
  {
    what: "a next version comes on its day",
    at: "2026-08-01T05:00:00.000Z",
    prepare: async (town) => {
      await publishes(town);
      const becker = await signedIn(town, "becker");
      await becker.post(`/api/upgrades/${SLUG}`, { to: "1.1.0", choices: [], on: "2026-08-01" });
    },
    carryOut: (town) => takeDueUpgrades(town.deps),
  },
  {
    what: "the Land publishes a next version",
    prepare: async (town) => {
      const lang = await signedIn(town, "lang");
      const rev = await edits(lang, "Grundlage ist die Satzung über die Hundesteuer.");
      await asks(lang, { rev, note: "Klarer", values: {}, as: "template" });
    },
    carryOut: async (town) => approves(await signedIn(town, "stein")),
  },
  {
    what: "two cases whose time is over are erased",
    at: "2036-07-20T07:00:00.000Z",
    prepare: async (town) => {
      const vogt = await signedIn(town, "vogt");
      for (const _ of [1, 2]) {
        const number = await applies(town);
        await decides(town, number);
        await town.work();
        await posts(vogt, number);
      }
    },
    carryOut: (town) => eraseOverdue(town.deps),
  },
  {
    what: "an administrator takes somebody on",
    prepare: async () => undefined,
    carryOut: async (town) => {
      const admin = await signedIn(town, "henkel");
      return admin.post("/api/people", colleague);
    },
  },
];
