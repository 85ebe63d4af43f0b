import type { AnswerOf, routes } from "@blaupause/api";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Further } from "./OlderFurther.tsx";
import { OlderFillIn } from "./OlderFillIn.tsx";
import { Move } from "./OlderMove.tsx";
import { OlderMap } from "./OlderMap.tsx";
import { OlderTable } from "./OlderTable.tsx";

export type Older = AnswerOf<(typeof routes)["readOlderCases"]>;

interface OlderCasesProps {
  /** The service, or the address it is offered under. */
  readonly service: string;
}
/** „Laufende Vorgänge“ on a version that was replaced; none is nothing on the screen. */
export function OlderCases({ service }: OlderCasesProps): ReactNode {
  const { say, client } = useDesigner();
  const [older, setOlder] = useState<Older | null>(null);
  const [from, setFrom] = useState("");
  const [filled, fill] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const parameters = from === "" ? { service } : { service, from };
    void client("readOlderCases", { parameters }).then((answer) => answer.ok && setOlder(answer.value));
  }, [client, service, from]);
  if (older === null || (older.cases.length + older.moved === 0 && older.next === null && from === ""))
    return null;
  const goTo = (next: string): void => {
    setFrom(next);
    fill(null);
    heading.current?.focus();
  };
  const done = (next: Older): void => {
    setOlder(next);
    fill(null);
    // The button that was pressed may be gone.
    heading.current?.focus();
  };
  return (
    <section className="bp-card" aria-labelledby="laufende">
      <h2 id="laufende" ref={heading} tabIndex={-1}>
        {say("older.title")}
      </h2>
      <p>{say("older.text")}</p>
      {older.moved === 0 ? null : <p role="status">{say("older.moved", { count: older.moved })}</p>}
      <OlderMap map={older.map} />
      <OlderTable older={older} filled={filled} fill={fill} />
      {filled === null ? null : (
        <OlderFillIn
          key={filled}
          service={service}
          number={filled}
          from={from}
          done={done}
          close={() => {
            fill(null);
            heading.current?.focus();
          }}
        />
      )}
      {older.safe === 0 ? null : <Move service={service} older={older} from={from} done={done} />}
      <Further older={older} from={from} goTo={goTo} />
    </section>
  );
}
