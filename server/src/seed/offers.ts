import type { JsonObject } from "@blaupause/model";
import type { LocalChanges } from "./local/localChanges.ts";
import { residenceCertificateChanges } from "./local/residenceCertificate.ts";
import { residentParkingChanges } from "./local/residentParking.ts";
import { roadUseChanges } from "./local/roadUse.ts";
import { schoolTransportChanges } from "./local/schoolTransport.ts";
import { dogTaxValues } from "./values/dogTax.ts";
import { huntingLicenceValues } from "./values/huntingLicence.ts";
import { residenceCertificateValues } from "./values/residenceCertificate.ts";
import { residentParkingValues } from "./values/residentParking.ts";
import { roadUseValues } from "./values/roadUse.ts";
import { schoolTransportValues } from "./values/schoolTransport.ts";

/** A template as the demo's municipalities offer it: under which address, and each with its own values. */
export interface SeededOffer {
  /** Folder of the template. */
  readonly template: string;
  readonly slug: string;
  readonly values: Readonly<Record<string, JsonObject>>;
  /** What a town changed of the template, by town; the others take it as it is. */
  readonly local?: Readonly<Record<string, LocalChanges>>;
}

export const seededOffers: readonly SeededOffer[] = [
  { template: "hundesteuer-anmeldung", slug: "hund-anmelden", values: dogTaxValues },
  {
    template: "bewohnerparkausweis",
    slug: "bewohnerparken",
    values: residentParkingValues,
    local: residentParkingChanges,
  },
  { template: "sondernutzung", slug: "sondernutzung", values: roadUseValues, local: roadUseChanges },
  {
    template: "schuelerbefoerderung",
    slug: "schuelerbefoerderung",
    values: schoolTransportValues,
    local: schoolTransportChanges,
  },
  {
    template: "meldebescheinigung",
    slug: "meldebescheinigung",
    values: residenceCertificateValues,
    local: residenceCertificateChanges,
  },
  { template: "jagdschein", slug: "jagdschein", values: huntingLicenceValues },
];
