import { check, usesOf } from "@blaupause/check";
import { compile } from "@blaupause/engine/compile";
import type { JsonObject, Service } from "@blaupause/model";

/** Checks and compiles beside the screen, so that typing never waits for it. */
addEventListener("message", ({ data }: MessageEvent<Question>) => {
  const { turn, service, values } = data;
  const compiled = compile(service, values);
  postMessage({
    turn,
    problems: check(service, null, compiled),
    program: compiled.program,
    uses: usesOf(service, compiled),
  });
});

interface Question {
  readonly turn: number;
  readonly service: Service;
  readonly values: JsonObject;
}
