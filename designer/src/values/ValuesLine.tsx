import type { AnswerOf, routes } from "@blaupause/api";
import type { JsonObject } from "@blaupause/model";
import { useEffect, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { ValueChanges } from "../releases/ValueChanges.tsx";
import { valueChanges } from "../releases/valueChanges.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { Link } from "../shell/Link.tsx";
import { useSavedValues } from "./useValues.ts";
import { valuePath } from "./valuePath.ts";

type Criterion = AnswerOf<(typeof routes)["readReadiness"]>["criteria"][number];

/** Whether the municipality's values are complete, and where they are filled in: a release takes them from there. */
export function ValuesLine(): ReactNode {
  const { say } = useDesigner();
  const { head } = useCopy();
  const values = useCriterion("values");
  if (values === null) return null;
  const [first] = values.about;
  return (
    <>
      <p>
        {first === undefined ? say("values.ready") : say("values.open", { count: values.about.length })}{" "}
        <Link href={valuePath(head.id, first)} className="kern-link">
          {say(first === undefined ? "values.look" : "values.fill")}
        </Link>
      </p>
      <NewValues />
    </>
  );
}

/** What a release changes of the values that hold in public now, the previous one beside the new. */
function NewValues(): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const saved = useSavedValues();
  const live = useLiveValues();
  if (live === null || saved === null || valueChanges(service, live, saved.values, say).length === 0)
    return null;
  return (
    <>
      <p>{say("release.value.live")}</p>
      <ValueChanges service={service} before={live} after={saved.values} />
    </>
  );
}

/** The values of what is public; null where nothing is. */
function useLiveValues(): JsonObject | null {
  const { client } = useDesigner();
  const { head } = useCopy();
  const [live, setLive] = useState<JsonObject | null>(null);
  useEffect(() => {
    void client("listReleases", { parameters: { service: head.id } }).then(
      (answer) => answer.ok && setLive(answer.value.values.live as JsonObject | null),
    );
  }, [client, head.id]);
  return live;
}

function useCriterion(id: string): Criterion | null {
  const { client } = useDesigner();
  const { head } = useCopy();
  const [found, setFound] = useState<Criterion | null>(null);
  useEffect(() => {
    void client("readReadiness", { parameters: { service: head.id } }).then((answer) => {
      const all = answer.ok ? answer.value.criteria : [];
      setFound(all.find((one) => one.id === id) ?? null);
    });
  }, [client, head.id, id]);
  return found;
}
