import { useEffect, useRef, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { NewLink } from "./NewLink.tsx";
import { LinkRow } from "./LinkRow.tsx";
import { Remarks } from "./Remarks.tsx";
import { useWorkshop } from "./useWorkshop.ts";

/** „Aus dem Workshop“: what people without an account said about the draft, and the links they have. */
export default function WorkshopPage(): ReactNode {
  const { say } = useDesigner();
  const { workshop, told, put, close, settle, remove } = useWorkshop();
  const status = useRef<HTMLParagraphElement>(null);
  // The button that was pressed may be gone with what it was about.
  useEffect(() => {
    if (told.sentence !== "") status.current?.focus();
  }, [told]);
  const links = workshop?.links ?? [];
  return (
    <div className="bp-sheet bp-workshop">
      <h1>{say("part.werkstatt")}</h1>
      <p>{say("workshop.text")}</p>
      <p role="status" tabIndex={-1} ref={status}>
        {told.sentence}
      </p>
      {workshop === null ? null : <Remarks remarks={workshop.comments} settle={settle} remove={remove} />}
      <NewLink made={put} />
      <section aria-labelledby="links">
        <h2 id="links">{say("workshop.links", { count: links.length })}</h2>
        {links.length === 0 ? <p className="bp-empty">{say("workshop.links.none")}</p> : null}
        <ul className="bp-rows">
          {links.map((link) => (
            <li key={link.id}>
              <LinkRow link={link} close={(comments) => void close(link.id, comments)} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
