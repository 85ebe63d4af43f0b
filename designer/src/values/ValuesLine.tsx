import type { JsonObject } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { Readiness } from "../readiness/ReadinessPage.tsx";
import { ValueChanges } from "../releases/ValueChanges.tsx";
import { valueChanges } from "../releases/valueChanges.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { Link } from "../shell/Link.tsx";
import { useSavedValues } from "./useValues.ts";
import { valuePath } from "./valuePath.ts";

interface ValuesLineProps {
  readonly readiness: Readiness | null;
  /** The values of what is public; null where nothing is. */
  readonly live: JsonObject | null;
}

/** Whether the municipality's values are complete, and where they are filled in: a release takes them from there. */
export function ValuesLine({ readiness, live }: ValuesLineProps): ReactNode {
  const { say } = useDesigner();
  const { head } = useCopy();
  const values = readiness?.criteria.find(({ id }) => id === "values");
  if (values === undefined) return null;
  const [first] = values.about;
  return (
    <>
      <p>
        {first === undefined ? say("values.ready") : say("values.open", { count: values.about.length })}{" "}
        <Link href={valuePath(head.id, first)} className="kern-link">
          {say(first === undefined ? "values.look" : "values.fill")}
        </Link>
      </p>
      {live === null ? null : <NewValues live={live} />}
    </>
  );
}

/** What a release changes of the values that hold in public now, the previous one beside the new. */
function NewValues({ live }: { readonly live: JsonObject }): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const saved = useSavedValues();
  if (saved === null || valueChanges(service, live, saved.values, say).length === 0) return null;
  return (
    <>
      <p>{say("release.value.live")}</p>
      <ValueChanges service={service} before={live} after={saved.values} />
    </>
  );
}
