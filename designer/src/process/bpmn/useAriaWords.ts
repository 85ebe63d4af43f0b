import { useMemo } from "react";
import { useDesigner } from "../../designer.ts";

/** What the canvas says by itself, in our words. */
export function useAriaWords() {
  const { say } = useDesigner();
  return useMemo(
    () => ({
      "node.a11yDescription.default": say("process.bpmn.keys"),
      "node.a11yDescription.keyboardDisabled": say("process.bpmn.keys"),
      "node.a11yDescription.ariaLiveMessage": ({ x, y }: { x: number; y: number }) =>
        say("process.bpmn.at", { x: Math.round(x), y: Math.round(y) }),
      "edge.a11yDescription.default": say("process.bpmn.keys"),
    }),
    [say],
  );
}
