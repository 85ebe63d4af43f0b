import { caseScope, printDate, type CaseState, type Place, type Program } from "@blaupause/engine";
import { formatDate, localDate, parseInstant } from "@blaupause/feel";
import type { JsonObject } from "@blaupause/model";
import type { LetterHead } from "@blaupause/web/citizen";
import type { Town } from "../offering/loadOffering.ts";

interface Addressed {
  readonly town: Town;
  readonly program: Program;
  readonly state: CaseState;
  readonly place: Place;
}

/** Sender, recipient and reference of a letter. */
export function headOf({ town, program, state, place }: Addressed, at: string): LetterHead {
  const { name, contact } = town.profile;
  const applicant = caseScope(program, state, place, at).names["applicant"] as JsonObject | undefined;
  const text = (key: string): string => (typeof applicant?.[key] === "string" ? applicant[key] : "");
  const instant = parseInstant(at);
  const day = instant === null ? null : localDate(instant, place.zone);
  return {
    sender: [name, contact.street, `${contact.postcode} ${contact.city}`],
    recipient: [text("name"), ...text("address").split(", ")].filter((line) => line !== ""),
    facts: [
      ["Datum", day === null ? "" : printDate(formatDate(day), program.service.language)],
      ["Unser Zeichen", state.number],
    ],
  };
}
