import { pageTranslator } from "@blaupause/ui";
import { useDeferredValue, useMemo, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Select } from "../panel/Select.tsx";
import { useCopy } from "../session/copy.ts";
import { journeyAnswers } from "./journeyAnswers.ts";
import { PagePreview } from "./PagePreview.tsx";
import { scopeOf } from "./scopeOf.ts";
import { ForeignValues } from "./ForeignValues.tsx";
import { ScreenFrame } from "./ScreenFrame.tsx";
import { screens, type Screen } from "./screens.ts";

interface PreviewPanelProps {
  readonly form: string;
  readonly page: string | null;
  readonly screen: Screen;
  readonly chooseScreen: (screen: Screen) => void;
}

/** The real form, live: on which screen, in which town, in which language, with whose answers. */
export function PreviewPanel({ form, page, screen, chooseScreen }: PreviewPanelProps): ReactNode {
  const { say } = useDesigner();
  const { judged: latest, example } = useCopy();
  // A long page is drawn in its own time: whoever types does not wait for it.
  const judged = useDeferredValue(latest);
  const [journey, chooseJourney] = useState("");
  const [spoken, speak] = useState("");
  const [now] = useState(() => new Date().toISOString());
  const { program, content } = judged;
  const filled = useMemo(
    () =>
      program === null
        ? []
        : journeyAnswers(content.journeys, form, program, scopeOf(program, example.place, now)),
    [program, content, form, example, now],
  );
  const filling = filled.find(({ id }) => id === journey)?.filling;
  const language = useMemo(
    () =>
      spoken === "" ? {} : { spoken: { language: spoken, t: pageTranslator(spoken === "en" ? "en" : "de") } },
    [spoken],
  );
  return (
    <section className="bp-preview" aria-label={say("top.preview")} data-screen={screen}>
      <div className="bp-preview-choices">
        <Screens screen={screen} choose={chooseScreen} />
        <Town />
        <Language language={spoken} choose={speak} />
        <Select
          label={say("preview.answers")}
          value={journey}
          options={filled.map(({ id, title }) => ({ value: id, label: title }))}
          mayBeEmpty
          empty={say("preview.answers.none")}
          change={chooseJourney}
        />
      </div>
      <ForeignValues />
      {program === null ? (
        <p role="status">{say("problems.working")}</p>
      ) : (
        <ScreenFrame
          title={say("preview.frame")}
          width={screens[screen]}
          language={spoken === "" ? content.service.language : spoken}
        >
          <PageHead form={form} page={page} />
          <div className="bp-form">
            <PagePreview
              key={`${journey} ${example.id} ${page ?? ""}`}
              program={program}
              form={form}
              page={page}
              place={example.place}
              {...(filling === undefined ? {} : { filling })}
              {...language}
            />
          </div>
        </ScreenFrame>
      )}
    </section>
  );
}

/** What stands above the questions on the real page. */
function PageHead({ form, page }: Pick<PreviewPanelProps, "form" | "page">): ReactNode {
  const { service } = useCopy().judged.content;
  const title = service.forms[form]?.pages?.find(({ id }) => id === page)?.title;
  return (
    <>
      <p className="bp-sub">{service.title}</p>
      {title === undefined ? null : <h1 className="kern-heading-large">{title}</h1>}
    </>
  );
}

function Screens({
  screen,
  choose,
}: {
  readonly screen: Screen;
  readonly choose: (screen: Screen) => void;
}): ReactNode {
  const { say } = useDesigner();
  return (
    <div className="bp-screens" role="group" aria-label={say("preview.screen")}>
      {(["phone", "tablet", "desktop"] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="bp-page"
          aria-pressed={one === screen}
          onClick={() => choose(one)}
        >
          {say(`preview.screen.${one}`)}
        </button>
      ))}
    </div>
  );
}

function Town(): ReactNode {
  const { say } = useDesigner();
  const { examples, example, chooseExample } = useCopy();
  if (examples.length < 2) return null;
  return (
    <Select
      label={say("preview.town")}
      value={example.id}
      options={examples.map(({ id, name }) => ({ value: id, label: name }))}
      mayBeEmpty={false}
      change={chooseExample}
    />
  );
}

interface LanguageProps {
  readonly language: string;
  readonly choose: (language: string) => void;
}
/** The languages the service is translated to, its own first. */
function Language({ language, choose }: LanguageProps): ReactNode {
  const { say, language: own } = useDesigner();
  const { judged } = useCopy();
  const { service } = judged.content;
  const others = Object.keys(service.translations ?? {});
  if (others.length === 0) return null;
  const names = new Intl.DisplayNames(own, { type: "language" });
  const nameOf = (one: string): string =>
    one.includes("einfach") ? say("preview.easy") : (names.of(one) ?? one);
  return (
    <Select
      label={say("preview.language")}
      value={language}
      options={others.map((one) => ({ value: one, label: nameOf(one) }))}
      mayBeEmpty
      empty={nameOf(service.language)}
      change={choose}
    />
  );
}
