import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { elementPath, pathTo, type Part } from "../place.ts";
import { useCopy } from "../session/copy.ts";
import { Link } from "../shell/Link.tsx";
import { valuePath } from "../values/valuePath.ts";
import type { Criterion } from "./ReadinessPage.tsx";

const ways: Readonly<Record<string, Part>> = {
  errors: "ueberblick",
  values: "angaben",
  journeys: "probefaelle",
};
/** Where it is done; what an administrator or operator does is said in its title. */
export function Way({
  criterion: { id, state, about, after },
}: {
  readonly criterion: Criterion;
}): ReactNode {
  const { say } = useDesigner();
  const { place, judged } = useCopy();
  const part = ways[id];
  if (state === "done" || part === undefined || after !== null) return null;
  const [first = ""] = about;
  const fault = judged.problems.find(({ severity }) => severity === "error")?.address ?? first;
  const href =
    id === "values"
      ? valuePath(place.service, first)
      : id === "errors"
        ? elementPath(place.service, fault)
        : pathTo(place.service, part);
  return (
    <p>
      <Link href={href} className="kern-link">
        {say(id === "errors" ? "required.go.errors" : "ready.go", { part: say(`part.${part}`) })}
      </Link>
    </p>
  );
}
