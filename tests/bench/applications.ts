import { newTimedId, type Deps } from "@blaupause/server";
import { randomBytes } from "node:crypto";
import { answered, createClient, formIn, keyOf, type Client } from "../security/client.ts";
import { answers } from "./twentyFields.ts";

export const TOWN = "heuchelheim";
export const TWENTY = `/${TOWN}/zwanzig-felder`;

/** Applications to be sent: the same form under so many keys. */
export interface Applications {
  readonly path: string;
  readonly cookies: Readonly<Record<string, string>>;
  /** Name of the cookie that has a draft, and what is in it for each application. */
  readonly draft: string;
  readonly drafts: readonly string[];
  readonly body: string;
}

/** Fills the form of twenty questions in, up to its review. */
export async function fillInTwenty(client: Client): Promise<void> {
  const base = TWENTY;
  const started = await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
  await client.get(new URL(started.location ?? "", "http://x").pathname);
  const form = formIn((await client.get(`${base}/antrag/seite`)).text);
  const texts = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, String(value)]));
  await client.post(form.action, answered(form, texts), { multipart: form.multipart });
}

/** Where copies are made, and how many. */
export interface Copies {
  readonly url: string;
  readonly store: Deps["store"];
  readonly count: number;
}

/** Of one draft that was filled in over HTTP, so many copies under keys of their own. */
export async function copied(
  { url, store, count }: Copies,
  base: string,
  fill: (client: Client) => Promise<void>,
): Promise<Applications> {
  const cookies = new Map<string, string>();
  const client = createClient(url, cookies);
  await fill(client);
  const form = formIn((await client.get(`${base}/pruefen`)).text);
  const name = `bp_d_${base.split("/")[2]}`;
  const { drafts } = store.organisation(TOWN);
  const draft = await drafts.resume(keyOf(cookies.get(name) ?? ""));
  if (draft === null) throw new Error("the draft to copy is not there");
  const { service, program, expires } = draft;
  const copy = async (): Promise<string> => {
    const key = randomKey();
    const id = newTimedId(new Date().toISOString());
    const content = { ...(draft.answers as object), key };
    await drafts.create({ id, service, program, answers: content, expires, resumeKey: key });
    return letIn(url, `${base}/weiter/${key}`, name);
  };
  return {
    path: `${base}/absenden`,
    cookies: Object.fromEntries(cookies),
    draft: name,
    drafts: await oneByOne(count, copy),
    body: new URLSearchParams(form.entries.map(([one, value]) => [one, value])).toString(),
  };
}

/** What the browser keeps that opens the link of a saved draft: only the server can write it. */
async function letIn(url: string, link: string, cookie: string): Promise<string> {
  const cookies = new Map<string, string>();
  const { status } = await createClient(url, cookies).get(link);
  const kept = cookies.get(cookie);
  if (kept === undefined) throw new Error(`the link of the draft was answered ${status}`);
  return kept;
}

async function oneByOne<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  while (made.length < count) made.push(await make());
  return made;
}

function randomKey(): string {
  const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const letters = Array.from(randomBytes(25), (byte) => alphabet.charAt(byte & 31));
  return letters.join("").replaceAll(/(.{5})(?=.)/g, "$1-");
}
