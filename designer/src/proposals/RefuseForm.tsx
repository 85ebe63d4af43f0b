import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { TextLine } from "../panel/TextLine.tsx";
import { FormButtons } from "../shell/FormButtons.tsx";

interface RefuseFormProps {
  readonly send: (reason: string) => void;
  readonly close: () => void;
}

/** Whoever proposed something is owed a sentence. */
export function RefuseForm({ send, close }: RefuseFormProps): ReactNode {
  const { say } = useDesigner();
  const [reason, setReason] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send(reason);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <TextLine
        label={say("proposals.refuse.why")}
        hint={say("proposals.refuse.hint")}
        value={reason}
        change={setReason}
        isLong
      />
      <FormButtons send={say("proposals.refuse.send")} close={close} />
    </form>
  );
}
