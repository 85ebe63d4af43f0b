import { useEffect, useState } from "react";
import { useDesigner } from "../designer.ts";
import type { Readiness } from "./ReadinessPage.tsx";

/** What stands in the way of going live, read once; null until then. */
export function useReadiness(service: string): Readiness | null {
  const { client } = useDesigner();
  const [readiness, setReadiness] = useState<Readiness | null>(null);
  useEffect(() => {
    void client("readReadiness", { parameters: { service } }).then(
      (answer) => answer.ok && setReadiness(answer.value),
    );
  }, [client, service]);
  return readiness;
}
