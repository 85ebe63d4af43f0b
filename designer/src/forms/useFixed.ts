import type { Change } from "@blaupause/model";
import { useMemo } from "react";
import { useDesigner } from "../designer.ts";
import { useForbidden } from "../local/useForbidden.ts";
import { duplicateQuestions } from "./duplicate.ts";
import { useEditing } from "./editing.ts";
import { spotBeside } from "./neighbour.ts";
import { removeQuestions } from "./remove.ts";
import { behind, outermost } from "./spot.ts";

/** Why the chosen questions cannot be moved, doubled or deleted; null where they can. */
export interface Fixed {
  readonly move: string | null;
  readonly duplicate: string | null;
  readonly remove: string | null;
}

/** What the template of this service forbids is not offered, and says why. */
export function useFixed(): Fixed {
  const { say } = useDesigner();
  const { service, chosen } = useEditing();
  const isForbidden = useForbidden();
  const key = chosen.join(" ");
  return useMemo(() => {
    const all = key === "" ? [] : key.split(" ");
    const spot = spotBeside(service, all, 1) ?? spotBeside(service, all, -1);
    const moves = outermost(all).map((address): Change => ({
      type: "move",
      address,
      parent: spot?.parent ?? "",
      after: spot === null ? null : behind(service, spot),
    }));
    const hint = (changes: readonly Change[]): string | null =>
      changes.length > 0 && isForbidden(changes) ? say("build.fixed") : null;
    return {
      move: spot === null ? null : hint(moves),
      duplicate: hint(duplicateQuestions(service, all)?.changes ?? []),
      remove: hint(removeQuestions(all)),
    };
  }, [say, service, key, isForbidden]);
}
