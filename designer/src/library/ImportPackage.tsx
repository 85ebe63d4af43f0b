import type { Json } from "@blaupause/model";
import { useId, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";

/** Reads a package of another installation in; what does not hold is refused, and why is said. */
export function ImportPackage({ done }: { readonly done: () => void }): ReactNode {
  const { say, client } = useDesigner();
  const id = useId();
  const [told, tell] = useState<string | null>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const json = jsonIn(await file.text());
    const answer = await client("importPackage", { body: { package: json } });
    if (!answer.ok) return tell(say(wordFor(answer.code), { code: answer.code }));
    tell(say("package.taken", answer.value));
    done();
  };
  return (
    <div className="kern-form-input bp-line">
      <label className="kern-label" htmlFor={id}>
        {say("package.import")}
      </label>
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        onChange={(event) => void read(event.target.files?.[0])}
      />
      <p role="status">{told}</p>
    </div>
  );
}

function jsonIn(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

const faults = ["shape", "hash", "signature", "untrusted", "downgrade", "journey", "other-service"] as const;
function wordFor(code: string) {
  const fault = faults.find((one) => code === `package-${one}`);
  if (code === "other-publisher") return "package.other-publisher" as const;
  return fault === undefined ? ("start.failed" as const) : (`package.fault.${fault}` as const);
}
