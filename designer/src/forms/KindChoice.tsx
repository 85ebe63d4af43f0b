import { findElement } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { nameAt } from "../actions/nameAt.ts";
import { useDesigner } from "../designer.ts";
import { usePropertyWord } from "../panel/propertyWords.ts";
import { Select } from "../panel/Select.tsx";
import { useContent, useCopy } from "../session/copy.ts";
import { changeKind, kindsFor, type KindChange } from "./changeKind.ts";
import { kindWord } from "./kindWord.ts";

/** „Art der Frage“: the same question, asked in another way; what would be lost is said first. */
export function KindChoice({ address }: { readonly address: string }): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { service } = useContent();
  const [asked, ask] = useState<KindChange | null>(null);
  const type = findElement(service, address)?.json["type"];
  const kinds = kindsFor(type);
  if (kinds.length === 0) return null;
  const apply = ({ changes }: KindChange): void => {
    ask(null);
    edit(say("build.kind.changed", { name: nameAt(service, address) }), changes);
  };
  const choose = (next: string): void => {
    const change = next === type ? null : changeKind(service, address, next, say);
    if (change === null || change.lost.length > 0) ask(change);
    else apply(change);
  };
  return (
    <>
      <Select
        label={say("build.kind")}
        value={String(type)}
        options={kinds.map((one) => ({ value: one, label: say(kindWord(one)) }))}
        mayBeEmpty={false}
        change={choose}
      />
      {asked === null ? null : <Lost {...asked} apply={() => apply(asked)} stop={() => ask(null)} />}
    </>
  );
}

interface LostProps extends KindChange {
  readonly apply: () => void;
  readonly stop: () => void;
}
function Lost({ lost, apply, stop }: LostProps): ReactNode {
  const { say } = useDesigner();
  const word = usePropertyWord();
  return (
    <div className="bp-ask" role="alertdialog" aria-label={say("build.kind.lost")}>
      <h3>{say("build.kind.lost")}</h3>
      <ul>
        {lost.map((name) => (
          <li key={name}>{name === "options" ? say("forms.options") : word(name)}</li>
        ))}
      </ul>
      <button type="button" className="kern-btn kern-btn--primary kern-btn--small" onClick={apply}>
        <span className="kern-label">{say("build.kind.anyway")}</span>
      </button>
      <button type="button" className="kern-btn kern-btn--tertiary kern-btn--small" onClick={stop}>
        <span className="kern-label">{say("cancel")}</span>
      </button>
    </div>
  );
}
