import { check, usesOf } from "@blaupause/check";
import type { Place } from "@blaupause/engine";
import { compile } from "@blaupause/engine/compile";
import type { JsonObject, Service } from "@blaupause/model";
import { changesBetween } from "@blaupause/reuse";
import { changeable } from "./changeable.ts";
import { proofOf } from "./proof.ts";

/** Long enough that nobody who types waits for the journeys. */
const PAUSE_MS = 500;
let later: ReturnType<typeof setTimeout> | undefined;

/** Checks and compiles beside the screen, so that typing never waits for it; plays the journeys in the pauses. */
addEventListener("message", ({ data }: MessageEvent<Question>) => {
  clearTimeout(later);
  const { turn, service, values, journeys, place, template } = data;
  const compiled = compile(service, values);
  postMessage({
    turn,
    problems: changeable(check(service, null, compiled), service, template),
    program: compiled.program,
    uses: usesOf(service, compiled),
    local: template === null ? [] : changesBetween(template, service).map(({ address }) => address),
  });
  later = setTimeout(
    () => postMessage({ turn, proof: proofOf(compiled.program, journeys, place) }),
    PAUSE_MS,
  );
});

interface Question {
  readonly turn: number;
  readonly service: Service;
  readonly values: JsonObject;
  readonly journeys: Readonly<Record<string, JsonObject>>;
  readonly place: Place;
  /** What it is made from by somebody else; null: it is nobody's adaptation. */
  readonly template: Service | null;
}
