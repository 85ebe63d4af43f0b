import { isJsonObject, type Element, type Json } from "@blaupause/model";
import type { ReactNode } from "react";
import { nameOf } from "../../actions/nameOf.ts";
import { useDesigner } from "../../designer.ts";
import { Select } from "../../panel/Select.tsx";
import { TextLine } from "../../panel/TextLine.tsx";
import { useCopy } from "../../session/copy.ts";

/** When an event on a step's border happens, and whether the step ends with it. A formula stays as it is. */
export function EventTime({ element }: { readonly element: Element }): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { timer, interrupting, type } = element.json;
  if (type !== "boundaryEvent") return null;
  const days = daysOf(timer);
  const set = (property: string, value: Json): void => {
    const label = say("process.change.time.label", { title: nameOf(element) });
    edit(
      label,
      [{ type: "set", address: element.address, property, value }],
      `${element.address} ${property}`,
    );
  };
  return (
    <>
      {days === null ? null : (
        <TextLine
          label={say("process.change.days")}
          value={days}
          inputMode="numeric"
          change={(text) =>
            /^[1-9]\d{0,3}$/.test(text) ? set("timer", { duration: `P${text}D` }) : undefined
          }
        />
      )}
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
    </>
  );
}

function daysOf(timer: Json | undefined): string | null {
  const duration = isJsonObject(timer) ? timer["duration"] : undefined;
  return typeof duration === "string" ? (/^P(\d+)D$/.exec(duration)?.[1] ?? null) : null;
}
