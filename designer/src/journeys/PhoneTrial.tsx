import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";
import Trial from "./Trial.tsx";

/** „Auf dem eigenen Handy ausprobieren“: the draft as it is now, with what it is looked at with. */
export function PhoneTrial(): ReactNode {
  const { say } = useDesigner();
  const { head, session, judged } = useCopy();
  const prepare = async () => {
    return (await session.saveNow()) ? (judged.program?.values ?? {}) : null;
  };
  return <Trial service={head.id} prepare={prepare} title={say("trial.title")} />;
}
