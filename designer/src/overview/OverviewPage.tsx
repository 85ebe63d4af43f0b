import { useMemo, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { placeholdersAt } from "../panel/template/placeholdersAt.ts";
import { TemplateLine } from "../panel/template/TemplateLine.tsx";
import { LocalChanges } from "../local/LocalChanges.tsx";
import { LocalMark } from "../local/LocalMark.tsx";
import { PolicyFold } from "../local/PolicyFold.tsx";
import { Applicant } from "./Applicant.tsx";
import { Frame } from "./Frame.tsx";
import { useSetAbout } from "./useSetAbout.ts";
import { pathTo } from "../place.ts";
import { problemsOf } from "../problems/problemsOf.ts";
import { Requirements } from "../required/Requirements.tsx";
import { useStanding } from "../releases/useStanding.ts";
import { dayAndTime } from "../shell/clockTime.ts";
import { Link } from "../shell/Link.tsx";
import { useContent, useCopy } from "../session/copy.ts";
import { stationsOf, type StationView } from "./stations.ts";
import { TextLine } from "../panel/TextLine.tsx";
import { Thumbnail } from "./Thumbnail.tsx";

/** The home of a service: the way a case goes, with the state of each part, and what it is about. */
export default function OverviewPage(): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const stations = useMemo(() => stationsOf(service, say), [service, say]);
  const isNew = new URLSearchParams(location.search).has("neu");
  return (
    <div className="bp-overview">
      <h1>{say("overview.title", { title: service.title })}</h1>
      {isNew ? <p className="bp-note">{say("overview.made")}</p> : null}
      <Public />
      <ol className="bp-stations">
        {stations.map((one) => (
          <li key={one.name}>
            <Station {...one} />
          </li>
        ))}
      </ol>
      <Requirements />
      <LocalChanges />
      <PolicyFold />
      <About />
      <Applicant />
      <Frame />
    </div>
  );
}

/** Since when people see it, and what they see. */
function Public(): ReactNode {
  const { say } = useDesigner();
  const standing = useStanding();
  if (standing === null) return null;
  const { since, url, number, isChanged } = standing;
  return (
    <p className="bp-public">
      {say("overview.live", { time: dayAndTime(since) })}{" "}
      {isChanged === true && number !== null ? `${say("overview.live.changed", { number })} ` : null}
      <a className="kern-link" href={url}>
        {say("start.offers.look")}
      </a>
    </p>
  );
}

function Station({ part, shows, name, text }: StationView): ReactNode {
  const { say } = useDesigner();
  const { place, judged } = useCopy();
  const count = problemsOf(part, judged.problems).length;
  // Nothing was looked at yet: nobody can say that it is done.
  const isJudged = judged.program !== null || judged.problems.length > 0;
  return (
    <Link href={pathTo(place.service, part)} className="bp-station">
      <Thumbnail shows={shows} />
      <strong>{name}</strong>
      <span>{text}</span>
      {isJudged ? (
        <span className={count === 0 ? "bp-badge bp-badge--live" : "bp-badge bp-badge--open"}>
          {count === 0
            ? say("part.fine")
            : say(count === 1 ? "part.problems.one" : "part.problems", { count })}
        </span>
      ) : (
        <span className="bp-badge">{say("problems.working")}</span>
      )}
    </Link>
  );
}

function About(): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const { about } = service;
  const set = useSetAbout();
  const placeholders = useMemo(
    () => placeholdersAt(service, "about", say).filter(({ expression }) => isKnownToAll(expression)),
    [service, say],
  );
  const line = (key: "title" | "noun", value: string) => (
    <TextLine
      label={say(`overview.about.${key}`)}
      value={value}
      change={(text) => set(say(`overview.about.${key}`), key, text)}
    />
  );
  const template = (key: "summary" | "cost", value: string) => (
    <TemplateLine
      label={say(`overview.about.${key}`)}
      value={value}
      isLong={key === "summary"}
      placeholders={placeholders}
      change={(text) =>
        set(say(`overview.about.${key}`), `about/${key}`, text === "" && key === "cost" ? undefined : text)
      }
    />
  );
  return (
    <section className="bp-about" aria-labelledby="worum">
      <h2 id="worum">
        {say("overview.about")} <LocalMark address="" />
      </h2>
      {line("title", service.title)}
      {line("noun", service.noun)}
      {template("summary", about.summary)}
      {template("cost", about.cost ?? "")}
      <TextLine
        label={say("overview.about.minutes")}
        value={about.minutes === undefined ? "" : String(about.minutes)}
        inputMode="numeric"
        change={(text) =>
          set(say("overview.about.minutes"), "about/minutes", /^\d+$/.test(text) ? Number(text) : undefined)
        }
      />
    </section>
  );
}

/** Before anybody has answered anything there is only what the municipality says. */
const isKnownToAll = (expression: string): boolean => /^(?:settings|organisation|land)\./.test(expression);
