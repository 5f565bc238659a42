import { emergencyOf } from "@footbridge/shared/practice/help/countries";
import type { Source } from "@footbridge/shared/practice/help/kinds";
import { type Service, servicesOf } from "@footbridge/shared/practice/help/services";
import { type Ref, useId } from "react";
import { locale } from "../../app/language/language.ts";
import { classes } from "../../ui/classes.ts";
import control from "../../ui/control.module.css";
import { Details } from "../../ui/Details.tsx";
import { Field } from "../../ui/Field.tsx";
import { readinessScreen as words } from "../../words/en/readiness-screen.ts";
import { fill } from "../../words/fill.ts";
import { COUNTRIES } from "./countries.ts";
import { EmergencyNumbers } from "./EmergencyNumbers.tsx";
import styles from "./HelpByCountry.module.css";
import { ServiceItem } from "./ServiceItem.tsx";

const help = words.help;

interface HelpByCountryProps {
  readonly title: Ref<HTMLHeadingElement>;
  /** An ISO 3166 code, `ELSEWHERE`, or empty while none is chosen. Nothing preselects it: a guess could tell, or mislead. */
  readonly country: string;
  readonly onCountry: (country: string) => void;
}

/** Emergency numbers and help lines of a country that is chosen by hand, from data that came with the script. */
export function HelpByCountry({ title, country, onCountry }: HelpByCountryProps) {
  const id = useId();
  return (
    <section className={styles.help} aria-labelledby={id}>
      <h3 ref={title} id={id} className={styles.heading} tabIndex={-1}>
        {help.title}
      </h3>
      <p>{help.lead}</p>
      <Field label={help.country} hint={help.countryHint}>
        {(ids) => (
          // An open list: one that drops down keeps the Escape key to itself, and leaving needs it.
          <select
            {...ids}
            className={classes(control.control, styles.countries)}
            size={6}
            value={country}
            onChange={(event) => onCountry(event.target.value)}
          >
            <option value="">{help.none}</option>
            {COUNTRIES.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {country !== "" && <HelpIn country={country} />}
      <p className={styles.traces}>{help.traces}</p>
    </section>
  );
}

function HelpIn({ country }: { readonly country: string }) {
  const emergency = emergencyOf(country);
  const services = servicesOf(country);
  return (
    <>
      {emergency === null ? <p>{help.elsewhereNumber}</p> : <EmergencyNumbers emergency={emergency} />}
      {services.length === 0 ? (
        <p>{help.noLines}</p>
      ) : (
        <ul className={styles.services} aria-label={help.lines}>
          {services.map((service) => (
            <ServiceItem key={service.tel ?? service.name} service={service} />
          ))}
        </ul>
      )}
      {emergency !== null && <Sources sources={sourcesOf(emergency.sources, services)} />}
    </>
  );
}

/** Every source once, in the order in which they stand. */
function sourcesOf(first: readonly Source[], services: readonly Service[]): readonly Source[] {
  const all = [...first, ...services.flatMap((service) => service.sources)];
  return [...new Map(all.map((source) => [source.address, source])).values()];
}

function Sources({ sources }: { readonly sources: readonly Source[] }) {
  const days = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return (
    <Details summary={help.sources}>
      <p>{help.sourcesLead}</p>
      <ul className={styles.sources}>
        {sources.map(({ address, seen }) => (
          <li key={address}>{fill(help.source, { address, date: days.format(new Date(`${seen}T00:00:00Z`)) })}</li>
        ))}
      </ul>
    </Details>
  );
}
