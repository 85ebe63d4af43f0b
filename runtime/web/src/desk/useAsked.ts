import { useEffect, useState } from "react";

/** What the server answered, and how to ask again; null until it has. */
export function useAsked<T>(ask: () => Promise<T | null>): readonly [answer: T | null, again: () => void] {
  const [answer, setAnswer] = useState<T | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isHere = true;
    void ask().then((found) => (isHere && found !== null ? setAnswer(found) : undefined));
    return () => {
      isHere = false;
    };
    // Asked at the start, and whenever something was changed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [turn]);
  return [answer, () => setTurn(turn + 1)];
}
