import { openService, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { offer } from "@blaupause/server";
import { expect } from "vitest";
import { answered, createClient, formIn } from "../security/client.ts";
import { signedIn } from "../security/staff.ts";
import type { Town } from "../stories/town.ts";

const { process, ...rest } = minimalService();
/** Whoever sends it gets a mail. */
export const told = (id: string): Service => ({
  ...rest,
  id,
  forms: {
    antrag: { title: "Antrag", fields: [{ id: "email", type: "email", label: "E-Mail", required: true }] },
  },
  applicant: { name: { feel: "antrag.email" }, email: { feel: "antrag.email" } },
  documents: { brief: { title: "Eingang", blocks: [{ id: "a", type: "paragraph", text: "Guten Tag," }] } },
  process: {
    nodes: {
      ...process.nodes,
      eingang: {
        type: "startEvent",
        title: "Eingang",
        form: "antrag",
        outgoing: [{ id: "f1", to: "mail" }],
      },
      mail: {
        type: "serviceTask",
        title: "Eingang bestätigen",
        connector: "mail",
        with: { to: { feel: "applicant.email" }, document: "brief" },
        outgoing: [{ id: "f3", to: "pruefen" }],
      },
    },
  },
});

/** A step that waits for whoever applies: she is told by mail, which no step of the process asks for. */
export function asking(id: string, more: object = {}): Service {
  const service = told(id);
  const { mail: _, eingang, ...nodes } = service.process.nodes;
  const outgoing = [{ id: "f9", to: "pruefen" }];
  const frage = { type: "userTask", title: "Nachfrage", role: "applicant", outgoing };
  const begin = { ...eingang, outgoing: [{ id: "f1", to: "frage" }] };
  const all = { ...nodes, eingang: begin, frage, ...more };
  return { ...service, process: { nodes: all as unknown as typeof nodes } };
}

/** Beside the mail somebody has so many tasks, the first of which a timer ends after a minute, the next after two. */
export function timed(id: string, count: number): Service {
  const { process, ...more } = told(id);
  const { eingang, ...nodes } = process.nodes;
  const flow = (name: string, to: string) => ({ id: name, to });
  const tasks = Array.from({ length: count }, (_, at) => at + 1);
  const split = tasks.map((at) => flow(`g${at}`, `warten${at}`));
  const all = {
    ...nodes,
    eingang: { ...eingang, outgoing: [flow("f1", "teilen")] },
    teilen: { type: "parallelGateway", title: "Beides", outgoing: [flow("g0", "mail"), ...split] },
    ...Object.fromEntries(tasks.flatMap((at) => taskFor(at))),
  };
  return { ...more, process: { nodes: all as unknown as typeof nodes } };
}
const taskFor = (at: number): [string, object][] => {
  const ends = (id: string) => [{ id, to: "ende" }];
  const timer = { duration: `PT${at}M` };
  return [
    [`warten${at}`, { type: "userTask", title: "Warten", role: "amt", outgoing: ends(`h${at}`) }],
    [
      `zeit${at}`,
      {
        type: "boundaryEvent",
        title: "Zeit",
        on: `warten${at}`,
        interrupting: true,
        timer,
        outgoing: ends(`i${at}`),
      },
    ],
  ];
};

/** Somebody sends it, as a browser without scripts would. What comes of it is not done yet. */
export async function sends(town: Town, path: string, email = "jana@example.org"): Promise<void> {
  const client = createClient(town.url);
  const { location } = await client.post(`${path}/antrag`, formIn((await client.get(path)).text).entries);
  await client.get(new URL(location ?? "", town.url).pathname);
  const page = formIn((await client.get(`${path}/antrag/seite`)).text);
  await client.post(page.action, answered(page, { email }, [["_do", "next"]]));
  await client.post(`${path}/absenden`, formIn((await client.get(`${path}/pruefen`)).text).entries);
}
/** The same, and everything is done that follows of it. */
export async function applies(town: Town, path: string): Promise<void> {
  await sends(town, path);
  await town.work();
}

/** On offer from one moment to the next, without anybody's release. */
export async function putOnOffer({ deps }: Town, organisation: string, service: Service): Promise<void> {
  const opened = openService(service as never);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const by = { at: deps.clock(), by: "test", version: "1.0.0" };
  await offer(deps.store, organisation, service.id, opened.service, {}, by);
}

/** What weber has begun in Heuchelheim is put on offer there by two people. */
export async function offers(town: Town, id: string): Promise<void> {
  const weber = await signedIn(town, "weber");
  await weber.post(`/api/services/${id}/releases`, { rev: 1, note: "", values: {} });
  const becker = await signedIn(town, "becker");
  const { body } = await becker.get(`/api/services/${id}/releases`);
  const [asked] = (body as { releases: { hash: string }[] }).releases;
  const yes = { hash: asked?.hash ?? "", verdict: "approved", reason: null };
  expect((await becker.post(`/api/services/${id}/releases/1`, yes)).status).toBe(200);
}
