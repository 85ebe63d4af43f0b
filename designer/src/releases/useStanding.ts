import type { AnswerOf, routes } from "@blaupause/api";
import { useEffect, useMemo, useState } from "react";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";
import { standingOf, type Standing } from "./standing.ts";

type Releases = AnswerOf<(typeof routes)["listReleases"]>;

/** What people see of this service now, as it was when it was first shown. */
export function useStanding(): Standing | null {
  const { client } = useDesigner();
  const { head, judged } = useCopy();
  const [releases, setReleases] = useState<Releases | null>(null);
  useEffect(() => {
    void client("listReleases", { parameters: { service: head.id } }).then(
      (answer) => answer.ok && setReleases(answer.value),
    );
  }, [client, head.id]);
  const { service } = judged.content;
  return useMemo(() => (releases === null ? null : standingOf(releases, service)), [releases, service]);
}
