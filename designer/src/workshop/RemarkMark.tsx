import { useContext, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { pathTo } from "../place.ts";
import { useCopy } from "../session/copy.ts";
import { Link } from "../shell/Link.tsx";
import { RemarksContext } from "./openRemarks.ts";

/** „2 Kommentare“ at whatever somebody with a link said something about that is still open. */
export function RemarkMark({ address }: { readonly address: string }): ReactNode {
  const { say } = useDesigner();
  const count = useContext(RemarksContext).get(address) ?? 0;
  if (count === 0) return null;
  return (
    <span className="bp-badge bp-remark-mark" title={say("workshop.mark.why")}>
      {say(count === 1 ? "workshop.mark.one" : "workshop.mark", { count })}
    </span>
  );
}

/** The same beside the properties of the element, with the way to what was said. */
export function RemarkLink({ address }: { readonly address: string }): ReactNode {
  const { say } = useDesigner();
  const { place } = useCopy();
  const count = useContext(RemarksContext).get(address) ?? 0;
  if (count === 0) return null;
  return (
    <p>
      <Link href={pathTo(place.service, "werkstatt")}>
        {say(count === 1 ? "workshop.mark.read.one" : "workshop.mark.read", { count })}
      </Link>
    </p>
  );
}
