import { openJourney } from "@blaupause/engine";
import { runJourney } from "@blaupause/engine/compile";
import { Letter } from "@blaupause/web";
import { useMemo, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { headFor } from "../journeys/LetterSheet.tsx";
import { Select } from "../panel/Select.tsx";
import { ForeignValues } from "../preview/ForeignValues.tsx";
import { useContent, useCopy } from "../session/copy.ts";

/** The letter filled in: as a town sends it, in a kept journey that writes it. */
export function LetterPreview({ id }: { readonly id: string }): ReactNode {
  const { say, t } = useDesigner();
  const { head, judged, example, examples, chooseExample } = useCopy();
  const { journeys } = useContent();
  const [chosen, choose] = useState<string | null>(null);
  const { program } = judged;
  const found = useMemo(() => {
    if (program === null) return [];
    return Object.entries(journeys).flatMap(([name, json]) => {
      const opened = openJourney(json);
      const run = opened.ok ? runJourney(program, opened.journey, example.place) : null;
      const document = run?.documents.findLast((one) => one.id === id);
      return run === null || document === undefined || !opened.ok
        ? []
        : [{ name, title: opened.journey.title, run, document }];
    });
  }, [program, journeys, example, id]);
  const shown = found.find(({ name }) => name === chosen) ?? found[0];
  return (
    <>
      <div className="bp-columns">
        <Select
          label={say("documents.as")}
          value={example.id}
          options={examples.map(({ id: one, name }) => ({ value: one, label: name }))}
          mayBeEmpty={false}
          change={chooseExample}
        />
        <Select
          label={say("documents.with")}
          value={shown?.name ?? ""}
          options={found.map(({ name, title }) => ({ value: name, label: title }))}
          mayBeEmpty={false}
          change={choose}
        />
      </div>
      <ForeignValues />
      {shown === undefined ? (
        <p className="bp-empty">{say("documents.preview.none")}</p>
      ) : (
        <>
          <p>
            <a
              className="kern-link"
              target="_blank"
              rel="noreferrer"
              href={`/api/services/${head.id}/letters/${id}?journey=${encodeURIComponent(shown.name)}&as=${example.id}`}
            >
              {say("documents.pdf")}
            </a>
          </p>
          <div className="bp-sheet-a4">
            <Letter document={shown.document} head={headFor(example, shown.run, shown.document)} t={t} />
          </div>
        </>
      )}
    </>
  );
}
