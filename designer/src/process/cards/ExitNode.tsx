import type { Node, NodeProps } from "@xyflow/react";
import { memo, useState, type ReactNode } from "react";
import { nameAt } from "../../actions/nameAt.ts";
import { useDesigner } from "../../designer.ts";
import { Marks } from "../../local/Marks.tsx";
import { useCopy } from "../../session/copy.ts";
import { flowAddress, nodeAddress } from "../graph/flows.ts";
import { exitName, exitWords } from "../step/exitWords.ts";
import { whenOf } from "../step/eventWords.ts";
import { VerbMenu } from "../step/VerbMenu.tsx";
import { useCards } from "./cardsContext.ts";
import type { PlacedExit } from "./layoutCards.ts";

type ExitData = Node<{ readonly placed: PlacedExit }, "exit">;

/** A way out of a step: its name, the „+“ on it, and where it leads when that is not the next card. */
export const ExitNode = memo(({ data }: NodeProps<ExitData>): ReactNode => (
  <div className="bp-exit">
    <ExitName placed={data.placed} />
    <Insert placed={data.placed} />
    <WayBack placed={data.placed} />
    <Marks address={flowAddress(data.placed.exit.from, data.placed.exit.flow.id)} />
  </div>
));
ExitNode.displayName = "ExitNode";

function ExitName({ placed: { exit, step, event } }: { readonly placed: PlacedExit }): ReactNode {
  const { say } = useDesigner();
  const { selected, select } = useCopy();
  const border = step.events.find(({ id }) => id === event);
  if (border !== undefined) return <span className="bp-exit-when">{whenOf(border.node, say)}</span>;
  const name = exitWords(step, exit, say);
  if (name === null) return null;
  const address = flowAddress(exit.from, exit.flow.id);
  return (
    <button
      type="button"
      className="bp-exit-name"
      data-address={address}
      aria-pressed={selected === address}
      onClick={() => select(address)}
    >
      {name}
    </button>
  );
}

function Insert({ placed: { exit, step, event } }: { readonly placed: PlacedExit }): ReactNode {
  const { say } = useDesigner();
  const { process, service, focusLater } = useCards();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const place = { node: exit.from, flow: exit.flow.id };
  const label = event === null ? exitName(step, exit, service, say) : null;
  const title = nameAt(service, nodeAddress(exit.from));
  return (
    <>
      <button
        type="button"
        className="bp-plus"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={
          label === null ? say("process.insert.after", { title }) : say("process.insert.at", { label })
        }
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <span className="kern-icon kern-icon--add kern-icon--small" aria-hidden="true" />
      </button>
      {anchor === null ? null : (
        <VerbMenu
          place={place}
          anchor={anchor}
          close={() => setAnchor(null)}
          choose={(verb) => {
            setAnchor(null);
            const first = process.insert(place, verb);
            if (first !== null) focusLater(nodeAddress(first));
          }}
        />
      )}
    </>
  );
}

/** A way back is a name to follow, not a line across the page. */
function WayBack({ placed: { exit } }: { readonly placed: PlacedExit }): ReactNode {
  const { say } = useDesigner();
  const { select } = useCopy();
  const { service, focusLater } = useCards();
  if (exit.way !== "back") return null;
  const address = nodeAddress(exit.flow.to);
  const follow = (): void => {
    select(address);
    focusLater(address);
  };
  return (
    <button type="button" className="bp-way-back" onClick={follow}>
      <span className="kern-icon kern-icon--arrow-back kern-icon--small" aria-hidden="true" />
      <span>{say("process.back", { title: nameAt(service, address) })}</span>
    </button>
  );
}
