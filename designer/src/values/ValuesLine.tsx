import type { AnswerOf, routes } from "@blaupause/api";
import { useEffect, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";
import { Link } from "../shell/Link.tsx";
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
    <p>
      {first === undefined ? say("values.ready") : say("values.open", { count: values.about.length })}{" "}
      <Link href={valuePath(head.id, first)} className="kern-link">
        {say(first === undefined ? "values.look" : "values.fill")}
      </Link>
    </p>
  );
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
