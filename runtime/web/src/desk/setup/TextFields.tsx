import type { Organisation } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { LongField } from "../LongField.tsx";

type Texts = NonNullable<Organisation["texts"]>;
interface TextFieldsProps {
  readonly texts: Organisation["texts"];
  readonly change: (texts: Texts) => void;
}

/** What every authority has to say of itself. */
export function TextFields({ texts = {}, change }: TextFieldsProps): ReactNode {
  const { t } = useDesk();
  return (["imprint", "privacy", "accessibility"] as const).map((kind) => (
    <LongField
      key={kind}
      name={`texts.${kind}`}
      label={t(`texts.${kind}`)}
      value={texts[kind] ?? ""}
      change={(text) => change({ ...texts, [kind]: text })}
    />
  ));
}
