import { lazy, Suspense, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";

const HintList = lazy(() => import("./HintList.tsx"));

/** „Hinweise“: what could be better, in plain words, with the way there. It never stands in the way of working. */
export function Hints(): ReactNode {
  const { say } = useDesigner();
  const { judged } = useCopy();
  const [open, setOpen] = useState(false);
  const { problems, program } = judged;
  return (
    <section className="bp-hints" aria-label={say("problems.title", { count: problems.length })}>
      <button type="button" className="bp-hints-bar" aria-expanded={open} onClick={() => setOpen(!open)}>
        {program === null ? say("problems.working") : say("problems.title", { count: problems.length })}
      </button>
      {open ? (
        <Suspense>
          <HintList problems={problems} />
        </Suspense>
      ) : null}
    </section>
  );
}
