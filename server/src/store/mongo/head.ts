import type { CaseHead } from "../port.ts";
import type { CaseDocument } from "./documents.ts";

/** A case's head; throws where it is none: a draft has no status. */
export function headOf(found: CaseDocument): CaseHead {
  const { status, program, service, received, number, legalDue, wake } = found;
  if (status === null || program === null || service === null || received === null)
    throw new TypeError(`a case without a head: ${found._id}`);
  return { status, program, service, number, receivedAt: received, legalDue, wake };
}
