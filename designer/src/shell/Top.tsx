import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { BASE, pathTo } from "../place.ts";
import { useCopy, useSession } from "../session/copy.ts";
import type { Saving } from "../session/session.ts";
import type { Say } from "../words/words.ts";
import { Search } from "../search/Search.tsx";
import { useStanding } from "../releases/useStanding.ts";
import { dayAndTime } from "./clockTime.ts";
import { Link } from "./Link.tsx";
import { openParts } from "./pages.ts";
import { Icon, type IconName } from "./Icon.tsx";

/** Where one is, whether it is saved, the steps back and forth, and the two things one always wants next. */
export function Top(): ReactNode {
  const { say, go } = useDesigner();
  const { session, place } = useCopy();
  const { content, saving } = useSession(session);
  return (
    <header className="bp-top">
      <nav className="bp-top-path" aria-label={say("top.services")}>
        <Link href={BASE}>{say("top.services")}</Link>
        <span aria-hidden="true">›</span>
        <strong>{content.service.title}</strong>
      </nav>
      <p className="bp-top-state">
        {/* Whoever comes back from releasing reads it anew. */}
        <StandingBadge key={place.part === "freigabe" ? "releasing" : "editing"} />
        <span role="status">{savingText(say, saving)}</span>
      </p>
      <div className="bp-top-tools">
        <Search />
        <UndoButtons />
        {openParts.includes("probefaelle") ? (
          <button
            type="button"
            className="kern-btn kern-btn--secondary kern-btn--small"
            onClick={() => go(pathTo(place.service, "probefaelle"))}
          >
            <span className="kern-label">{say("top.rehearse")}</span>
          </button>
        ) : null}
        {openParts.includes("freigabe") ? (
          <button
            type="button"
            className="kern-btn kern-btn--primary kern-btn--small"
            onClick={() => go(pathTo(place.service, "freigabe"))}
          >
            <span className="kern-label">{say("top.release")}</span>
          </button>
        ) : null}
      </div>
    </header>
  );
}

/** Whether people see it, and whether what is edited here is what they see. */
function StandingBadge(): ReactNode {
  const { say } = useDesigner();
  const standing = useStanding();
  if (standing?.isChanged === false)
    return (
      <span className="bp-badge bp-badge--live">{say("top.live", { time: dayAndTime(standing.since) })}</span>
    );
  const number = standing?.number ?? null;
  return (
    <span className="bp-badge">
      {number === null ? say("top.draft") : say("top.draft.since", { number })}
    </span>
  );
}

function UndoButtons(): ReactNode {
  const { say } = useDesigner();
  const { session } = useCopy();
  const { past, future } = useSession(session);
  const back = past.at(-1)?.label;
  const forth = future[0]?.label;
  const backText = back === undefined ? say("top.undo") : say("top.undo.step", { step: back });
  const forthText = forth === undefined ? say("top.redo") : say("top.redo.step", { step: forth });
  return (
    <>
      <ToolButton icon="undo" text={backText} isOn={back !== undefined} press={session.undo} />
      <ToolButton icon="redo" text={forthText} isOn={forth !== undefined} press={session.redo} />
    </>
  );
}

interface ToolButtonProps {
  readonly icon: IconName;
  readonly text: string;
  readonly isOn: boolean;
  readonly press: () => void;
}
const ToolButton = ({ icon, text, isOn, press }: ToolButtonProps): ReactNode => (
  <button
    type="button"
    className="bp-tool"
    aria-label={text}
    title={text}
    aria-disabled={!isOn}
    onClick={press}
  >
    <Icon name={icon} />
  </button>
);

function savingText(say: Say, saving: Saving): string {
  if (saving.type === "saved") return say("top.saved", { time: saving.at });
  if (saving.type === "refused" && saving.code === "against-template") return say("top.kept");
  if (saving.type === "refused") return say("top.refused", { code: saving.code });
  return say(`top.${saving.type}`);
}
