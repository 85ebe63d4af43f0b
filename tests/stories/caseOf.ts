import type { CaseState } from "@blaupause/engine";
import type { Client } from "../security/client.ts";
import type { Town } from "./town.ts";

/** The number an applicant reads on the page of her case. */
export const numberFor = async (client: Client, organisation: string): Promise<string> =>
  /bp-mono">([^<]+)</.exec((await client.get(`/${organisation}/vorgang`)).text)?.[1] ?? "";

/** The state of a case as it is kept, by its number. */
export async function caseOf(town: Town, organisation: string, number: string): Promise<CaseState> {
  const { cases } = town.deps.store.organisation(organisation);
  const found = (await cases.list({ limit: 200 })).cases.find((one) => one.number === number);
  const record = await cases.load(found?.caseId ?? "");
  if (record === null) throw new Error(`there is no case ${number}`);
  return record.state as unknown as CaseState;
}
