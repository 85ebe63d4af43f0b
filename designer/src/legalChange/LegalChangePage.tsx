import { useEffect, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { BASE } from "../place.ts";
import { Link } from "../shell/Link.tsx";
import { PlainTop } from "../shell/PlainTop.tsx";
import { AskForm } from "./AskForm.tsx";
import { KnownBases } from "./KnownBases.tsx";
import { ServiceCard } from "./ServiceCard.tsx";
import { summaryOf } from "./summary.ts";
import type { LegalChange } from "./touched.ts";

type Asked =
  | { readonly type: "working" }
  | { readonly type: "failed"; readonly citation: string | null; readonly code: string }
  | { readonly type: "told"; readonly citation: string | null; readonly told: LegalChange };
const working: Asked = { type: "working" };

/** „§ … ändert sich“: what of one's services or templates rests on it, and whom it concerns. */
export default function LegalChangePage({ citation }: { readonly citation: string | null }): ReactNode {
  const { client, say } = useDesigner();
  const [last, setLast] = useState<Asked>(working);
  useEffect(() => {
    let isHere = true;
    const parameters = citation === null ? {} : { citation };
    void client("readLegalChange", { parameters }).then((answer) => {
      if (!isHere) return;
      if (answer.ok) setLast({ type: "told", citation, told: answer.value });
      else setLast({ type: "failed", citation, code: answer.code });
    });
    return () => {
      isHere = false;
    };
  }, [client, citation]);
  // What was told before is no answer to what is asked now.
  const asked = last.type === "working" || last.citation === citation ? last : working;
  return (
    <>
      <PlainTop />
      <main className="bp-start" id="inhalt">
        <nav aria-label={say("top.services")}>
          <Link href={BASE}>{say("top.services")}</Link>
        </nav>
        <h1 className="kern-heading-large">{say("law.title")}</h1>
        <AskForm key={citation} citation={citation ?? ""} />
        <p role="status" className="bp-law-sum">
          <Sentence asked={asked} />
        </p>
        {asked.type === "told" ? <Told {...asked} /> : null}
      </main>
    </>
  );
}

/** What came of it, in one sentence. */
function Sentence({ asked }: { readonly asked: Asked }): ReactNode {
  const { say } = useDesigner();
  if (asked.type === "working") return say("law.working");
  if (asked.type === "failed") return say("law.failed", { code: asked.code });
  const { citation, told } = asked;
  if (citation === null) return null;
  if (!told.isUnderstood) return say("law.unclear");
  return told.services.length === 0 ? say("law.none", { citation }) : summaryOf(told.services, say);
}

function Told({ citation, told }: Extract<Asked, { type: "told" }>): ReactNode {
  return (
    <>
      {told.services.map((service) => (
        <ServiceCard key={`${service.from} ${service.key}`} service={service} />
      ))}
      <KnownBases known={told.known} isOpen={citation === null || told.services.length === 0} />
    </>
  );
}
