import { useEffect, useState, type ReactNode } from "react";
import { Credentials } from "./Credentials.tsx";
import { useDesk } from "./desk.ts";
import { lastPlace, rememberPlace } from "./lastPlace.ts";
import { PlaceField, type Place } from "./PlaceField.tsx";

interface PlaceToEnter extends Place {
  readonly oidc: boolean;
}

/** By one's organisation's own identity provider, or by mail address and password. */
export function PasswordSignIn({ isTitled = true }: { readonly isTitled?: boolean }): ReactNode {
  const { t, client } = useDesk();
  const [places, setPlaces] = useState<readonly PlaceToEnter[] | null>(null);
  const [chosen, choose] = useState(lastPlace);
  useEffect(() => {
    void client("listPlaces").then((answer) => answer.ok && setPlaces(answer.value.places));
  }, [client]);
  if (places === null) return <p role="status">{t("desk.loading")}</p>;
  const [first, ...others] = places;
  const place = places.find(({ id }) => id === chosen) ?? (others.length === 0 ? first : undefined);
  return (
    <div className="bp-signin">
      {isTitled ? <h1 className="kern-heading-large">{t("signin.title")}</h1> : null}
      <PlaceField
        label={t("signin.place")}
        find={t("signin.place.find")}
        places={places}
        chosen={place ?? null}
        choose={choose}
      />
      {place === undefined ? null : <Doors key={place.id} {...place} />}
    </div>
  );
}

const Doors = ({ id, oidc }: PlaceToEnter): ReactNode => {
  const { t } = useDesk();
  return (
    <>
      {oidc ? (
        <a
          className="kern-btn kern-btn--primary"
          href={`/amt/anmelden/${id}`}
          onClick={() => rememberPlace(id)}
        >
          <span className="kern-label">{t("signin.oidc")}</span>
        </a>
      ) : null}
      <Credentials organisation={id} />
    </>
  );
};
