import type { Element } from "@blaupause/model";
import type { ReactNode } from "react";
import { nameOf } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { FeelText } from "../panel/condition/FeelText.tsx";
import { useSight, type Seen } from "../panel/condition/useSight.ts";
import { feelIn } from "../panel/feelIn.ts";
import { DayRow } from "../panel/value/DayRow.tsx";
import { readValue } from "../panel/value/readValue.ts";
import { writeValue } from "../panel/value/writeValue.ts";
import { useCopy } from "../session/copy.ts";

/** From which day a deadline runs. */
export function DeadlineStart({ element }: { readonly element: Element }): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const sight = withInstants(useSight(element.address));
  const label = say("property.from");
  const feel = feelIn(element.json["from"]) ?? "";
  const day = readValue(feel, "date", sight);
  const put = (next: string): void => {
    const { address } = element;
    const change = { type: "set", address, property: "from", value: { feel: next } } as const;
    edit(say("deadline.changed", { name: nameOf(element) }), [change], `${address} from`);
  };
  if (day?.type !== "day") return <FeelText label={label} value={feel} sight={sight} change={put} />;
  return (
    <>
      <p className="kern-label">{label}</p>
      <DayRow
        label={label}
        name={nameOf(element)}
        sight={sight}
        value={day}
        change={(next) => put(writeValue(next))}
      />
    </>
  );
}

/** A deadline may run from an instant too: its day counts. */
const withInstants = (sight: Seen): Seen => ({
  ...sight,
  subjects: sight.subjects.map((one) => (one.path === "case.receivedAt" ? { ...one, kind: "date" } : one)),
});
