import type { Json } from "@blaupause/model";
import type { ReactNode } from "react";
import type { Part } from "../Frame.tsx";

export interface WidgetProps extends Part {
  readonly value: Json;
}
export type Widget = (props: WidgetProps) => ReactNode;
