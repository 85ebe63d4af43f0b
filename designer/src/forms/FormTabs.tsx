import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { pathTo } from "../place.ts";
import { useCopy } from "../session/copy.ts";
import { Link } from "../shell/Link.tsx";
import { useEditing } from "./editing.ts";
import { formsInOrder } from "./formOrder.ts";
import { FormTools, NewForm } from "./FormTools.tsx";
import { idAt } from "./spot.ts";

/** The forms of the service as a case meets them. */
export function FormTabs(): ReactNode {
  const { say } = useDesigner();
  const { place } = useCopy();
  const { service, form } = useEditing();
  const forms = formsInOrder(service);
  return (
    <nav className="bp-tabs" aria-label={say("forms.tabs")}>
      <ul>
        {forms.map((id) => (
          <li key={id}>
            <Link
              href={pathTo(place.service, "formulare", id)}
              className="bp-tab"
              current={id === idAt(form)}
            >
              {service.forms[id]?.title}
            </Link>
          </li>
        ))}
      </ul>
      <NewForm />
      <FormTools form={form} />
    </nav>
  );
}
