import { isJsonObject, type Element, type Json } from "@blaupause/model";
import type { ReactNode } from "react";
import { nameOf } from "../../actions/nameOf.ts";
import { useDesigner } from "../../designer.ts";
import { feelIn } from "../../panel/feelIn.ts";
import { TextLine } from "../../panel/TextLine.tsx";
import { useCopy } from "../../session/copy.ts";
import { SentAnswers } from "./SentAnswers.tsx";

/** A step that asks another system: where, with which key, and which answers go there. */
export function CallChoice({ element }: { readonly element: Element }): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { type, connector, with: parameters } = element.json;
  if (type !== "serviceTask" || connector !== "http") return null;
  const held = isJsonObject(parameters) ? parameters : {};
  const set = (name: string, value: Json | undefined): void => {
    void edit(say("process.call.changed", { title: nameOf(element) }), [
      {
        type: "set",
        address: element.address,
        property: `with/${name}`,
        ...(value === undefined ? {} : { value }),
      },
    ]);
  };
  return (
    <>
      <WrittenOr json={held["url"]} label={say("process.call.url")}>
        {(text) => (
          <TextLine
            label={say("process.call.url")}
            hint={say("process.call.url.hint")}
            value={text}
            change={(url) => set("url", url)}
          />
        )}
      </WrittenOr>
      <WrittenOr json={held["secret"]} label={say("process.call.secret")}>
        {(text) => (
          <TextLine
            label={say("process.call.secret")}
            hint={say("process.call.secret.hint")}
            value={text}
            change={(secret) => set("secret", secret === "" ? undefined : secret)}
          />
        )}
      </WrittenOr>
      <SentAnswers
        feel={held["body"] === undefined ? null : (feelIn(held["body"]) ?? "written")}
        from={element.address}
        change={(feel) => set("body", feel === null ? undefined : { feel })}
      />
    </>
  );
}

interface WrittenOrProps {
  readonly json: Json | undefined;
  readonly label: string;
  readonly children: (text: string) => ReactNode;
}
/** What an expert works out by a formula is named, not edited here. */
function WrittenOr({ json, label, children }: WrittenOrProps): ReactNode {
  const { say } = useDesigner();
  if (feelIn(json) === null) return children(typeof json === "string" ? json : "");
  return <p className="kern-body bp-line">{say("process.call.written", { label })}</p>;
}
