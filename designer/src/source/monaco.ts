// The only file that knows the editor. It is loaded when the view for experts is opened, and never before.
import * as monaco from "monaco-editor/editor/editor.api.js";
// Its services are counted when the first editor opens: what the JSON mode needs must be there before, or the second
// editor asks for services that nobody knows.
import "monaco-editor/languages/features/json/jsonMode.js";
import { jsonDefaults } from "monaco-editor/languages/features/json/register.js";
// The build makes a worker of what ends in `?worker`.
// oxlint-disable-next-line import/default
import EditorWorker from "monaco-editor/editor/editor.worker.js?worker";
// oxlint-disable-next-line import/default
import JsonWorker from "monaco-editor/language/json/json.worker.js?worker";

export interface Editor {
  readonly text: () => string;
  readonly show: (text: string) => void;
  readonly dispose: () => void;
}

const URI = "inmemory://blaupause/service.json";

/** An editor for JSON with completion and errors by a schema. */
export function openEditor(
  place: HTMLElement,
  text: string,
  schema: object,
  label: string,
  typed: () => void,
): Editor {
  globalThis.MonacoEnvironment = {
    getWorker: (_, kind) => (kind === "json" ? new JsonWorker() : new EditorWorker()),
  };
  jsonDefaults.setDiagnosticsOptions({
    validate: true,
    schemas: [{ uri: "blaupause://schema", fileMatch: [URI], schema }],
  });
  const uri = monaco.Uri.parse(URI);
  monaco.editor.getModel(uri)?.dispose();
  const model = monaco.editor.createModel(text, "json", uri);
  const editor = monaco.editor.create(place, {
    model,
    ariaLabel: label,
    automaticLayout: true,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    tabFocusMode: true,
  });
  editor.onDidChangeModelContent(typed);
  return {
    text: () => model.getValue(),
    show: (next) => model.setValue(next),
    dispose: () => {
      editor.dispose();
      model.dispose();
    },
  };
}
