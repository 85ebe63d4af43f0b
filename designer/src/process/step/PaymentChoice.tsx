import { isJsonObject, type Element, type Json } from "@blaupause/model";
import type { ReactNode } from "react";
import { nameOf } from "../../actions/nameOf.ts";
import { useDesigner } from "../../designer.ts";
import { useSight } from "../../panel/condition/useSight.ts";
import { feelIn } from "../../panel/feelIn.ts";
import { Select } from "../../panel/Select.tsx";
import { TextLine } from "../../panel/TextLine.tsx";
import { useCopy } from "../../session/copy.ts";
import { amountsIn } from "./amountsIn.ts";

/** A step that asks the applicant for money: which amount of the service that is, and what she reads it is for. */
export function PaymentChoice({ element }: { readonly element: Element }): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { subjects } = useSight(element.address);
  const { type, connector, with: parameters } = element.json;
  if (type !== "serviceTask" || connector !== "payment") return null;
  const held = isJsonObject(parameters) ? parameters : {};
  const set = (name: string, value: Json): void => {
    const change = { type: "set", address: element.address, property: `with/${name}`, value } as const;
    void edit(say("process.payment.changed", { title: nameOf(element) }), [change]);
  };
  const amounts = amountsIn(subjects, element.address).map(({ path, label, group }) => ({
    value: path,
    label: `${group}: ${label}`,
  }));
  const amount = feelIn(held["amount"]) ?? (typeof held["amount"] === "number" ? `${held["amount"]} €` : "");
  // What an expert has written by hand is called what it is, and stays until another is chosen.
  const isOwn = feelIn(held["amount"]) !== null && !amounts.some(({ value }) => value === amount);
  const own = isOwn ? [{ value: amount, label: say("process.payment.amount.own") }] : [];
  return (
    <>
      <Select
        label={say("process.payment.amount")}
        value={amount}
        options={[...own, ...amounts]}
        mayBeEmpty={false}
        missing={say("process.payment.amount.missing")}
        change={(path) => set("amount", { feel: path })}
      />
      <TextLine
        label={say("process.payment.purpose")}
        hint={say("process.payment.purpose.hint")}
        missing={say("process.payment.purpose.missing")}
        value={typeof held["purpose"] === "string" ? held["purpose"] : ""}
        change={(purpose) => set("purpose", purpose)}
      />
    </>
  );
}
