import { useState } from "react";
import type { Unreadable } from "./typed.ts";

export type Reading<V> =
  { readonly ok: true; readonly value: V } | { readonly ok: false; readonly why: Unreadable };

/** What somebody has typed, and what was stored when it was. */
interface Line {
  readonly text: string;
  readonly over: string;
}

/** What a line shows: what is typed, and why it is not stored; once something else is, what was refused is gone. */
export function lineNow<V>(typed: Line | null, stored: string, read: (text: string) => Reading<V>) {
  if (typed === null) return { text: stored, refused: null };
  const reading = read(typed.text);
  if (reading.ok) return { text: typed.text, refused: null };
  return typed.over === stored ? { text: typed.text, refused: reading.why } : { text: stored, refused: null };
}

/** What is typed into a line: what can be read is stored at once, what cannot stays there and says so. */
export function useTyped<V>(stored: string, read: (text: string) => Reading<V>, store: (value: V) => void) {
  const [typed, setTyped] = useState<Line | null>(null);
  const { text, refused } = lineNow(typed, stored, read);
  return {
    text,
    refused,
    type: (next: string): void => {
      setTyped({ text: next, over: stored });
      const reading = read(next);
      if (reading.ok) store(reading.value);
    },
    leave: (): void => {
      if (refused === null) setTyped(null);
    },
  };
}
