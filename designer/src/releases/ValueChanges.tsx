import type { JsonObject, Service } from "@blaupause/model";
import { useMemo, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { TwoWordings } from "./TwoWordings.tsx";
import { valueChanges } from "./valueChanges.ts";

interface ValueChangesProps {
  readonly service: Service;
  /** As they are live; null where the service is not. */
  readonly before: JsonObject | null;
  readonly after: JsonObject;
}

/** The municipality's values a release brings: all of them the first time, then what becomes another one. */
export function ValueChanges({ service, before, after }: ValueChangesProps): ReactNode {
  const { say } = useDesigner();
  const changes = useMemo(
    () => valueChanges(service, before ?? {}, after, say),
    [service, before, after, say],
  );
  const titles = { before: say("release.before"), after: say("release.after") };
  if (changes.length === 0) return null;
  return (
    <dl className="bp-changes">
      <div>
        <dt>{say("part.angaben")}</dt>
        {changes.map(({ label, before: was, after: is }) => (
          <dd key={label}>
            {was === null ? (
              say("release.value.new", { label, after: is })
            ) : (
              <TwoWordings label={label} titles={titles} before={was} after={is} />
            )}
          </dd>
        ))}
      </div>
    </dl>
  );
}
