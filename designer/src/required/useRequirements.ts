import type { AnswerOf, routes } from "@blaupause/api";
import { useEffect, useMemo, useRef, useState } from "react";
import { useDesigner } from "../designer.ts";
import { useCopy, useSession } from "../session/copy.ts";
import { requirements, type Requirement } from "./requirements.ts";

type Readiness = AnswerOf<(typeof routes)["readReadiness"]>;
type Upgrade = AnswerOf<(typeof routes)["listUpgrades"]>["upgrades"][number];

const PAUSE_MS = 1500;

/** Read again after what was saved; null until it is known. The second sets what a confirmation answered. */
export function useRequirements(
  isTemplate: boolean,
): readonly [readonly Requirement[] | null, (readiness: Readiness) => void] {
  const { client } = useDesigner();
  const { head, session, judged } = useCopy();
  const { rev } = useSession(session);
  const [readiness, setReadiness] = useState<Readiness | null>(null);
  const upgrade = useUpgrade(head.id);
  const isKnown = useRef(false);
  useEffect(() => {
    // Nothing is saved yet.
    if (rev === 0) return undefined;
    // The server plays every journey for it: whoever types waits for nothing, and asks once she pauses.
    const timer = setTimeout(
      () => {
        isKnown.current = true;
        void client("readReadiness", { parameters: { service: head.id } }).then(
          (answer) => answer.ok && setReadiness(answer.value),
        );
      },
      isKnown.current ? PAUSE_MS : 0,
    );
    return () => clearTimeout(timer);
  }, [client, head.id, rev]);
  const { content, problems } = judged;
  const all = useMemo(() => {
    const errors = problems
      .filter(({ severity, rule }) => severity === "error" && rule !== "setting-missing")
      .map(({ address }) => address);
    const found = { service: content.service, errors, isTemplate };
    return readiness === null ? null : requirements(found, readiness, upgrade);
  }, [content, problems, readiness, upgrade, isTemplate]);
  return [all, setReadiness];
}

/** The next version of the template that waits here. */
function useUpgrade(id: string): Upgrade | null {
  const { client } = useDesigner();
  const [found, setFound] = useState<Upgrade | null>(null);
  useEffect(() => {
    void client("listUpgrades").then((answer) => {
      const all = answer.ok ? answer.value.upgrades : [];
      const isIt = (one: Upgrade): boolean => one.template === id || (one.isTemplate && one.service === id);
      setFound(all.find((one) => isIt(one) && one.standing === "open") ?? null);
    });
  }, [client, id]);
  return found;
}
