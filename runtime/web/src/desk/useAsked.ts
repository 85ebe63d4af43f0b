import { useEffect, useState } from "react";

/** What the server answered, how to ask again, and whether it did not answer; null until it has. */
export function useAsked<T>(
  ask: () => Promise<T | null>,
): readonly [answer: T | null, again: () => void, isUnread: boolean] {
  const [answer, setAnswer] = useState<T | null>(null);
  const [isUnread, setUnread] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isHere = true;
    void ask().then((found) => {
      if (!isHere) return;
      setUnread(found === null);
      if (found !== null) setAnswer(found);
    });
    return () => {
      isHere = false;
    };
    // Asked at the start, and whenever something was changed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [turn]);
  return [answer, () => setTurn(turn + 1), isUnread];
}
