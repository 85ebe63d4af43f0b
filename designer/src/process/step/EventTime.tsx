import { isJsonObject, type Element, type Json } from "@blaupause/model";
import type { ReactNode } from "react";
import { nameOf } from "../../actions/nameOf.ts";
import { useDesigner } from "../../designer.ts";
import { Select } from "../../panel/Select.tsx";
import { useCopy } from "../../session/copy.ts";
import { Timer } from "./Timer.tsx";

/** When an event happens, and, on a step's border, whether the step ends with it. */
export function EventTime({ element }: { readonly element: Element }): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { timer, interrupting, type } = element.json;
  if (type !== "boundaryEvent" && type !== "intermediateCatchEvent") return null;
  const label = say("process.change.time.label", { title: nameOf(element) });
  const set = (property: string, value: Json): void => {
    const change = { type: "set", address: element.address, property, value } as const;
    edit(label, [change], `${element.address} ${property}`);
  };
  return (
    <>
      {isJsonObject(timer) ? (
        <Timer element={element} timer={timer} set={(value) => set("timer", value)} />
      ) : null}
      {type === "boundaryEvent" ? (
        <Select
          label={say("process.change.stop")}
          value={interrupting === true ? "yes" : "no"}
          mayBeEmpty={false}
          options={[
            { value: "yes", label: say("process.change.stop.yes") },
            { value: "no", label: say("process.change.stop.no") },
          ]}
          change={(value) => set("interrupting", value === "yes")}
        />
      ) : null}
    </>
  );
}
