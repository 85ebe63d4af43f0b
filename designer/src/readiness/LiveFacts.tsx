import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { dayAndTime } from "../shell/clockTime.ts";
import { Fact } from "./Fact.tsx";
import type { Readiness } from "./ReadinessPage.tsx";

/** Which version is public, by its fingerprint, and the two who released it. */
export function LiveFacts({ live }: { readonly live: NonNullable<Readiness["live"]> }): ReactNode {
  const { say } = useDesigner();
  const { version, hash, release, by, since } = live;
  const named = (name: string, at: string | null): string =>
    say("ready.named", { name: name || say("ready.nobody.known"), time: at === null ? "–" : dayAndTime(at) });
  return (
    <>
      <Fact word={say("ready.version")}>
        {release === null ? version : say("ready.version.release", { version, number: release.number })}
      </Fact>
      {release === null ? (
        <Fact word={say("ready.put")}>{named(by, since)}</Fact>
      ) : (
        <>
          <Fact word={say("ready.asked")}>{named(release.requestedBy, release.requestedAt)}</Fact>
          <Fact word={say("ready.agreed")}>{named(release.approvedBy, release.approvedAt)}</Fact>
        </>
      )}
      <Fact word={say("ready.hash")}>
        <code className="bp-hash">{hash}</code>
      </Fact>
    </>
  );
}
