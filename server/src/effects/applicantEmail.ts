import { caseScope, type CaseState, type Place, type Program } from "@blaupause/engine";
import type { JsonObject } from "@blaupause/model";

/** Where the applicant reads her mail; null where she gave no address. */
export function applicantEmail(program: Program, state: CaseState, place: Place, now: string): string | null {
  const applicant = caseScope(program, state, place, now).names["applicant"] as JsonObject | undefined;
  const email = applicant?.["email"];
  // A line break in an address would begin a header of its own.
  return typeof email !== "string" || email === "" || /[\r\n]/.test(email) ? null : email;
}
