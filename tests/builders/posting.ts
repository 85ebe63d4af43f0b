import { expect } from "vitest";
import type { signedIn } from "../security/staff.ts";

/** The letter of a case was posted today. */
export async function posts(
  { get, post }: Awaited<ReturnType<typeof signedIn>>,
  number: string,
): Promise<void> {
  const { body } = await get(`/api/cases/${number}`);
  const [letter] = (body as { postings: { id: string; to: string }[] }).postings;
  const command = { id: `post-${number}`, type: "markPosted", notice: letter?.id, on: letter?.to };
  expect((await post(`/api/cases/${number}/commands`, command)).status).toBe(200);
}
