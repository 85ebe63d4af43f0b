import { answered, formIn, type Client } from "../security/client.ts";

/** The service in Heuchelheim, where no direct debit is asked for. */
export const base = "/heuchelheim/hund-anmelden";

const address = {
  "anschrift.strasse": "Gasse",
  "anschrift.hausnummer": "1",
  "anschrift.plz": "35452",
  "anschrift.ort": "Heuchelheim",
};
type Answers = Readonly<Record<string, string | Blob>>;
const plainDog = {
  name: "Rex",
  rasse: "003",
  chip: "276000000000001",
  grund: "anschaffung",
  aufnahme: "1.1.2020",
  ermaessigung: "keine",
};
export const dog = (more: Answers = {}): Answers =>
  Object.fromEntries(
    Object.entries({ ...plainDog, ...more }).map(([id, value]) => [`hunde[k1].${id}`, value]),
  );

export interface Filled {
  readonly dog?: Answers;
  readonly unknown?: readonly string[];
  readonly delivery?: Readonly<Record<string, string>>;
}

/** Fills the form in as a browser without scripts would, up to the review. Throws where a page does not let it go on. */
export async function fillIn(client: Client, filled: Filled = {}): Promise<void> {
  const started = await client.post(`${base}/antrag`, formIn((await client.get(base)).text).entries);
  await client.get(new URL(started.location ?? "", "http://x").pathname);
  await fillPages(client, filled);
}

/** The same in a form that was begun already. */
export async function fillPages(
  client: Client,
  { dog: more = {}, unknown = [], delivery = { bekanntgabe: "post" } }: Filled = {},
): Promise<void> {
  const fill = async (page: string, answers: Answers, ticks: readonly string[] = []): Promise<void> => {
    const form = formIn((await client.get(`${base}/antrag/${page}`)).text);
    const last = [...ticks.map((path) => ["_unknown", path] as const), ["_do", "next"] as const];
    const posted = await client.post(form.action, answered(form, answers, last), {
      multipart: form.multipart,
    });
    if (posted.location?.includes("?pruefen") !== false)
      throw new Error(`${page}: ${posted.status} ${posted.location}`);
  };
  await fill("wohnort", address);
  await fill("halter", { vornamen: "Ada", familienname: "Demir", geburtsdatum: "1.2.1990" });
  await fill("tiere", { vorhanden: "0", ...dog(more) }, unknown);
  await fill("rechnung", {});
  await fill("bescheid", delivery);
}
