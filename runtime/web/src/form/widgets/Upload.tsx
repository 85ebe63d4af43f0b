import { isFile, type FieldProgram } from "@blaupause/engine";
import type { FormTranslate } from "@blaupause/ui";
import { describedBy, Labelled } from "../Frame.tsx";
import { pressed } from "../ListTemplate.tsx";
import { fileSize, fileTypes } from "../sentences.ts";
import { domId, errorAt } from "../view.ts";
import type { Widget } from "./widget.ts";

/** What is taken: `PDF, höchstens 8 MB`. */
function limitsOf({ accept, maxSize }: FieldProgram, t: FormTranslate): string {
  if (maxSize === undefined) return "";
  const [types, max] = [fileTypes(accept), fileSize(maxSize)];
  return types === "" ? t("file.limit", { max }) : t("file.accept", { accept: types, max });
}

/** A file: what was chosen, a way to take it back, and a box to choose another. */
export const Upload: Widget = ({ view, path, field, value }) => {
  const file = isFile(value) ? value : undefined;
  const { t, live } = view;
  const limits = limitsOf(field, t);
  const limitsId = `${domId(path)}-limits`;
  const explained = describedBy({ view, path, field });
  return (
    <Labelled view={view} path={path} field={field}>
      {limits === "" ? null : (
        <p className="kern-hint" id={limitsId}>
          {limits}
        </p>
      )}
      {file === undefined ? null : (
        <p className="bp-file" data-file={path}>
          <span>
            {file.id === ""
              ? t("file.refused", { name: file.name })
              : t("file.given", { name: file.name, size: fileSize(file.size) })}
          </span>
          <button
            className="kern-btn kern-btn--tertiary kern-btn--x-small"
            type="submit"
            name="_do"
            value={`discard:${path}`}
            formNoValidate
            {...pressed(view, () => live?.act({ type: "discard", path }))}
          >
            <span className="kern-label">{t("file.discard", { name: file.name })}</span>
          </button>
        </p>
      )}
      <input
        className="kern-form-input__input bp-upload"
        type="file"
        id={domId(path)}
        name={path}
        accept={field.accept?.join(",")}
        aria-invalid={errorAt(view, path) !== undefined || undefined}
        aria-describedby={limits === "" ? explained : `${limitsId} ${explained}`}
        {...(live?.upload === undefined
          ? {}
          : {
              onChange: (event) => {
                const chosen = event.currentTarget.files?.[0];
                if (chosen !== undefined) live.upload?.(path, chosen);
                // The box stays empty, so that the same file can be chosen again.
                event.currentTarget.value = "";
              },
            })}
      />
      {live === undefined ? null : (
        <p className="kern-hint" role="status">
          {live.notes?.[path]}
        </p>
      )}
    </Labelled>
  );
};
