import { offer, stateOf } from "@blaupause/server";
import { openService, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { saveHosts, saveSecret } from "../../../server/src/outbound/connections.ts";
import { openTown, type Town } from "../../stories/town.ts";
import { answered, createClient, formIn } from "../client.ts";
import { startRegister, type Register } from "./registerServer.ts";

export const SECRET = "Geheim-4711-Kennwort";
const base = "/heuchelheim/ruft";

/** A town with a service that calls the address an applicant writes down, and what it may reach. */
export interface Calling {
  readonly town: Town;
  readonly register: Register;
  /** What names mean; of several meanings one after the other. */
  readonly names: Map<string, string[][]>;
  /** Begins anew: the register is on the list, has a secret and was asked nothing. */
  readonly reset: () => Promise<void>;
  readonly lookedUp: () => number;
  readonly allow: (hosts: readonly string[], secretFor?: string) => Promise<void>;
  /** Sends an application whose service calls this address; how its call ended. */
  readonly called: (url: string, secret?: string) => Promise<unknown>;
  readonly ending: () => Promise<unknown>;
  readonly at: (path: string, host?: string) => string;
  readonly close: () => Promise<void>;
}

export async function openCalling(): Promise<Calling> {
  const register = await startRegister();
  const names = new Map([["register.example", [["127.0.0.1"]]]]);
  let lookedUp = 0;
  const resolve = async (host: string): Promise<readonly string[]> => {
    lookedUp += 1;
    const meanings = names.get(host) ?? [];
    return (meanings.length > 1 ? meanings.shift() : meanings[0]) ?? [];
  };
  // Of all that is inside, the operator allows this one address.
  const town = await openTown(undefined, { outbound: { inner: ["127.0.0.1"], resolve } });
  const store = town.deps.store.organisation("heuchelheim");
  const by = { at: town.deps.clock(), by: "test", version: "1.0.0" };
  await offer(town.deps.store, "heuchelheim", "ruft", callingService(), {}, by);
  const own = `register.example:${register.port}`;
  const allow: Calling["allow"] = async (hosts, host = own) => {
    const saved = [
      await saveHosts(store, hosts),
      await saveSecret(store, { name: "register", host, value: SECRET }),
    ];
    if (saved.includes(false)) throw new Error("not saved");
  };
  return {
    town,
    register,
    names,
    allow,
    lookedUp: () => lookedUp,
    reset: async () => {
      register.asked.length = 0;
      lookedUp = 0;
      await allow([own]);
    },
    called: async (url, secret = "") => {
      await apply(town, { url, secret });
      return endingIn(town);
    },
    ending: () => endingIn(town),
    at: (path, host = "register.example") => `http://${host}:${register.port}${path}`,
    close: async () => {
      await town.close();
      await register.close();
    },
  };
}

async function apply(town: Town, answers: Readonly<Record<string, string>>): Promise<void> {
  const client = createClient(town.url);
  await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
  const form = formIn((await client.get(`${base}/antrag/seite`)).text);
  await client.post(form.action, answered(form, answers));
  await client.post(`${base}/absenden`, formIn((await client.get(`${base}/pruefen`)).text).entries);
  await town.work();
}

/** What the call of the newest case left: its result, why it failed, or that it is still to be made. */
async function endingIn(town: Town): Promise<unknown> {
  const { cases } = town.deps.store.organisation("heuchelheim");
  const all = (await cases.list({ limit: 200 })).cases;
  const newest = all.toSorted((one, other) => ((one.number ?? "") < (other.number ?? "") ? 1 : -1))[0];
  const record = await cases.load(newest?.caseId ?? "");
  const state = record === null ? null : stateOf(record);
  const [token] = Object.values(state?.tokens ?? {});
  if (token?.type === "incident") return token.params?.["code"];
  return token === undefined ? state?.data["ruf"] : token.type;
}

function callingService(): Service {
  const minimal = minimalService();
  const text = (id: string) => ({ id, type: "text", label: id });
  const to = (id: string, next: string) => [{ id, to: next }];
  const opened = openService({
    ...minimal,
    id: "ruft",
    forms: { antrag: { title: "Antrag", fields: [text("url"), text("secret")] } },
    process: {
      nodes: {
        eingang: { type: "startEvent", title: "Eingang", form: "antrag", outgoing: to("f1", "ruf") },
        ruf: {
          type: "serviceTask",
          title: "Ruf",
          connector: "http",
          with: {
            url: { feel: "antrag.url" },
            secret: { feel: 'if antrag.secret = null then "register" else antrag.secret' },
            body: { feel: "antrag.url" },
          },
          outgoing: to("f2", "ende"),
        },
        ende: { type: "endEvent", title: "Ende" },
      },
    },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems[0]));
  return opened.service;
}
