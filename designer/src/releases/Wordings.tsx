import { findElement, type Json, type Service } from "@blaupause/model";
import { useMemo, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { usePropertyWord } from "../panel/propertyWords.ts";
import { placeholdersAt } from "../panel/template/placeholdersAt.ts";
import { valueText } from "../upgrades/valueText.ts";
import type { ServiceChange } from "@blaupause/reuse";
import { columnOf, propertyText, readingAt } from "./propertyText.ts";
import { TwoWordings } from "./TwoWordings.tsx";

interface WordingsProps {
  readonly change: ServiceChange;
  readonly before: Service;
  readonly after: Service;
  /** How the two are called where it is read; „vorher“ and „jetzt“ without it. */
  readonly titles?: { readonly before: string; readonly after: string };
}

/** What a change says beside what was said before: of each property both, of what is new its texts. */
export default function Wordings({ change, before, after, titles }: WordingsProps): ReactNode {
  const { say } = useDesigner();
  const word = usePropertyWord();
  const { type, address, set } = change;
  const was = useMemo(() => readingAt(before, change.before, say), [before, change.before, say]);
  const is = useMemo(() => readingAt(after, address, say), [after, address, say]);
  if (type === "added") return <Added service={after} address={address} />;
  if (was === null || is === null) return null;
  const shown = titles ?? { before: say("release.before"), after: say("release.after") };
  return Object.entries(set).map(([property, values]) => (
    <TwoWordings
      key={property}
      label={columnOf(is, property)?.label ?? word(property.split("@")[0]?.split("/").at(-1) ?? property)}
      titles={shown}
      before={propertyText(was, property, values.was as Json | undefined)}
      after={propertyText(is, property, values.now as Json | undefined)}
    />
  ));
}

const TEXTS = ["text", "hint", "message"] as const;

/** What is new is named above; here is what else it says. */
function Added({ service, address }: { readonly service: Service; readonly address: string }): ReactNode {
  const { say } = useDesigner();
  const placeholders = useMemo(() => placeholdersAt(service, address, say), [service, address, say]);
  const json = findElement(service, address)?.json ?? {};
  const texts = TEXTS.filter((key) => typeof json[key] === "string");
  return texts.map((key) => (
    <p key={key} className="bp-version-new">
      {valueText(json[key], placeholders, say)}
    </p>
  ));
}
