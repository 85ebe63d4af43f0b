import type { Document } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Marks } from "../local/Marks.tsx";
import type { Placeholder } from "../panel/template/placeholder.ts";
import { useCopy } from "../session/copy.ts";
import { PhrasedLine } from "./PhrasedLine.tsx";

interface LetterHeadProps {
  readonly address: string;
  readonly letter: Document;
  readonly placeholders: readonly Placeholder[];
}
const lines = ["title", "subject", "brief"] as const;

/** What a letter is called and what it is about. Whoever works here has chosen the whole letter. */
export function LetterHead({ address, letter, placeholders }: LetterHeadProps): ReactNode {
  const { say } = useDesigner();
  const { edit, select, selected } = useCopy();
  const set = (property: (typeof lines)[number], value: string): void => {
    const label = say("panel.changed", { what: say(`property.${property}`), name: letter.title });
    const change = { type: "set", address, property } as const;
    const isGone = value === "" && property !== "title";
    edit(label, [isGone ? change : { ...change, value }], `${address} ${property}`);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      data-address={address}
      className={selected === address ? "bp-block bp-block--chosen" : "bp-block"}
      aria-label={say("documents.whole")}
      onFocus={() => select(address)}
    >
      <div className="bp-block-tools">
        <button type="button" className="bp-block-name" onClick={() => select(address)}>
          {say("documents.whole")}
        </button>
        <Marks address={address} />
      </div>
      {lines.map((property) => (
        <PhrasedLine
          key={property}
          address={address}
          property={property}
          label={say(`property.${property}`)}
          value={letter[property] ?? ""}
          placeholders={placeholders}
          isLong={property === "brief"}
          change={(value) => set(property, value)}
        />
      ))}
    </div>
  );
}
