import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { Readiness } from "../readiness/ReadinessPage.tsx";
import { useCopy } from "../session/copy.ts";
import { Link } from "../shell/Link.tsx";
import { valuePath } from "./valuePath.ts";

/** Whether the municipality's values are complete, and where they are filled in: a release takes them from there. */
export function ValuesLine({ readiness }: { readonly readiness: Readiness | null }): ReactNode {
  const { say } = useDesigner();
  const { head } = useCopy();
  const values = readiness?.criteria.find(({ id }) => id === "values");
  if (values === undefined) return null;
  const [first] = values.about;
  return (
    <p>
      {first === undefined ? say("values.ready") : say("values.open", { count: values.about.length })}{" "}
      <Link href={valuePath(head.id, first)} className="kern-link">
        {say(first === undefined ? "values.look" : "values.fill")}
      </Link>
    </p>
  );
}
