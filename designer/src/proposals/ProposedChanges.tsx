import type { Adaptation, Service } from "@blaupause/model";
import { adapted, changesBetween } from "@blaupause/reuse";
import { useMemo, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { ChangeText } from "../releases/ChangeList.tsx";
import Wordings from "../releases/Wordings.tsx";

interface ProposedChangesProps {
  readonly base: Service;
  readonly change: Adaptation;
}

/** What a proposal changes: the same words as everywhere, and beside what was changed both wordings. */
export function ProposedChanges({ base, change }: ProposedChangesProps): ReactNode {
  const { say } = useDesigner();
  const after = useMemo(() => adapted(base, change), [base, change]);
  const changes = useMemo(() => changesBetween(base, after), [base, after]);
  const titles = { before: say("proposals.change.before"), after: say("proposals.change.after") };
  return (
    <ul className="bp-proposed">
      {changes.map((one) => (
        <li key={`${one.type} ${one.address}`}>
          <strong>
            <ChangeText change={one} />
          </strong>
          <Wordings change={one} before={base} after={after} titles={titles} />
        </li>
      ))}
    </ul>
  );
}
