import type { Span } from "../ast.ts";
import type { Problem, ProblemCode } from "../problem.ts";

export type Report = (code: ProblemCode, at: Span, params?: Problem["params"]) => void;

export const reportTo =
  (problems: Problem[]): Report =>
  (code, { from = 0, to = 0 }, params = {}) => {
    problems.push({ code, from, to, params });
  };
