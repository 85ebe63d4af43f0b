import { inflateSync } from "node:zlib";

/** What another program reads out of a PDF of ours: each page's pieces of text, with where they stand. For tests. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** The name of its font, without the mark of the subset. */
  readonly font: string;
  /** Outside of what is read aloud. */
  readonly artifact: boolean;
}

type Objects = ReadonlyMap<number, Buffer>;
type Glyphs = ReadonlyMap<number, string>;

export function readPdf(pdf: Buffer): readonly (readonly Piece[])[] {
  const objects = objectsOf(pdf);
  return [...objects.values()]
    .filter((object) => /\/Type \/Page\b/.test(plain(object)))
    .map((page) => piecesOf(objects, page));
}

export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join("");

const plain = (object: Buffer): string => object.toString("latin1");

function objectsOf(pdf: Buffer): Objects {
  const text = plain(pdf);
  const found = text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g);
  return new Map([...found].map(([, id, body = ""]) => [Number(id), Buffer.from(body, "latin1")]));
}

function streamOf(objects: Objects, id: string | undefined): string {
  const object = objects.get(Number(id)) ?? Buffer.alloc(0);
  const begin = object.indexOf("stream\n") + "stream\n".length;
  const bytes = object.subarray(begin, object.lastIndexOf("\nendstream"));
  return plain(plain(object).includes("/FlateDecode") ? inflateSync(bytes) : bytes);
}

function piecesOf(objects: Objects, page: Buffer): readonly Piece[] {
  const content = streamOf(objects, /\/Contents (\d+) 0 R/.exec(plain(page))?.[1]);
  const resources = plain(objects.get(Number(/\/Resources (\d+) 0 R/.exec(plain(page))?.[1])) ?? page);
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id]) => [name, fontOf(objects, id)]),
  );
  const pieces: Piece[] = [];
  let font = fontOf(objects, undefined);
  let [x, y, artifact] = [0, 0, false];
  for (const [, use, tag, left, up, shown = ""] of content.matchAll(
    /\/(F\d+) [\d.]+ Tf|\/(\w+) (?:<<[^>]*>>|\/\w+)? ?B(?:DC|MC)|1 0 0 1 ([\d.-]+) ([\d.-]+) Tm|\[(.*?)\] TJ/g,
  )) {
    if (use !== undefined) font = fonts.get(use) ?? font;
    else if (tag !== undefined) artifact = tag === "Artifact";
    else if (left !== undefined) [x, y] = [Number(left), Number(up)];
    else pieces.push({ text: decoded(shown, font.glyphs), x, y, font: font.name, artifact });
  }
  return pieces;
}

function fontOf(
  objects: Objects,
  id: string | undefined,
): { readonly name: string; readonly glyphs: Glyphs } {
  const font = plain(objects.get(Number(id)) ?? Buffer.alloc(0));
  const name = /\/BaseFont \/(?:[A-Z]+\+)?([\w-]+)/.exec(font)?.[1] ?? "";
  const map = /\/ToUnicode (\d+) 0 R/.exec(font)?.[1];
  return { name, glyphs: map === undefined ? new Map() : glyphsOf(streamOf(objects, map)) };
}

function glyphsOf(cmap: string): Glyphs {
  const ranges = [...cmap.matchAll(/<(\w+)> <\w+> \[(.*?)\]/g)];
  return new Map(
    ranges.flatMap(([, first = "", texts = ""]) =>
      [...texts.matchAll(/<([\w ]*)>/g)].map(
        ([, hex = ""], index) => [Number.parseInt(first, 16) + index, utf16(hex)] as const,
      ),
    ),
  );
}

const utf16 = (hex: string): string =>
  Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le");

const decoded = (shown: string, glyphs: Glyphs): string =>
  [...shown.matchAll(/<(\w+)>/g)]
    .flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? [])
    .map((code) => glyphs.get(Number.parseInt(code, 16)) ?? "\u0000")
    .join("");
