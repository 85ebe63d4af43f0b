import { toString as drawQr } from "qrcode";
import { useState, type FormEvent, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Select } from "../panel/Select.tsx";
import { TextLine } from "../panel/TextLine.tsx";
import { useCopy } from "../session/copy.ts";
import { MadeLink, type Made } from "./MadeLink.tsx";
import type { Workshop } from "./useWorkshop.ts";

const DAYS = ["7", "14", "30"] as const;

/** A link to the draft as it is saved: for whom, and for how long. */
export function NewLink({ made }: { readonly made: (workshop: Workshop) => void }): ReactNode {
  const { say, client } = useDesigner();
  const { head, session } = useCopy();
  const [label, setLabel] = useState("");
  const [days, setDays] = useState<string>("14");
  const [link, setLink] = useState<Made | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await session.saveNow())) return setProblem(say("top.unsaved"));
    const body = { label: label.slice(0, 100), days: Number(days) };
    const answer = await client("openWorkshop", { parameters: { service: head.id }, body });
    if (!answer.ok)
      return setProblem(
        say(answer.code === "too-many-links" ? "workshop.too-many" : "workshop.failed", {
          code: answer.code,
        }),
      );
    const { url, workshop } = answer.value;
    const svg = await drawQr(url, { type: "svg", margin: 1, errorCorrectionLevel: "M" });
    setProblem(null);
    setLabel("");
    setLink({ url, picture: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}` });
    made(workshop);
  };
  return (
    <section className="bp-card" aria-labelledby="neuer-link">
      <h2 id="neuer-link">{say("workshop.new")}</h2>
      {link === null ? null : <MadeLink key={link.url} link={link} />}
      <form className="bp-workshop-new" onSubmit={(event) => void make(event)} noValidate>
        <TextLine
          label={say("workshop.label")}
          hint={say("workshop.label.hint")}
          value={label}
          change={setLabel}
        />
        <Select
          label={say("workshop.days")}
          value={days}
          mayBeEmpty={false}
          options={DAYS.map((value) => ({ value, label: say("workshop.days.count", { count: value }) }))}
          change={setDays}
        />
        {problem === null ? null : <p role="alert">{problem}</p>}
        <p className="bp-buttons">
          <button type="submit" className="kern-btn kern-btn--secondary">
            <span className="kern-label">{say("workshop.make")}</span>
          </button>
        </p>
      </form>
    </section>
  );
}
