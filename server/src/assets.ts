import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Deps } from "./deps.ts";

interface Built {
  readonly file: string;
  readonly css?: readonly string[];
}

/** Names of the built files by what they are for, from the build's own list. */
export async function readAssets(folder: string, designer: string | null = null): Promise<Deps["assets"]> {
  const parts = await Promise.all(
    ["citizen", "desk"].map((name) => readManifest(join(folder, `manifest-${name}.json`))),
  );
  const manifest: Readonly<Record<string, Built>> = Object.assign({}, ...parts);
  const url = (source: string): string | null => {
    const file = manifest[source]?.file;
    return file === undefined ? null : `/${file}`;
  };
  const style = url("src/styles/citizen.css");
  const built = designer === null ? nothing : await readDesigner(designer);
  return {
    folder: join(folder, "assets"),
    styles: style === null ? [] : [style],
    script: url("src/citizen/instant.ts"),
    desk: url("src/desk/main.tsx"),
    deskStyles: [url("src/styles/desk.css")].filter((one) => one !== null),
    ...built,
  };
}

const nothing = { designerFolder: null, designer: null, designerStyles: [] };

async function readDesigner(folder: string) {
  const manifest = await readManifest(join(folder, "manifest-designer.json"));
  const style = manifest["src/styles/designer.css"]?.file;
  const main = manifest["src/main.tsx"];
  return {
    designerFolder: join(folder, "assets"),
    designer: main === undefined ? null : `/${main.file}`,
    designerStyles: [...(style === undefined ? [] : [style]), ...(main?.css ?? [])].map((file) => `/${file}`),
  };
}

const readManifest = async (path: string): Promise<Record<string, Built>> =>
  JSON.parse(await readFile(path, "utf8")) as Record<string, Built>;
