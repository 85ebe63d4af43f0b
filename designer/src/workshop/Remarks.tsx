import { findElement } from "@blaupause/model";
import { useMemo, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { placeName } from "../upgrades/placeName.ts";
import { RemarkRow } from "./RemarkRow.tsx";
import { SmallButton } from "./SmallButton.tsx";
import type { Remark } from "./useWorkshop.ts";

interface RemarksProps {
  readonly remarks: readonly Remark[];
  readonly settle: (comment: string, done: boolean) => Promise<void>;
  readonly remove: (comment: string) => Promise<void>;
}

/** What was said, by the element it is about; what is open first. */
export function Remarks({ remarks, settle, remove }: RemarksProps): ReactNode {
  const { say } = useDesigner();
  const groups = useMemo(() => groupsOf(remarks), [remarks]);
  const open = remarks.filter(({ done }) => !done).length;
  return (
    <section aria-labelledby="kommentare">
      <h2 id="kommentare">{say("workshop.comments", { count: open })}</h2>
      {groups.length === 0 ? <p className="bp-empty">{say("workshop.comments.none")}</p> : null}
      {groups.map(([address, own]) => (
        <Group key={address} address={address} about={own[0]?.about ?? ""}>
          {own.map((one) => (
            <li key={one.id}>
              <RemarkRow
                remark={one}
                settle={(done) => void settle(one.id, done)}
                remove={() => void remove(one.id)}
              />
            </li>
          ))}
        </Group>
      ))}
    </section>
  );
}

function groupsOf(remarks: readonly Remark[]): readonly (readonly [string, readonly Remark[]])[] {
  const groups = new Map<string, Remark[]>();
  for (const one of remarks) groups.set(one.address, [...(groups.get(one.address) ?? []), one]);
  const isDone = (own: readonly Remark[]): number => (own.every(({ done }) => done) ? 1 : 0);
  return [...groups].toSorted(([, left], [, right]) => isDone(left) - isDone(right));
}

interface GroupProps {
  readonly address: string;
  readonly about: string;
  readonly children: ReactNode;
}
function Group({ address, about, children }: GroupProps): ReactNode {
  const { say } = useDesigner();
  const { show } = useCopy();
  const { service } = useContent();
  const isThere = address === "" || findElement(service, address) !== undefined;
  const name = isThere && address !== "" ? placeName(service, address, say) : about;
  return (
    <div className="bp-card bp-workshop-group" role="group" aria-label={name}>
      <div className="bp-workshop-place">
        <h3>{name}</h3>
        {isThere && address !== "" ? (
          <SmallButton
            word={say("workshop.show")}
            name={say("workshop.show.name", { name })}
            press={() => show(address)}
          />
        ) : null}
        {isThere ? null : <span className="bp-badge">{say("workshop.gone")}</span>}
      </div>
      <ul className="bp-rows">{children}</ul>
    </div>
  );
}
