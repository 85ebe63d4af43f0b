import type { Response } from "express";
import { Refusal } from "./refusal.ts";

/** RFC 9457 problem details: a stable code for programs, a title for people who read logs. */
export function sendProblem(response: Response, refusal: Refusal): void {
  const { status, code, details } = refusal;
  response
    .status(status)
    .type("application/problem+json")
    .send(JSON.stringify({ type: `urn:blaupause:problem:${code}`, title: code, status, code, ...details }));
}
