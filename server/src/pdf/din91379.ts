/**
 * The letters and signs of DIN 91379, which every IT of the administration must be able to write: code points in
 * hexadecimal, and below them letters that consist of several, as a base and the accents after it.
 */
const SINGLE = `
21-29 2b-7e a1-ac ae-17e 187-188 18f 192 197 1a0-1a1 1af-1b0 1b7 1cd-1dc 1de-1df 1e2-1f0 1f4-1f5 1f8-1ff
212-213 218-21b 21e-21f 227-233 259 268 292 2b0 2b3 2b9-2ba 2be-2bf 2c6 2c8 2cc 2dc 2e2 386 388-38a 38c
38e-3a1 3a3-3ce 40d 410-42a 42c 42e-44a 44c 44e-44f 45d 1d48 1d57 1e02-1e03 1e06-1e07 1e0a-1e11 1e17 1e1c-1e2b
1e2f-1e37 1e3a-1e3b 1e40-1e49 1e52-1e5b 1e5e-1e63 1e6a-1e6f 1e80-1e87 1e8c-1e97 1e9e 1ea0-1ef9 2018-201a
201c-201e 2020-2021 2026 2030 2032-2033 2039-203a 2070 2074-2079 207f-2089 20ac 2122 221e 2264-2265`;

const ACCENTED: readonly (readonly [string, string])[] = [
  ["\u030B", "Aa"],
  ["\u0300", "CFGKMPSTZcfgkmpstz"],
  ["\u0304", "CFHKNPSTZcfhknpstzÛûḲḳṢṣṬṭỤụ"],
  ["\u0306", "CMNRZcmnrzÇç"],
  ["\u0308", "CTZczẠạỌọỤụ"],
  ["\u0315", "CKPTckptČč"],
  ["\u0323", "CPcpČč"],
  ["\u0326", "CHKLNchklnŽž"],
  ["\u0328\u0306", "Cc"],
  ["\u0302", "DKLMNdklmn"],
  ["\u0331", "HSs"],
  ["\u0301", "JjÿĪī"],
  ["\u030C", "J"],
  ["\u0307", "KUku"],
  ["\u031B", "KTkt"],
  ["\u035FH", "K"],
  ["\u035Fh", "Kk"],
  ["\u0325", "LRlr"],
  ["\u0325\u0304", "LRlr"],
  ["\u0310", "Mm"],
  ["\u031B\u0304", "Ss"],
  ["\u0327", "ZzŽž"],
  ["\u030D", "ēō"],
];

export const letters: readonly string[] = [
  ...SINGLE.trim().split(/\s+/).flatMap(between),
  ...ACCENTED.flatMap(([accents, bases]) => [...bases].map((base) => base + accents)),
];

function between(range: string): readonly string[] {
  const [first = 0, last = first] = range.split("-").map((code) => Number.parseInt(code, 16));
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}
