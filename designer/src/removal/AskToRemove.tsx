import { useEffect, useRef, useState, type ReactNode } from "react";
import { nameAt } from "../actions/nameAt.ts";
import { textIn } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { Tick } from "../panel/Tick.tsx";
import { UseList } from "../panel/Uses.tsx";
import { pathTo } from "../place.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { Link } from "../shell/Link.tsx";
import type { Missing } from "./missing.ts";
import type { Asked } from "./useRemoval.tsx";

type AskProps = Asked & { readonly stop: () => void };

/** Who would miss what is to be deleted, and what goes along, before it is. */
export function AskToRemove(asked: AskProps): ReactNode {
  const { name, users, along = [], left = [], journeys, remove, stop } = asked;
  const { say } = useDesigner();
  const isMissed = users.length > 0 || journeys.length > 0;
  const title = asked.title ?? say(isMissed ? "panel.delete.used" : "remove.title", { name });
  const dialog = useRef<HTMLDialogElement>(null);
  const [withLeft, take] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="bp-ask" role="alertdialog" aria-label={title} onClose={stop}>
      <Users title={title} users={users} leave={stop} />
      <Journeys names={journeys} />
      <Names title={say("remove.along")} addresses={along} />
      {left.length === 0 ? null : <Left addresses={left} isTaken={withLeft} take={take} />}
      <p className="bp-muted">
        {asked.refusal ?? say(users.length > 0 ? "forms.delete.then" : "remove.undo")}
      </p>
      <div className="bp-ask-tools">
        {asked.refusal === undefined ? (
          <button
            type="button"
            className="kern-btn kern-btn--primary kern-btn--small"
            onClick={() => {
              stop();
              remove(withLeft);
            }}
          >
            <span className="kern-label">{say(isMissed ? "panel.delete.anyway" : "panel.delete")}</span>
          </button>
        ) : null}
        <button type="button" className="kern-btn kern-btn--tertiary kern-btn--small" onClick={stop}>
          <span className="kern-label">{say(asked.refusal === undefined ? "cancel" : "panel.close")}</span>
        </button>
      </div>
    </dialog>
  );
}

interface UsersProps extends Pick<Missing, "users"> {
  readonly title: string;
  readonly leave: () => void;
}
function Users({ title, users, leave }: UsersProps): ReactNode {
  if (users.length === 0) return <h3>{title}</h3>;
  return (
    // Whoever follows one of the links in it looks there first.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div onClick={leave}>
      <UseList title={title} places={users.map(({ from, property }) => [from, property])} />
    </div>
  );
}

function Journeys({ names }: { readonly names: readonly string[] }): ReactNode {
  const { say } = useDesigner();
  const { place } = useCopy();
  const { journeys } = useContent();
  if (names.length === 0) return null;
  return (
    <div className="bp-uses">
      <h3>
        <Link href={pathTo(place.service, "probefaelle")}>{say("remove.journeys")}</Link>
      </h3>
      <ul>
        {names.map((name) => (
          <li key={name}>{textIn(journeys[name] ?? {}, "title") || name}</li>
        ))}
      </ul>
    </div>
  );
}

function Names({
  title,
  addresses,
}: {
  readonly title: string;
  readonly addresses: readonly string[];
}): ReactNode {
  const { language } = useDesigner();
  const { service } = useContent();
  if (addresses.length === 0) return null;
  return (
    <div className="bp-uses">
      <h3>{title}</h3>
      <ul>
        {addresses.map((address) => (
          <li key={address}>{nameAt(service, address, language)}</li>
        ))}
      </ul>
    </div>
  );
}

interface LeftProps {
  readonly addresses: readonly string[];
  readonly isTaken: boolean;
  readonly take: (isTaken: boolean) => void;
}
function Left({ addresses, isTaken, take }: LeftProps): ReactNode {
  const { say } = useDesigner();
  return (
    <>
      <Names title={say("remove.left")} addresses={addresses} />
      <Tick label={say("remove.left.too")} isOn={isTaken} change={take} />
    </>
  );
}
