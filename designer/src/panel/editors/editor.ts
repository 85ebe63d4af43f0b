import type { Element, Json } from "@blaupause/model";
import type { ComponentType } from "react";
import type { PanelProperty } from "../panelOf.ts";

/** What an editor of one property gets. An undefined value removes the property. */
export interface EditorProps {
  readonly label: string;
  readonly property: PanelProperty;
  readonly element: Element;
  readonly value: Json | undefined;
  readonly change: (value: Json | undefined) => void;
}
export type Editor = ComponentType<EditorProps>;
