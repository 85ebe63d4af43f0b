import type { Service } from "@blaupause/model";
import { translator, type Translate } from "@blaupause/ui";
import { spokenIn } from "../offering/spokenIn.ts";
import type { Job } from "./perform.ts";

export interface ApplicantWords {
  readonly language: string;
  readonly t: Translate;
  /** The service's own name in that language, where it is translated. */
  readonly service: Service["title"];
}

/** She is written to in the language she applied in; letters are the author's and stay in the service's. */
export function applicantWords({ program, state }: Pick<Job, "program" | "state">): ApplicantWords {
  const language = state.language ?? program.service.language;
  return { language, t: translator(language), service: spokenIn(program, language).service.title };
}
