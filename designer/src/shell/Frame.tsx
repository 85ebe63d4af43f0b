import type { JsonObject } from "@blaupause/model";
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from "react";
import { useDesigner, type Example, type Opened } from "../designer.ts";
import { elementIn, partOf, pathTo, type DesignerPlace } from "../place.ts";
import { LocalContext } from "../local/LocalMark.tsx";
import { useTemplate } from "../local/template.ts";
import { UntriedContext, untriedIn } from "../journeys/Untried.tsx";
import { useJudged } from "../problems/useJudged.ts";
import { Hints } from "../problems/Hints.tsx";
import { CopyContext, useSession, type Copy } from "../session/copy.ts";
import type { Session } from "../session/session.ts";
import { withWords } from "../words/withWords.ts";
import { PutRemarksContext, RemarksContext, useOpenRemarks } from "../workshop/openRemarks.ts";
import { valuesFor } from "../preview/values.ts";
import { Parts } from "./Parts.tsx";
import { PartPage } from "./PartPage.tsx";
import { Top } from "./Top.tsx";

const Conflict = withWords(() => import("../conflict/Conflict.tsx"));
const Refused = lazy(() => import("./Refused.tsx"));

interface FrameProps {
  readonly place: Extract<DesignerPlace, { type: "service" }>;
  readonly opened: Opened;
  readonly session: Session;
}

/** The frame around an open working copy: top bar, parts, the thing itself, hints. */
export function Frame({ place, opened, session }: FrameProps): ReactNode {
  const { go } = useDesigner();
  const { content, saving } = useSession(session);
  const [selected, select] = useState(() => elementIn(location.hash));
  const [isCoverageShown, showCoverage] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [exampleId, chooseExample] = useState(opened.places[0]?.id ?? "");
  const [own, keepOwn] = useState<JsonObject | null>(null);
  const examples = useMemo(() => withOwn(opened.places, own), [opened.places, own]);
  const example = examples.find(({ id }) => id === exampleId) ?? nowhere;
  const values = useMemo(() => valuesFor(content, example), [content, example]);
  const template = useTemplate();
  const foreign = template === null || template.isOurs ? null : template.service;
  const judged = useJudged(content, values, example.place, foreign);
  const local = useMemo(() => new Set(judged.local), [judged.local]);
  const { proof, content: proven } = judged;
  const untried = useMemo(
    () => (isCoverageShown && proof !== null ? untriedIn(proof, proven.service) : null),
    [isCoverageShown, proof, proven],
  );
  const [remarks, putRemarks] = useOpenRemarks(place.service);
  useKeys(session);
  const guarded = useMemo(
    (): Session => ({
      ...session,
      replace: (label, next) => {
        const result = session.replace(label, next);
        setRefusal(result.ok ? null : { label, problems: result.problems });
        return result;
      },
    }),
    [session],
  );
  const copy: Copy = {
    head: opened.head,
    session: guarded,
    place,
    examples,
    example,
    chooseExample,
    keepOwn,
    judged,
    isCoverageShown,
    showCoverage,
    selected,
    select,
    show: (address) => {
      const { part, item } = partOf(address);
      go(pathTo(place.service, part, item));
      select(address);
    },
    edit: (label, changes, merge) => {
      const result = session.edit(label, changes, merge);
      setRefusal(result.ok ? null : { label, problems: result.problems });
      return result;
    },
  };
  return (
    <CopyContext value={copy}>
      <div className="bp-frame">
        <Top />
        <Parts />
        <main className="bp-centre" id="inhalt" tabIndex={-1}>
          {refusal === null ? null : (
            <Suspense>
              <Refused refusal={refusal} close={() => setRefusal(null)} />
            </Suspense>
          )}
          {saving.type === "conflict" ? (
            <Suspense>
              <Conflict />
            </Suspense>
          ) : null}
          <LocalContext value={local}>
            <UntriedContext value={untried}>
              <RemarksContext value={remarks}>
                <PutRemarksContext value={putRemarks}>
                  <PartPage />
                </PutRemarksContext>
              </RemarksContext>
            </UntriedContext>
          </LocalContext>
        </main>
        <Hints />
      </div>
    </CopyContext>
  );
}

/** One's own organisation comes first; its values may have been saved since the service was opened. */
const withOwn = (places: readonly Example[], own: JsonObject | null): readonly Example[] =>
  own === null ? places : places.map((one, index) => (index === 0 ? { ...one, values: own } : one));

export interface Refusal {
  readonly label: string;
  readonly problems: readonly import("@blaupause/model").Problem[];
}

const nowhere: Example = {
  id: "musterstadt",
  name: "Musterstadt",
  place: { zone: "Europe/Berlin", organisation: { name: "Musterstadt" }, land: {}, live: {}, profile: null },
  values: {},
};

/** Strg Z and Strg Y, unless somebody types: a text field has an undo of its own. */
function useKeys(session: Session): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === "z" && !event.shiftKey) session.undo();
      else if (key === "y" || (key === "z" && event.shiftKey)) session.redo();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [session]);
}
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable=true]");
