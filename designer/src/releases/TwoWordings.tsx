import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { WordDiff } from "../upgrades/WordDiff.tsx";

interface TwoWordingsProps {
  readonly label: string;
  readonly titles: { readonly before: string; readonly after: string };
  readonly before: string;
  readonly after: string;
}

/** Longer than this, only what is around the changed words is shown at first. */
const LONG = 300;

/** Two wordings beside each other, with the words marked that only one of them has. */
export function TwoWordings(props: TwoWordingsProps): ReactNode {
  const { say } = useDesigner();
  const isLong = Math.max(props.before.length, props.after.length) > LONG;
  return (
    <div role="group" aria-label={props.label} className="bp-wordings">
      <p className="bp-muted">{props.label}</p>
      <Beside {...props} isCut={isLong} />
      {isLong ? (
        <details>
          <summary>{say("release.whole")}</summary>
          <Beside {...props} isCut={false} />
        </details>
      ) : null}
    </div>
  );
}

function Beside({ titles, before, after, isCut }: TwoWordingsProps & { readonly isCut: boolean }): ReactNode {
  return (
    <div className="bp-versions">
      <div className="bp-version">
        <p className="bp-version-title">{titles.before}</p>
        <p>
          <WordDiff before={after} after={before} isCut={isCut} />
        </p>
      </div>
      <div className="bp-version">
        <p className="bp-version-title">{titles.after}</p>
        <p>
          <WordDiff before={before} after={after} isCut={isCut} />
        </p>
      </div>
    </div>
  );
}
