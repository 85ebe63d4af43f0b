import type { Element } from "@blaupause/model";
import type { ComponentType } from "react";
import type { SettingEdit } from "../condition/setting.ts";
import type { Subject, SubjectKind } from "../condition/subjects.ts";
import type { Seen } from "../condition/useSight.ts";
import type { Value } from "./tree.ts";

/** What an editor of one kind of value gets. */
export interface ValueProps<V extends Value = Value> {
  readonly element: Element;
  /** Of the thing whose value it is; settings made from it are called after it. */
  readonly name: string;
  readonly label: string;
  readonly kind: SubjectKind;
  readonly options: Subject["options"];
  readonly sight: Seen;
  readonly value: V;
  /** How many brackets or conditions stand around it. */
  readonly depth: number;
  readonly change: (value: V, also?: SettingEdit) => void;
  /** Draws a value that stands inside this one: values hold values, files hold no circles. */
  readonly Inner: ComponentType<ValueProps>;
}
