import { createContext, useContext, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";

/** Addresses that are not as the template has them. Apart, so that only their change is drawn. */
export const LocalContext = createContext<ReadonlySet<string>>(new Set());

/** „örtlich“ at whatever is the municipality's own. */
export function LocalMark({ address }: { readonly address: string }): ReactNode {
  const { say } = useDesigner();
  return useContext(LocalContext).has(address) ? <span className="bp-own">{say("local.mark")}</span> : null;
}
