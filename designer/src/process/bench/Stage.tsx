import { createClient } from "@blaupause/api";
import type { Service } from "@blaupause/model";
import { pageTranslator } from "@blaupause/ui";
import { useMemo, useState, type ReactNode } from "react";
import { DesignerContext, type Designer } from "../../designer.ts";
import { CopyContext, type Copy } from "../../session/copy.ts";
import { createSession } from "../../session/session.ts";
import { german } from "../../words/words.ts";

interface StageProps {
  readonly service: Service;
  readonly children: ReactNode;
}

const designer: Designer = {
  client: createClient(() => ""),
  say: german,
  t: pageTranslator("de"),
  language: "de",
  session: { person: null, organisation: null, csrf: "", demo: true, people: [], leave: null, trial: null },
  go: () => undefined,
};
const nowhere = { zone: "Europe/Berlin", organisation: {}, land: {}, live: {}, profile: null };

/** A working copy on the screen with nothing around it: what a view of a process needs, and no server. */
export function Stage({ service, children }: StageProps): ReactNode {
  const [selected, select] = useState<string | null>(null);
  const [session] = useState(() => sessionOf(service));
  const copy = useMemo((): Copy => {
    const content = session.get().content;
    return {
      head: { id: service.id, title: service.title, origin: null, rev: 1, at: "", by: "" },
      session,
      place: { type: "service", service: service.id, part: "ablauf", item: null },
      examples: [],
      keepOwn: () => undefined,
      example: { id: "ort", name: "Ort", place: nowhere, values: {} },
      chooseExample: () => undefined,
      judged: { content, problems: [], program: null, uses: [], local: [], proof: null },
      isCoverageShown: false,
      showCoverage: () => undefined,
      selected,
      select,
      show: () => undefined,
      edit: session.edit,
    };
  }, [selected, service, session]);
  return (
    <DesignerContext value={designer}>
      <CopyContext value={copy}>{children}</CopyContext>
    </DesignerContext>
  );
}

const sessionOf = (service: Service) =>
  createSession({ service, journeys: {} }, 1, "", {
    save: async (rev) => Promise.resolve({ ok: true, rev: rev + 1, at: "" } as const),
    keep: () => undefined,
    later: () => undefined,
    isReleased: false,
    nameOf: { undo: (step) => step, redo: (step) => step },
  });
