import { findElement, type Adaptation, type Json, type Service } from "@blaupause/model";
import { adapted } from "@blaupause/reuse";
import { useMemo, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { usePropertyWord } from "../panel/propertyWords.ts";
import { placeholdersAt } from "../panel/template/placeholdersAt.ts";
import { ChangeText } from "../releases/ChangeList.tsx";
import { changesBetween, type ServiceChange } from "../releases/changes.ts";
import { valueText } from "../upgrades/valueText.ts";
import { WordDiff } from "../upgrades/WordDiff.tsx";

interface ProposedChangesProps {
  readonly base: Service;
  readonly change: Adaptation;
}

/** What a proposal changes: the same words as everywhere, and beside what was changed both wordings. */
export function ProposedChanges({ base, change }: ProposedChangesProps): ReactNode {
  const after = useMemo(() => adapted(base, change), [base, change]);
  const changes = useMemo(() => changesBetween(base, after), [base, after]);
  return (
    <ul className="bp-proposed">
      {changes.map((one) => (
        <li key={`${one.type} ${one.address}`}>
          <strong>
            <ChangeText change={one} />
          </strong>
          <Wordings change={one} set={change.set[one.before] ?? {}} service={after} />
        </li>
      ))}
    </ul>
  );
}

interface WordingsProps {
  readonly change: ServiceChange;
  readonly set: Adaptation["set"][string];
  readonly service: Service;
}
function Wordings({ change, set, service }: WordingsProps): ReactNode {
  const { say } = useDesigner();
  const word = usePropertyWord();
  const { type, address } = change;
  const placeholders = useMemo(() => placeholdersAt(service, address, say), [service, address, say]);
  if (type === "added") return <Added service={service} address={address} />;
  if (type !== "changed") return null;
  const text = (value: unknown): string => valueText(value as Json | undefined, placeholders, say);
  return Object.entries(set).map(([property, { was, now }]) => (
    <div key={property} role="group" aria-label={word(property.split("/").at(-1) ?? property)}>
      <div className="bp-versions">
        <div className="bp-version">
          <h3>{say("proposals.change.before")}</h3>
          <p>{text(was)}</p>
        </div>
        <div className="bp-version">
          <h3>{say("proposals.change.after")}</h3>
          <p>
            <WordDiff before={text(was)} after={text(now)} />
          </p>
        </div>
      </div>
    </div>
  ));
}

const TEXTS = ["text", "hint", "message"] as const;

/** What is new is named above; here is what else it says. */
function Added({ service, address }: { readonly service: Service; readonly address: string }): ReactNode {
  const { say } = useDesigner();
  const placeholders = useMemo(() => placeholdersAt(service, address, say), [service, address, say]);
  const json = findElement(service, address)?.json ?? {};
  const texts = TEXTS.filter((key) => typeof json[key] === "string");
  return texts.map((key) => <p key={key}>{valueText(json[key], placeholders, say)}</p>);
}
