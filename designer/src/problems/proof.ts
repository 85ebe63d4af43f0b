import {
  coverageKinds,
  mergeCoverage,
  openJourney,
  type Coverage,
  type JourneyFailure,
  type Place,
  type Program,
} from "@blaupause/engine";
import { runJourney } from "@blaupause/engine/compile";
import type { Journey, JsonObject } from "@blaupause/model";

/** How one journey went; null where it cannot be read. */
export interface Played {
  readonly name: string;
  readonly title: string;
  readonly went: { readonly ok: boolean; readonly failures: readonly JourneyFailure[] } | null;
}
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** What all journeys together show about a service. */
export interface Proof {
  readonly played: readonly Played[];
  readonly coverage: Coverage;
  /** In how many journeys a flow was taken. */
  readonly flows: Readonly<Record<string, number>>;
  /** In how many of the letters written a block of it stands, by `document/block`. */
  readonly blocks: Readonly<Record<string, Share>>;
}

/** Plays every journey by the laws. Pure, and as slow as they are many: nothing for the time between two keys. */
export function proofOf(
  program: Program,
  journeys: Readonly<Record<string, JsonObject>>,
  place: Place,
): Proof {
  const opened = Object.entries(journeys).map(([name, json]) => ({ name, found: openJourney(json) }));
  const readable = opened.flatMap(({ name, found }) =>
    found.ok ? [{ name, journey: found.journey, run: runJourney(program, found.journey, place) }] : [],
  );
  const runs = new Map(readable.map((one) => [one.name, one]));
  const played = opened.map(({ name }): Played => {
    const one = runs.get(name);
    if (one === undefined) return { name, title: name, went: null };
    const { ok, failures } = one.run;
    return { name, title: one.journey.title, went: { ok, failures } };
  });
  const coverages = readable.map(({ run }) => run.coverage);
  return {
    played,
    coverage: coverages.length === 0 ? nothing : mergeCoverage(coverages),
    flows: counted(coverages.flatMap(({ flows }) => flows.seen)),
    blocks: blocksOf(
      program,
      readable.map(({ journey }) => journey),
      place,
    ),
  };
}

const nothing = Object.fromEntries(
  coverageKinds.map((kind) => [kind, { seen: [], all: [] }]),
) as unknown as Coverage;

function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** A letter knows nothing of its blocks once it is written, so each block writes its own name here. */
function blocksOf(program: Program, journeys: readonly Journey[], place: Place): Proof["blocks"] {
  const documents = Object.entries(program.documents).map(([id, document]) => {
    const blocks = document.blocks.map(({ id: own, visible }) => ({
      id: own,
      type: "heading" as const,
      level: 1 as const,
      text: [own],
      ...(visible === undefined ? {} : { visible }),
    }));
    return [id, { ...document, blocks }] as const;
  });
  if (!documents.some(([, { blocks }]) => blocks.some((block) => "visible" in block))) return {};
  const marked: Program = { ...program, documents: Object.fromEntries(documents) };
  const letters = journeys.flatMap((journey) => runJourney(marked, journey, place).documents);
  const shares = documents.flatMap(([id, { blocks }]) => {
    const own = letters.filter((letter) => letter.id === id);
    const stands = counted(
      own.flatMap((letter) => letter.blocks.flatMap((block) => ("text" in block ? [block.text] : []))),
    );
    return blocks.map(
      (block) => [`${id}/${block.id}`, { count: stands[block.id] ?? 0, of: own.length }] as const,
    );
  });
  return Object.fromEntries(shares);
}
