/** Who may import whom. Each line has its reason; a new arrow is a decision, not a convenience. */
export const mayImport: Readonly<
  Record<string, { readonly names: readonly string[]; readonly because: string }>
> = {
  "packages/model": {
    names: ["typebox", "@noble/hashes", "canonicalize"],
    because: "the format stands alone: everybody reads it, it reads nobody",
  },
  "packages/feel": {
    names: ["lezer-feel", "@lezer/common", "decimal.js"],
    because: "expressions know values, not services",
  },
  "packages/check": {
    names: ["@blaupause/model", "@blaupause/feel", "@blaupause/engine"],
    because: "checking asks the laws and changes nothing",
  },
  "packages/reuse": {
    names: [
      "@blaupause/model",
      "@blaupause/feel",
      "@blaupause/check",
      "@blaupause/engine",
      "@noble/hashes",
      "@noble/curves",
    ],
    because: "merging is a law about documents",
  },
  "packages/exchange": {
    names: ["@blaupause/model", "@blaupause/feel", "saxes"],
    because: "standards are read into documents; what a document means is for others to say",
  },
  "packages/api": {
    names: ["@blaupause/model", "@blaupause/engine", "typebox"],
    because: "both sides of HTTP share it",
  },
  "packages/ui": { names: ["@blaupause/model", "react"], because: "words and parts know no service" },
  "packages/cli": {
    names: [
      "@blaupause/model",
      "@blaupause/feel",
      "@blaupause/check",
      "@blaupause/reuse",
      "@blaupause/exchange",
      "@blaupause/engine",
      "@blaupause/ui",
      "node:",
    ],
    because: "the command line is a thin reader of the laws",
  },
  "runtime/engine": {
    names: ["@blaupause/model", "@blaupause/feel", "feiertagejs"],
    because: "the laws are pure: no network, no clock, no framework",
  },
  "runtime/web": {
    names: [
      "@blaupause/model",
      "@blaupause/engine",
      "@blaupause/ui",
      "@blaupause/api",
      "react",
      "react-dom",
      "@rjsf/",
    ],
    because: "pages show what the laws say; they never reach the store",
  },
  server: {
    names: [
      "@blaupause/",
      "@noble/hashes",
      "canonicalize",
      "express",
      "helmet",
      "busboy",
      "file-type",
      "pdfkit",
      "fontkit",
      "react",
      "react-dom",
      "typebox",
      "nodemailer",
      "openid-client",
      "@node-rs/argon2",
      "@zxcvbn-ts/",
      "otpauth",
      "express-rate-limit",
      "papaparse",
      "qrcode",
      "libsql",
      "mongodb",
      "pino",
      "prom-client",
      "@opentelemetry/api",
      "node:",
    ],
    because: "the server ties everything together, but not the designer",
  },
  designer: {
    names: [
      "@blaupause/model",
      "@blaupause/feel",
      "@blaupause/check",
      "@blaupause/reuse",
      "@blaupause/engine",
      "@blaupause/api",
      "@blaupause/ui",
      "@blaupause/web",
      "react",
      "react-dom",
      "@rjsf/",
      "@xyflow/react",
      "monaco-editor",
      "diff",
      "papaparse",
      "qrcode",
    ],
    because: "the designer edits documents; it reaches the store only over HTTP",
  },
};

/** Libraries that stand behind one folder, so that they can be replaced there. */
export const fences: readonly {
  readonly library: string;
  readonly inside: RegExp;
  readonly because: string;
}[] = [
  {
    library: "lezer-feel",
    inside: /^packages\/feel\/src\/parse/,
    because: "the parser must never reach a citizen's page",
  },
  {
    library: "@lezer/common",
    inside: /^packages\/feel\/src\/parse/,
    because: "the parser must never reach a citizen's page",
  },
  {
    library: "decimal.js",
    inside: /^packages\/feel\/src\/num\.ts$/,
    because: "another decimal library is one file away",
  },
  {
    library: "feiertagejs",
    inside: /^runtime\/engine\/src\/deadlines\//,
    because: "holidays are looked up in one place",
  },
  {
    library: "@rjsf/",
    inside: /^(runtime\/web\/src\/form|designer\/src\/panel)\//,
    because: "FormView and the property panels are the only users of rjsf",
  },
  { library: "@xyflow/react", inside: /^designer\/src\/process\//, because: "one canvas, one folder" },
  { library: "monaco-editor", inside: /^designer\/src\/source\//, because: "loaded for experts only" },
  {
    library: "diff",
    inside: /^designer\/src\/upgrades\//,
    because: "texts are compared where people decide",
  },
  {
    library: "saxes",
    inside: /^packages\/exchange\/src\/xml\/parse\.ts$/,
    because: "one file decides what XML may do to us",
  },
  { library: "fontkit", inside: /^server\/src\/pdf\//, because: "PDF is made in one folder" },
  { library: "pdfkit", inside: /^server\/src\/pdf\//, because: "PDF is made in one folder" },
  { library: "mongodb", inside: /^server\/src\/store\/mongo\//, because: "only its adapter knows MongoDB" },
  { library: "libsql", inside: /^server\/src\/store\//, because: "only the store knows its drivers" },
  { library: "node:sqlite", inside: /^server\/src\/store\//, because: "only the store knows its drivers" },
  { library: "busboy", inside: /^server\/src\/http\//, because: "bodies are parsed at the edge" },
  { library: "nodemailer", inside: /^server\/src\/mail\//, because: "mail leaves by one door" },
  {
    library: "openid-client",
    inside: /^server\/src\/auth\//,
    because: "who somebody is, is found out in one folder",
  },
  {
    library: "@node-rs/argon2",
    inside: /^server\/src\/auth\//,
    because: "passwords are hashed in one place",
  },
  {
    library: "@zxcvbn-ts/",
    inside: /^server\/src\/auth\//,
    because: "passwords are judged in one place",
  },
  { library: "otpauth", inside: /^server\/src\/auth\//, because: "codes are judged in one place" },
  {
    library: "express-rate-limit",
    inside: /^server\/src\/auth\//,
    because: "guesses are counted where secrets are judged",
  },
  {
    library: "papaparse",
    inside: /^(server\/src\/organisations|designer\/src\/codes)\//,
    because: "tables are read at the edge",
  },
  { library: "pino", inside: /^server\/src\/log\//, because: "lines are written in one place" },
  { library: "prom-client", inside: /^server\/src\/watch\//, because: "what is measured is named once" },
  {
    library: "@opentelemetry/api",
    inside: /^server\/src\/watch\//,
    because: "spans are opened by one function",
  },
  { library: "helmet", inside: /^server\/src\/http\//, because: "headers are set at the edge" },
];
