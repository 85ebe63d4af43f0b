import { useCallback, useEffect, useState } from "react";
import { useDesigner } from "../designer.ts";
import { withChoice, type Choice, type Proposal } from "./choices.ts";

const PAUSE = 300;
interface Answered {
  /** The decisions it was asked with. */
  readonly choices: readonly Choice[];
  readonly proposal: Proposal;
}

/** What a new version means with the decisions made so far; asked again after each of them, and after a pause in typing. */
export function useProposal(service: string) {
  const { client } = useDesigner();
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    let isOld = false;
    const ask = async (): Promise<void> => {
      const body = { choices: [...choices] };
      const answer = await client("proposeUpgrade", { parameters: { service }, body });
      if (isOld) return;
      if (answer.ok) setAnswered({ choices, proposal: answer.value });
      else setFailed(answer.code);
    };
    const timer = setTimeout(() => void ask(), choices.length === 0 ? 0 : PAUSE);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [client, service, choices]);
  const decide = useCallback((choice: Choice) => setChoices((before) => withChoice(before, choice)), []);
  const isWorking = answered?.choices !== choices;
  return { choices, proposal: answered?.proposal ?? null, failed, isWorking, decide };
}
