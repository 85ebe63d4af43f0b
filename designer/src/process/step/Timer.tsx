import type { Element, Json } from "@blaupause/model";
import type { ReactNode } from "react";
import { nameOf } from "../../actions/nameOf.ts";
import { useDesigner } from "../../designer.ts";
import { Select } from "../../panel/Select.tsx";
import { useCommit } from "../../panel/condition/useCommit.ts";
import { useSight } from "../../panel/condition/useSight.ts";
import { feelIn } from "../../panel/feelIn.ts";
import { DayRow } from "../../panel/value/DayRow.tsx";
import { readStored, storedLength } from "../../panel/value/length.ts";
import { LengthRow } from "../../panel/value/LengthRow.tsx";
import { readValue } from "../../panel/value/readValue.ts";
import { writeValue } from "../../panel/value/writeValue.ts";
import { useContent } from "../../session/copy.ts";
import { saidDays } from "./saidDays.ts";
import { SaidTime } from "./SaidTime.tsx";

interface TimerProps {
  readonly element: Element;
  readonly timer: { readonly [key: string]: Json };
  readonly set: (timer: Json) => void;
}
const ways = ["duration", "date", "cycle"] as const;
type Way = (typeof ways)[number];
const begin: Readonly<Record<Way, Json>> = {
  duration: { duration: "P14D" },
  date: { date: { feel: "today()" } },
  cycle: { cycle: "R3/P7D" },
};

/** After some time, on a day, or again and again. What an expert wrote as a formula stays as it is. */
export function Timer(props: TimerProps): ReactNode {
  const { say } = useDesigner();
  const { timer, set } = props;
  const way = ways.find((one) => timer[one] !== undefined) ?? "duration";
  return (
    <>
      <Select
        label={say("process.change.when")}
        value={way}
        mayBeEmpty={false}
        options={ways.map((one) => ({ value: one, label: say(`process.change.when.${one}`) }))}
        change={(next) => set(begin[ways.find((one) => one === next) ?? "duration"])}
      />
      {way === "duration" ? <After {...props} /> : way === "date" ? <On {...props} /> : <Again {...props} />}
    </>
  );
}

function After({ element, timer, set }: TimerProps): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const sight = useSight(element.address);
  const commit = useCommit(element, "timer", (value) => (value === undefined ? undefined : set(value)));
  const length = readStored(timer["duration"], sight);
  const said = saidDays(service, timer["duration"]);
  if (said !== null) return <SaidTime said={said} />;
  if (length === null) return <p className="bp-muted">{say("process.change.formula")}</p>;
  return (
    <LengthRow
      label={say("process.change.when.duration")}
      name={nameOf(element)}
      length={length}
      change={(next, also) => commit({ duration: storedLength(next) }, also)}
    />
  );
}

function On({ element, timer, set }: TimerProps): ReactNode {
  const { say } = useDesigner();
  const sight = useSight(element.address);
  const { date } = timer;
  const feel = feelIn(date) ?? `date("${String(date).slice(0, 10)}")`;
  const day = readValue(feel, "date", sight);
  if (day?.type !== "day") return <p className="bp-muted">{say("process.change.formula")}</p>;
  return (
    <DayRow
      label={say("process.change.when.date")}
      name={nameOf(element)}
      sight={sight}
      value={day}
      change={(next) => set({ date: { feel: writeValue(next) } })}
    />
  );
}

function Again({ element, timer, set }: TimerProps): ReactNode {
  const { say } = useDesigner();
  const sight = useSight(element.address);
  const [, times = "", each = ""] = /^R(\d{0,3})\/(P.+)$/.exec(String(timer["cycle"])) ?? [];
  const length = readStored(each, sight);
  if (length === null) return <p className="bp-muted">{say("process.change.formula")}</p>;
  const put = (next: string, every: Json): void => set({ cycle: `R${next}/${String(every)}` });
  return (
    <>
      <LengthRow
        label={say("process.change.when.cycle")}
        name={null}
        length={length}
        change={(next) => put(times, storedLength(next))}
      />
      <Select
        label={say("process.change.times")}
        value={times}
        mayBeEmpty
        empty={say("process.change.times.always")}
        options={["1", "2", "3", "4", "5", "6", "12"].map((one) => ({ value: one, label: one }))}
        change={(next) => put(next, storedLength(length))}
      />
    </>
  );
}
