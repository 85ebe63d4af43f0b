import type { ElementUse } from "@blaupause/check";
import type { Place, Program } from "@blaupause/engine";
import type { JsonObject, Problem, Service } from "@blaupause/model";
import { useEffect, useRef, useState } from "react";
import type { Proof } from "./proof.ts";
import type { Content } from "../session/content.ts";
import type { Judged } from "../session/copy.ts";

interface Verdict {
  readonly turn: number;
  readonly problems: readonly Problem[];
  readonly program: Program;
  readonly uses: readonly ElementUse[];
  readonly local: readonly string[];
}
/** Comes after the verdict of the same turn, once nobody types any more. */
interface Proven {
  readonly turn: number;
  readonly proof: Proof;
}
type Reply = Verdict | Proven;

interface Asked {
  readonly content: Content;
  readonly values: JsonObject;
  readonly place: Place;
  readonly template: Service | null;
}

/**
 * Problems and program of the content, made by a worker. While one is being judged the newest edit waits, and what came
 * between is never judged at all.
 */
export function useJudged(
  content: Content,
  values: JsonObject,
  place: Place,
  template: Service | null,
): Judged {
  const [judged, setJudged] = useState<Judged>({
    content,
    problems: [],
    program: null,
    uses: [],
    local: [],
    proof: null,
  });
  const judge = useRef<Judge | null>(null);
  useEffect(() => {
    const own = startJudge(setJudged);
    judge.current = own;
    return () => own.stop();
  }, []);
  useEffect(
    () => judge.current?.ask({ content, values, place, template }),
    [content, values, place, template],
  );
  return judged;
}

interface Judge {
  readonly ask: (asked: Asked) => void;
  readonly stop: () => void;
}

function startJudge(tell: (change: (before: Judged) => Judged) => void): Judge {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  let waiting: Asked | null = null;
  let running: Content | null = null;
  let turn = 0;
  const next = (): void => {
    if (waiting === null) return;
    const { content, values, place, template } = waiting;
    const { service, journeys } = content;
    waiting = null;
    running = content;
    turn += 1;
    // A worker of ours has no other origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage({ turn, service, values, journeys, place, template });
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    if ("proof" in data) {
      if (data.turn === turn) tell((before) => ({ ...before, proof: data.proof }));
      return;
    }
    const content = running;
    const { problems, program, uses, local } = data;
    // What the journeys showed before stays until they have been played again.
    if (data.turn === turn && content !== null)
      tell(({ proof }) => ({ content, problems, program, uses, local, proof }));
    running = null;
    next();
  });
  return {
    ask: (asked) => {
      waiting = asked;
      if (running === null) next();
    },
    stop: () => worker.terminate(),
  };
}
