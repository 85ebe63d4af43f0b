import type { Coverage, CoverageKind } from "@blaupause/engine";
import type { ReactNode } from "react";
import { nameAt } from "../actions/nameAt.ts";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { coverageAddress } from "./coverageAddress.ts";

interface CoverageViewProps {
  readonly coverage: Coverage;
  readonly kinds: readonly CoverageKind[];
}

/** What the journeys have been through, drawn; and what none of them reaches, with the way there. */
export function CoverageView({ coverage, kinds }: CoverageViewProps): ReactNode {
  const { say } = useDesigner();
  return (
    <section aria-labelledby="abdeckung">
      <h2 id="abdeckung">{say("journeys.coverage")}</h2>
      <ul className="bp-coverage">
        {kinds.map((kind) => (
          <li key={kind}>
            <Share kind={kind} seen={coverage[kind].seen} all={coverage[kind].all} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ShareProps {
  readonly kind: CoverageKind;
  readonly seen: readonly string[];
  readonly all: readonly string[];
}
function Share({ kind, seen, all }: ShareProps): ReactNode {
  const { say, language } = useDesigner();
  const { show } = useCopy();
  const { service } = useContent();
  const reached = new Set(seen);
  const missing = all.filter((one) => !reached.has(one));
  return (
    <>
      <span>{say(`journeys.coverage.${kind}`, { seen: seen.length, all: all.length })}</span>
      <svg className="bp-share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="8" className="bp-share-all" />
        <rect
          width={all.length === 0 ? 0 : (seen.length * 100) / all.length}
          height="8"
          className="bp-share-seen"
        />
      </svg>
      {missing.length === 0 ? null : (
        <details>
          <summary>{say("journeys.coverage.missing", { count: missing.length })}</summary>
          <ul className="bp-uses">
            {missing.map((one) => {
              const address = coverageAddress(kind, one, service);
              return (
                <li key={one}>
                  <button type="button" className="bp-use" onClick={() => show(address)}>
                    {nameAt(service, address, language)}
                  </button>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}
