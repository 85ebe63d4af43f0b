import type { Json } from "@blaupause/model";
import type { ReactNode } from "react";
import { Ticks } from "../Ticks.tsx";
import type { EditorProps } from "./editor.ts";

/** What an upload is called to citizens. */
const known = [
  { value: "application/pdf", label: "PDF" },
  { value: "image/jpeg", label: "JPG" },
  { value: "image/png", label: "PNG" },
] as const;

/** The kinds that can be ticked: those everybody knows, and what somebody has written otherwise. */
export function fileTypesOf(value: Json | undefined) {
  const chosen = Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  const others = chosen.filter((one) => known.every((each) => each.value !== one));
  return { chosen, options: [...known, ...others.map((one) => ({ value: one, label: one }))] };
}

/** Which files may be sent, one tick each; none ticked allows every kind. */
export function FileTypes({ label, value, change }: EditorProps): ReactNode {
  const { chosen, options } = fileTypesOf(value);
  return (
    <Ticks
      label={label}
      options={options}
      chosen={chosen}
      change={(next) => change(next.length === 0 ? undefined : next)}
    />
  );
}
