import { findElement, type Service } from "@blaupause/model";
import { permissionAt } from "@blaupause/reuse";
import type { ReactNode } from "react";
import { nameAt } from "../actions/nameAt.ts";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import type { Say } from "../words/words.ts";
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
          <Exception key={address} address={address}>
            {isBound ? (
              <Allowed address={address} service={template.service} />
            ) : (
              <p className="bp-muted">{settledAt(service, address, say)}</p>
            )}
          </Exception>
        ))}
      </ul>
    </>
  );
}

const exceptionsIn = ({ policy = {} }: Service): readonly string[] =>
  Object.keys(policy).filter((address) => address !== "");

/** Both axes as whoever publishes has settled them. */
function settledAt(service: Service, address: string, say: Say): string {
  const { structure, text } = permissionAt(service, address);
  return say("policy.settled", {
    structure: say(`policy.structure.${structure}`),
    text: say(text ? "policy.text.true" : "policy.text.false"),
  });
}

interface ExceptionProps {
  readonly address: string;
  readonly children: ReactNode;
}
/** By its name, which leads to where it stands. */
function Exception({ address, children }: ExceptionProps): ReactNode {
  const { language } = useDesigner();
  const { service } = useContent();
  const { show } = useCopy();
  return (
    <li>
      <button type="button" className="bp-use" onClick={() => show(address)}>
        {nameAt(service, address, language)}
      </button>
      {children}
    </li>
  );
}
