import type { ElementUse } from "@blaupause/check";
import { isWithin } from "@blaupause/model";
import { useMemo, type ReactNode } from "react";
import { nameAt } from "../actions/nameAt.ts";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { usePropertyWord } from "./propertyWords.ts";

interface UsesProps {
  readonly address: string;
  readonly uses: readonly ElementUse[];
}

/** „Wird verwendet in …“, both ways: who reads this, and what this reads. */
export function Uses({ address, uses }: UsesProps): ReactNode {
  const { say } = useDesigner();
  const users = uses.filter(({ from, to }) => isWithin(to, address) && !isWithin(from, address));
  const reads = uses.filter(({ from, to }) => isWithin(from, address) && !isWithin(to, address));
  return (
    <>
      <UseList title={say("panel.used")} places={users.map(({ from, property }) => [from, property])} />
      {users.length === 0 ? <p className="bp-muted">{say("panel.used.not")}</p> : null}
      {reads.length === 0 ? null : (
        <UseList title={say("panel.reads")} places={reads.map(({ to }) => [to, null])} />
      )}
    </>
  );
}

interface UseListProps {
  readonly title: string;
  readonly places: readonly (readonly [address: string, property: string | null])[];
}
export function UseList({ title, places }: UseListProps): ReactNode {
  const { language } = useDesigner();
  const { show } = useCopy();
  const { service } = useContent();
  const word = usePropertyWord();
  const unique = useMemo(
    () => [...new Map(places.map((place) => [place.join(" "), place])).values()],
    [places],
  );
  return (
    <div className="bp-uses">
      <h3>{title}</h3>
      <ul>
        {unique.map(([address, property]) => (
          <li key={`${address} ${property ?? ""}`}>
            <button type="button" className="bp-use" onClick={() => show(address)}>
              {nameAt(service, address, language)}
              {property === null || isSaid(property) ? "" : ` (${word(property.split("/")[0] ?? "")})`}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** „Weg von … nach …“ says already where it leads, and a step what it works with. */
const isSaid = (property: string): boolean => ["to", "with"].includes(property.split("/")[0] ?? "");
