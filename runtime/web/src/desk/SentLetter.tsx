import { useEffect, useState, type ReactNode } from "react";
import { useDesk, type CaseView } from "./desk.ts";

/** Letters are made right after the decision: how often it is looked for one, and after which pause. */
const LOOKS = 5;
const PAUSE = 1500;

/** The letter that came of what was just done, as soon as it is there. */
export function SentLetter({ view }: { readonly view: CaseView }): ReactNode {
  const { t, client } = useDesk();
  const [now, setNow] = useState(view);
  const [looks, setLooks] = useState(0);
  const made = now.letters.find(({ file }) => !view.letters.some((before) => before.file === file));
  useEffect(() => {
    if (made !== undefined || looks >= LOOKS) return undefined;
    const timer = setTimeout(() => {
      void client("readCase", { parameters: { number: view.number } }).then((answer) => {
        if (answer.ok) setNow(answer.value);
        setLooks(looks + 1);
      });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [made, looks, client, view.number]);
  return made === undefined ? null : (
    <p className="kern-body">
      {t("desk.done.letter")}{" "}
      <a className="kern-link" href={`/api/cases/${view.number}/files/${made.file}`}>
        {made.title}
      </a>
    </p>
  );
}
