import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { dayAndTime } from "../shell/clockTime.ts";
import { SmallButton } from "./SmallButton.tsx";
import type { Remark } from "./useWorkshop.ts";

interface RemarkRowProps {
  readonly remark: Remark;
  readonly settle: (done: boolean) => void;
  readonly remove: () => void;
}

const SHORT = 60;

/** One comment, with who said it if she wanted that known. */
export function RemarkRow({ remark, settle, remove }: RemarkRowProps): ReactNode {
  const { say } = useDesigner();
  const { text, name, at, link, done } = remark;
  const time = dayAndTime(at);
  const short = text.length > SHORT ? `${text.slice(0, SHORT - 1)}…` : text;
  return (
    <div className="bp-row bp-remark">
      <p>{text}</p>
      <span>
        {name === "" ? say("workshop.by.nobody", { time }) : say("workshop.by", { name, time })}
        {link === "" ? null : ` · ${say("workshop.from", { link })}`}
      </span>
      {done ? <span className="bp-badge bp-badge--live">{say("workshop.done.mark")}</span> : null}
      <SmallButton
        word={say(done ? "workshop.undone" : "workshop.done")}
        name={say(done ? "workshop.undone.name" : "workshop.done.name", { text: short })}
        press={() => settle(!done)}
      />
      <SmallButton
        word={say("workshop.delete")}
        name={say("workshop.delete.name", { text: short })}
        press={remove}
      />
    </div>
  );
}
