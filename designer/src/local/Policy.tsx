import type { JsonObject, PolicyEntry, Service } from "@blaupause/model";
import { permissionAt } from "@blaupause/reuse";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Select } from "../panel/Select.tsx";
import { Tick } from "../panel/Tick.tsx";
import { useContent, useCopy } from "../session/copy.ts";
import { useTemplate } from "./template.ts";

const structures = ["none", "restrict", "extend", "free"] as const;
type Structure = (typeof structures)[number];

interface PolicyProps {
  readonly address: string;
  /** What it stands under where „hier“ says too little. */
  readonly title?: string | undefined;
}
/** Whoever publishes says what others may change here; everybody else reads it. */
export function Policy({ address, title }: PolicyProps): ReactNode {
  const { session } = useDesigner();
  const template = useTemplate();
  const publishes = session.person?.roles.includes("publisher") === true;
  const isBound = template !== null && !template.isOurs;
  const tools = publishes ? <PolicyTools address={address} title={title} /> : null;
  if (!isBound) return tools;
  return (
    <>
      <Allowed address={address} service={template.service} />
      {template.isDerived ? tools : null}
    </>
  );
}

interface AllowedProps {
  readonly address: string;
  /** The service that says so. */
  readonly service: Service;
}
/** In a sentence what may be changed here. */
export function Allowed({ address, service }: AllowedProps): ReactNode {
  const { say } = useDesigner();
  const { structure, text } = permissionAt(service, address);
  const isToSettle = service.policy?.[address]?.settle === true;
  return (
    <p className="bp-muted">
      {isToSettle ? `${say("policy.settle.here")} ` : null}
      {say(`policy.allowed.${structure}`)} {say(text ? "policy.allowed.text" : "policy.allowed.wording")}
    </p>
  );
}

/** Both axes; nothing chosen is what holds around it. A whole service is nothing to settle. */
function PolicyTools({
  address,
  title,
}: {
  readonly address: string;
  readonly title: string | undefined;
}): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { service } = useContent();
  const { policy = {} } = service;
  const own = policy[address] ?? {};
  const around = permissionAt({ ...service, policy: without(policy, address) }, address);
  const set = (entry: PolicyEntry): void => {
    const rest = without(policy, address);
    const value = Object.keys(entry).length === 0 ? rest : { ...rest, [address]: entry };
    edit(say("policy.changed"), [
      { type: "set", address: "", property: "policy", value: value as JsonObject },
    ]);
  };
  const inherited = (words: string): string => say("policy.inherited", { words });
  return (
    <div className="bp-builder">
      <p className="kern-label">{title ?? say("policy.title")}</p>
      <Select
        label={say("policy.structure")}
        value={own.structure ?? ""}
        options={structures.map((value) => ({ value, label: say(`policy.structure.${value}`) }))}
        mayBeEmpty
        empty={inherited(say(`policy.structure.${around.structure}`))}
        change={(value) => set(withAxis(own, "structure", value === "" ? undefined : (value as Structure)))}
      />
      <Select
        label={say("policy.text")}
        value={own.text === undefined ? "" : String(own.text)}
        options={[
          { value: "true", label: say("policy.text.true") },
          { value: "false", label: say("policy.text.false") },
        ]}
        mayBeEmpty
        empty={inherited(say(around.text ? "policy.text.true" : "policy.text.false"))}
        change={(value) => set(withAxis(own, "text", value === "" ? undefined : value === "true"))}
      />
      {address === "" ? null : (
        <Tick
          label={say("policy.settle")}
          isOn={own.settle === true}
          change={(isOn) => set(withAxis(own, "settle", isOn ? true : undefined))}
        />
      )}
    </div>
  );
}

type PolicyMap = Readonly<Record<string, PolicyEntry>>;
const without = (policy: PolicyMap, address: string): PolicyMap =>
  Object.fromEntries(Object.entries(policy).filter(([key]) => key !== address));

function withAxis<K extends keyof PolicyEntry>(
  entry: PolicyEntry,
  axis: K,
  value: PolicyEntry[K] | undefined,
): PolicyEntry {
  const { [axis]: _, ...rest } = entry;
  return (value === undefined ? rest : { ...rest, [axis]: value }) as PolicyEntry;
}
