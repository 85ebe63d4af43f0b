import type { Json } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Select } from "../panel/Select.tsx";
import { Ticks } from "../panel/Ticks.tsx";
import { readFixed, storedLength, twoWeeks } from "../panel/value/length.ts";
import { LengthRow } from "../panel/value/LengthRow.tsx";
import { useContent } from "../session/copy.ts";
import { Leika } from "./Leika.tsx";
import { useSetAbout } from "./useSetAbout.ts";

const levels = ["gemeinde", "kreisfrei", "kreis", "land", "bund"] as const;
const audiences = ["citizens", "companies"] as const;
const regimes = ["kag-ao", "vwvfg", "pstg", "none"] as const;

/** Who may offer the service, for whom it is, which procedure it follows, and how long data are kept. */
export function Frame(): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const { about } = service;
  const set = useSetAbout();
  return (
    <details className="bp-fold bp-about">
      <summary>{say("frame.title")}</summary>
      <Ticks
        label={say("frame.levels")}
        options={levels.map((value) => ({ value, label: say(`frame.level.${value}`) }))}
        chosen={about.levels}
        change={(next) => set(say("frame.levels"), "about/levels", next as Json)}
      />
      <Ticks
        label={say("frame.audience")}
        options={audiences.map((value) => ({ value, label: say(`frame.audience.${value}`) }))}
        chosen={about.audience ?? []}
        change={(next) =>
          set(say("frame.audience"), "about/audience", next.length === 0 ? undefined : (next as Json))
        }
      />
      <Select
        label={say("frame.regime")}
        value={about.regime}
        options={regimes.map((value) => ({ value, label: say(`frame.regime.${value}`) }))}
        mayBeEmpty={false}
        change={(value) => set(say("frame.regime"), "about/regime", value)}
      />
      <Leika />
      <Kept what="draft" />
      <Kept what="closed" />
    </details>
  );
}

/** How long unsent forms and closed cases are kept. */
function Kept({ what }: { readonly what: "draft" | "closed" }): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const set = useSetAbout();
  const label = say(`frame.kept.${what}`);
  const stored = service.retention?.[what] ?? (what === "draft" ? "P30D" : "P10Y");
  return (
    <div className="bp-stack">
      <p className="kern-label">{label}</p>
      <LengthRow
        label={label}
        name={null}
        length={readFixed(stored) ?? twoWeeks}
        change={(next) => set(label, ...keptAs(service.retention, what, storedLength(next)))}
      />
    </div>
  );
}

/** The first of the two brings the other one along: the model knows both or none. */
function keptAs(
  now: { readonly draft: string; readonly closed: string } | undefined,
  what: "draft" | "closed",
  value: Json,
): readonly [property: string, value: Json] {
  if (now !== undefined) return [`retention/${what}`, value];
  return ["retention", { draft: "P30D", closed: "P10Y", [what]: value }];
}
