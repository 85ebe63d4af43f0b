import type { Organisation } from "@blaupause/model";
import type { Fault } from "./judge.ts";

export const EMAIL = /^(?=.{1,254}$)[^@\s]+@[^@\s]+$/;
/** What people can write to and open; each may be left empty. */
const SHAPES = {
  email: EMAIL,
  website: /^(?:https?:\/\/)?[^\s:/@]+\.[^\s:/@]+(?:[/:?#]\S*)?$/i,
} as const;

export const contactFaults = (contact: Organisation["contact"]): readonly Fault[] =>
  (["email", "website"] as const)
    .filter((part) => (contact[part] ?? "") !== "" && !SHAPES[part].test(contact[part] ?? ""))
    .map((part) => ({ field: `contact.${part}`, code: "not-valid" }));
