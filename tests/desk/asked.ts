import { expect } from "vitest";
import { answered, createClient, formIn, type Client, type PageForm } from "../security/client.ts";
import { signedIn } from "../security/staff.ts";
import { applies } from "../stories/office.ts";
import type { Town } from "../stories/town.ts";

const home = "/heuchelheim/vorgang";
const chip = "hunde[k1].chip";

export interface Asked {
  readonly client: Client;
  readonly cookies: Map<string, string>;
  readonly number: string;
  readonly question: string;
  readonly form: PageForm;
  readonly answer: (chip: string, file?: string) => ReturnType<Client["raw"]>;
}
let round = 0;
/** A case whose applicant is asked for her dog's number, and for a proof where she has said that she owes one. */
export async function asked(
  town: Town,
  { proof = false, mail = false, cookies = new Map<string, string>() } = {},
): Promise<Asked> {
  round += 1;
  const client = createClient(town.url, cookies);
  const filled = proof
    ? { dog: { chip: "", ermaessigung: "jagd" }, unknown: [chip, "hunde[k1].nachweis"] }
    : { dog: { chip: "" }, unknown: [chip] };
  const delivery = { bekanntgabe: "post", ...(mail ? { email: "ada@example.org" } : {}) };
  const number = await applies(town, { ...filled, delivery }, client);
  const vogt = await signedIn(town, "vogt");
  const { tasks } = (await vogt.get(`/api/cases/${number}`)).body as {
    tasks: { id: string; filling: { answers: object } }[];
  };
  const [first] = tasks;
  const paths = proof ? [chip, "hunde[k1].nachweis"] : [chip];
  const fragen = paths.map((path) => ({ path, text: "Bitte ergänzen Sie." }));
  const answers = { ...first?.filling.answers, ergebnis: "frage", fragen };
  const command = { id: `ask-late-${round}`, type: "completeTask", task: first?.id };
  const done = await vogt.post(`/api/cases/${number}/commands`, {
    ...command,
    filling: { ...first?.filling, answers },
  });
  expect(done.status).toBe(200);
  await town.work();
  const question = /\/heuchelheim\/vorgang\/frage\/[a-z0-9]+/.exec((await client.get(home)).text)?.[0] ?? "";
  const form = formIn((await client.get(question)).text);
  const answer = (text: string, file?: string) => {
    const body = new FormData();
    for (const [name, value] of answered(form, { [chip]: text })) body.append(name, value);
    if (file !== undefined)
      body.append("hunde[k1].nachweis", new Blob(["%PDF-1.7\nx"], { type: "application/pdf" }), file);
    return client.raw(form.action, { method: "POST", body });
  };
  return { client, cookies, number, question, form, answer };
}
