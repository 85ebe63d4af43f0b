import type { Problem } from "@blaupause/model";
import { useEffect, useRef, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { pathTo, type Part } from "../place.ts";
import { problemsOf } from "../problems/problemsOf.ts";
import { useTemplate } from "../local/template.ts";
import { useCopy } from "../session/copy.ts";
import { Link } from "./Link.tsx";
import { openParts } from "./pages.ts";

/** The parts of the service in the order a case lives, each with its state. */
export function Parts(): ReactNode {
  const { say } = useDesigner();
  const { place, judged } = useCopy();
  // What came from no template has nobody to propose anything to.
  const isOfTemplate = useTemplate() !== null;
  const shown = openParts.filter((part) => part !== "vorschlaege" || isOfTemplate);
  const list = useCurrentInSight(place.part);
  return (
    <nav className="bp-parts" aria-label={say("parts.title")}>
      <ul ref={list}>
        {shown.map((part) => (
          <li key={part} data-part={part}>
            <Link href={pathTo(place.service, part)} className="bp-part" current={part === place.part}>
              <span>{say(`part.${part}`)}</span>
              <PartState part={part} problems={judged.problems} />
            </Link>
          </li>
        ))}
      </ul>
      <CoverageSwitch />
    </nav>
  );
}

/** On a phone the parts stand in one line that is longer than the screen: the current one is in its middle. */
function useCurrentInSight(part: Part) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const bring = (): void => intoMiddle(list.current, part);
    bring();
    addEventListener("resize", bring);
    return () => removeEventListener("resize", bring);
  }, [part]);
  return list;
}

function intoMiddle(list: HTMLElement | null, part: Part): void {
  const current = list?.querySelector<HTMLElement>(`[data-part="${part}"]`);
  if (list === null || current == null) return;
  const { left, width } = current.getBoundingClientRect();
  const { left: start, width: sight } = list.getBoundingClientRect();
  list.scrollLeft += left - start - (sight - width) / 2;
}

/** Marks what no journey reaches, wherever it stands. */
function CoverageSwitch(): ReactNode {
  const { say } = useDesigner();
  const { judged, isCoverageShown, showCoverage } = useCopy();
  if (judged.proof === null || judged.proof.played.length === 0) return null;
  return (
    <button
      type="button"
      className="bp-coverage-switch"
      aria-pressed={isCoverageShown}
      onClick={() => showCoverage(!isCoverageShown)}
    >
      {say("journeys.coverage.show")}
    </button>
  );
}

function PartState({
  part,
  problems,
}: {
  readonly part: Part;
  readonly problems: readonly Problem[];
}): ReactNode {
  const { say } = useDesigner();
  const count = problemsOf(part, problems).length;
  if (count === 0) return null;
  return (
    <span className="bp-part-count" title={say("part.problems", { count })}>
      <span className="bp-hidden">{say(count === 1 ? "part.problems.one" : "part.problems", { count })}</span>
      <span aria-hidden="true">{count}</span>
    </span>
  );
}
