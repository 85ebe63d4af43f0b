import type { Organisation } from "@blaupause/model";
import type { Translate } from "@blaupause/ui";
import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Field } from "../Field.tsx";

type Contact = Organisation["contact"];
interface ContactFieldsProps {
  readonly contact: Contact;
  readonly change: (contact: Contact) => void;
}
const lines = ["street", "postcode", "city", "phone", "email", "website", "hours"] as const;

/** How an organisation is reached. */
export function ContactFields({ contact, change }: ContactFieldsProps): ReactNode {
  const { t } = useDesk();
  return lines.map((line) => (
    <Field
      key={line}
      name={`contact.${line}`}
      label={t(`operator.${line}`)}
      wrong={wrongIn(t, line)}
      value={contact[line] ?? ""}
      change={(text) => change({ ...contact, [line]: text })}
    />
  ));
}

const wrongIn = (t: Translate, line: (typeof lines)[number]): string | undefined =>
  line === "postcode" || line === "email" || line === "website" ? t(`fault.form.${line}`) : undefined;
