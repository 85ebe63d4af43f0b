import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { TextLine } from "../panel/TextLine.tsx";
import { useContent } from "../session/copy.ts";
import { useSetAbout } from "./useSetAbout.ts";

const KEY = /^99\d{12}$/;

/** The keys of the service catalogue of the administration, with commas between them; half a key is none yet. */
export function Leika(): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const set = useSetAbout();
  const [typed, setTyped] = useState<string | null>(null);
  const label = say("frame.leika");
  const keys = (typed ?? "").split(",").flatMap((one) => (one.trim() === "" ? [] : [one.trim()]));
  const isWrong = typed !== null && keys.some((key) => !KEY.test(key));
  const leave = (): void => {
    if (typed === null || isWrong) return;
    setTyped(null);
    set(label, "about/leika", keys.length === 0 ? undefined : [...new Set(keys)]);
  };
  return (
    <div onBlur={leave}>
      <TextLine
        label={label}
        value={typed ?? (service.about.leika ?? []).join(", ")}
        inputMode="numeric"
        change={setTyped}
      />
      {isWrong ? <p role="alert">{say("frame.leika.wrong")}</p> : null}
    </div>
  );
}
