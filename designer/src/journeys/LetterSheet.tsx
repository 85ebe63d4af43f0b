import type { JourneyRun, Program, RenderedDocument } from "@blaupause/engine";
import { Letter } from "@blaupause/web";
import type { ReactNode } from "react";
import { useDesigner, type Example } from "../designer.ts";
import { useCopy } from "../session/copy.ts";

interface LetterSheetProps {
  readonly program: Program;
  readonly run: JourneyRun;
}

/** Every letter the case has brought about, the newest first, as the applicant gets it. */
export function LetterSheet({ run }: LetterSheetProps): ReactNode {
  const { say, t } = useDesigner();
  const { example } = useCopy();
  if (run.documents.length === 0) return null;
  return (
    <section className="bp-letters" aria-label={say("rehearsal.letters")}>
      {run.documents.toReversed().map((document, index) => (
        <div className="bp-sheet-a4" key={`${document.id} ${run.documents.length - index}`}>
          <Letter document={document} head={headFor(example, run, document)} t={t} />
        </div>
      ))}
    </section>
  );
}

/** Sender and reference as the office's letters have them. */
export function headFor({ name, place }: Example, run: JourneyRun | null, document: RenderedDocument) {
  const { street, postcode, city } = place.organisation as Readonly<Record<string, string | undefined>>;
  const lines = [name, street, [postcode, city].filter((one) => one !== undefined).join(" ")];
  return {
    sender: lines.filter((line): line is string => line !== undefined && line !== ""),
    recipient: [],
    facts: [["Unser Zeichen", run?.state?.number ?? ""] as const, ["Schreiben", document.title] as const],
  };
}
