import { Handle, Position, type Node, type NodeProps } from "@xyflow/react";
import type { Node as ProcessNode } from "@blaupause/model";
import { memo, type ReactNode } from "react";
import { Marks } from "../../local/Marks.tsx";
import { nodeAddress } from "../graph/flows.ts";
import { shapeOf } from "./shapes.ts";

export type ShapeData = Node<{ readonly node: ProcessNode }, "shape">;

/** A node as BPMN draws it: a circle, a box or a diamond, with the sign of its type. */
export const ShapeNode = memo(({ id, data: { node } }: NodeProps<ShapeData>): ReactNode => {
  const shape = shapeOf(node);
  return (
    <div
      className={`bp-shape bp-shape--${shape} bp-shape--${node.type}`}
      data-ends={"interrupting" in node ? node.interrupting : null}
    >
      <Handle type="target" position={Position.Left} />
      <Sign node={node} />
      <span className="bp-shape-title">{node.title}</span>
      <Marks address={nodeAddress(id)} />
      <Handle type="source" position={node.type === "boundaryEvent" ? Position.Bottom : Position.Right} />
    </div>
  );
});
ShapeNode.displayName = "ShapeNode";

/** Tasks have an icon in their corner, gateways and events a sign in their middle. */
function Sign({ node }: { readonly node: ProcessNode }): ReactNode {
  const icon = icons[node.type];
  const className =
    icon === undefined ? "bp-shape-sign" : `bp-shape-sign kern-icon kern-icon--${icon} kern-icon--small`;
  return (
    <span className={className} aria-hidden="true">
      {icon === undefined ? signOf(node) : ""}
    </span>
  );
}
const icons: Partial<Record<ProcessNode["type"], string>> = {
  userTask: "account-circle",
  serviceTask: "autorenew",
  businessRuleTask: "checklist",
  receiveTask: "mail",
  callActivity: "open-in-new",
};
const signs: Partial<Record<ProcessNode["type"], string>> = {
  exclusiveGateway: "✕",
  parallelGateway: "＋",
  inclusiveGateway: "○",
  eventBasedGateway: "◎",
  subProcess: "⊞",
};
function signOf(node: ProcessNode): string {
  if ("timer" in node && node.timer !== undefined) return "◷";
  return "message" in node && node.message !== undefined ? "✉" : (signs[node.type] ?? "");
}
