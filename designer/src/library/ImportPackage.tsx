import type { Json } from "@blaupause/model";
import { useId, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { PackageNews, type Incoming } from "./PackageNews.tsx";

interface Read {
  readonly json: Json;
  readonly found: Incoming;
}

/** Reads a package of another installation in: what it brings is shown first. What does not hold is refused, and why is said. */
export default function ImportPackage({ done }: { readonly done: () => void }): ReactNode {
  const { say, client } = useDesigner();
  const id = useId();
  const [told, tell] = useState<string | null>(null);
  const [read, look] = useState<Read | null>(null);
  const refuse = (code: string): void => tell(say(wordFor(code), { code }));
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    look(null);
    tell(null);
    const json = jsonIn(await file.text());
    const answer = await client("lookIntoPackage", { body: { package: json } });
    if (answer.ok) look({ json, found: answer.value });
    else refuse(answer.code);
  };
  const take = async (json: Json): Promise<void> => {
    look(null);
    const answer = await client("importPackage", { body: { package: json } });
    if (!answer.ok) return refuse(answer.code);
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
        onChange={(event) => void open(event.target.files?.[0])}
      />
      <div role="status" className="bp-stack">
        {told === null ? null : <p>{told}</p>}
        {read === null ? null : <PackageNews found={read.found} take={() => void take(read.json)} />}
      </div>
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

const faults = [
  "shape",
  "hash",
  "signature",
  "untrusted",
  "downgrade",
  "journey",
  "outside",
  "changes",
  "data",
  "other-service",
] as const;
function wordFor(code: string) {
  const fault = faults.find((one) => code === `package-${one}`);
  if (code === "other-publisher") return "package.other-publisher" as const;
  return fault === undefined ? ("start.failed" as const) : (`package.fault.${fault}` as const);
}
