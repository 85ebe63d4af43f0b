import type { ElementUse } from "@blaupause/check";
import type { Program } from "@blaupause/engine";
import type { JsonObject, Problem } from "@blaupause/model";
import { useEffect, useRef, useState } from "react";
import type { Content } from "../session/content.ts";
import type { Judged } from "../session/copy.ts";

interface Reply {
  readonly turn: number;
  readonly problems: readonly Problem[];
  readonly program: Program;
  readonly uses: readonly ElementUse[];
}

/**
 * Problems and program of the content, made by a worker. While one is being judged the newest edit waits, and what came
 * between is never judged at all.
 */
export function useJudged(content: Content, values: JsonObject): Judged {
  const [judged, setJudged] = useState<Judged>({ content, problems: [], program: null, uses: [] });
  const judge = useRef<Judge | null>(null);
  useEffect(() => {
    const own = startJudge(setJudged);
    judge.current = own;
    return () => own.stop();
  }, []);
  useEffect(() => judge.current?.ask(content, values), [content, values]);
  return judged;
}

interface Judge {
  readonly ask: (content: Content, values: JsonObject) => void;
  readonly stop: () => void;
}

function startJudge(tell: (judged: Judged) => void): Judge {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  let waiting: { content: Content; values: JsonObject } | null = null;
  let running: Content | null = null;
  let turn = 0;
  const next = (): void => {
    if (waiting === null) return;
    const { content, values } = waiting;
    waiting = null;
    running = content;
    turn += 1;
    // A worker of ours has no other origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage({ turn, service: content.service, values });
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    if (data.turn === turn && running !== null)
      tell({ content: running, problems: data.problems, program: data.program, uses: data.uses });
    running = null;
    next();
  });
  return {
    ask: (content, values) => {
      waiting = { content, values };
      if (running === null) next();
    },
    stop: () => worker.terminate(),
  };
}
