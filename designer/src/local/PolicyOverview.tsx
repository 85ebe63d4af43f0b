import { findElement, type Service } from "@blaupause/model";
import type { ReactNode } from "react";
import { nameAt } from "../actions/nameAt.ts";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { Allowed, Policy } from "./Policy.tsx";
import { useTemplate } from "./template.ts";

/** What holds everywhere, and every place where something else does. */
export default function PolicyOverview(): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const template = useTemplate();
  const isBound = template !== null && !template.isOurs;
  const found = exceptionsIn(isBound ? template.service : service).filter(
    (address) => findElement(service, address) !== undefined,
  );
  return (
    <>
      <p className="bp-muted">{say(isBound ? "policy.service.ours.text" : "policy.service.text")}</p>
      <Policy address="" title={say("policy.service.all")} />
      {found.length === 0 ? null : <p className="kern-label">{say("policy.service.except")}</p>}
      <ul className="bp-policy-list">
        {found.map((address) => (
          <Exception key={address} address={address} judged={isBound ? template.service : service} />
        ))}
      </ul>
    </>
  );
}

const exceptionsIn = ({ policy = {} }: Service): readonly string[] =>
  Object.keys(policy).filter((address) => address !== "");

/** By its name, which leads to where it stands. */
function Exception({ address, judged }: { readonly address: string; readonly judged: Service }): ReactNode {
  const { language } = useDesigner();
  const { service } = useContent();
  const { show } = useCopy();
  return (
    <li>
      <button type="button" className="bp-use" onClick={() => show(address)}>
        {nameAt(service, address, language)}
      </button>
      <Allowed address={address} service={judged} />
    </li>
  );
}
