import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { Placeholder } from "../panel/template/placeholder.ts";
import type { Conflict } from "./choices.ts";
import { valueText } from "./valueText.ts";
import { WordDiff } from "./WordDiff.tsx";

interface VersionsProps {
  readonly conflict: Conflict;
  readonly publisher: string;
  readonly placeholders: readonly Placeholder[];
}

/** „Bisher“, „Land neu“, „Ihre Fassung“ beside each other, with what each changed marked. */
export function Versions({ conflict, publisher, placeholders }: VersionsProps): ReactNode {
  const { say } = useDesigner();
  const text = (value: Conflict["base"]): string => valueText(value, placeholders, say);
  const [base, theirs, ours] = [text(conflict.base), text(conflict.theirs), text(conflict.ours)];
  return (
    <div className="bp-versions">
      <Version title={say("upgrade.before")}>{base}</Version>
      <Version title={say("upgrade.theirs", { publisher })}>
        <WordDiff before={base} after={theirs} />
      </Version>
      <Version title={say("upgrade.ours")}>
        <WordDiff before={base} after={ours} />
      </Version>
    </div>
  );
}

function Version({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="bp-version">
      <h4>{title}</h4>
      <p>{children}</p>
    </div>
  );
}
