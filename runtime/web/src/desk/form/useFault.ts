import { useContext } from "react";
import { useDesk } from "../desk.ts";
import { faultSentence, FormFaultsContext } from "./faults.ts";

interface Asked {
  /** Its path in what is sent; without one nothing is told at it. */
  readonly name?: string | undefined;
  readonly label: string;
  readonly value: string;
  readonly wrong?: string | undefined;
}

/** What is wrong with this field of the form around it, as a sentence. */
export function useFault({ name, ...typed }: Asked): string | undefined {
  const { t } = useDesk();
  const { faults } = useContext(FormFaultsContext);
  const fault = name === undefined ? undefined : faults.find(({ field }) => field === name);
  return fault === undefined ? undefined : faultSentence(t, fault, typed);
}
