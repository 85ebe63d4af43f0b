import { lazy, Suspense, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { pathTo } from "../place.ts";
import { useCopy } from "../session/copy.ts";
import { Link } from "../shell/Link.tsx";
import { TypeChoice } from "./bpmn/TypeChoice.tsx";
import { CardsView } from "./cards/CardsView.tsx";
import { nodeAddress } from "./graph/flows.ts";
import { Outline } from "./outline/Outline.tsx";
import { StepPanel } from "./step/StepPanel.tsx";
import { useFocusLater } from "./step/useFocusLater.ts";
import { useProcess } from "./useProcess.ts";
import { useView, views } from "./useView.ts";

/** For experts: loaded with its layout when they ask for it. */
const BpmnView = lazy(() => import("./bpmn/BpmnView.tsx").then(({ BpmnView: view }) => ({ default: view })));

/** „Ablauf“: one graph of steps, as cards, as a table to be read aloud, and as BPMN for experts. */
export default function ProcessPage(): ReactNode {
  const { say } = useDesigner();
  const process = useProcess();
  const view = useView();
  const focusLater = useFocusLater();
  const done = (id: string | null): void => {
    if (id !== null) focusLater(nodeAddress(id));
  };
  return (
    <div className="bp-process">
      <div className="bp-process-main">
        <div className="bp-process-head">
          <h1>{say("process.title")}</h1>
          <Views />
        </div>
        <Suspense fallback={<p role="status">{say("load.working")}</p>}>
          {view === "bpmn" ? <BpmnView process={process} /> : null}
          {view === "gliederung" ? <Outline process={process} /> : null}
          {view === "schritte" ? <CardsView process={process} focusLater={focusLater} /> : null}
        </Suspense>
      </div>
      <StepPanel process={process} done={done}>
        {view === "bpmn" ? <TypeChoice /> : null}
      </StepPanel>
      {process.box}
    </div>
  );
}

function Views(): ReactNode {
  const { say } = useDesigner();
  const { place } = useCopy();
  const current = useView();
  return (
    <nav className="bp-views" aria-label={say("process.views")}>
      {views.map((view) => (
        <Link
          key={view}
          href={pathTo(place.service, "ablauf", view)}
          className="bp-view"
          current={view === current}
        >
          {say(`process.view.${view}`)}
        </Link>
      ))}
    </nav>
  );
}
