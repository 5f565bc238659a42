import type { Service } from "@footbridge/shared/practice/help/services";
import { locale } from "../../app/language/language.ts";
import { readinessScreen as words } from "../../words/en/readiness-screen.ts";
import styles from "./HelpByCountry.module.css";
import { hoursWords } from "./opening-words.ts";
import { Telephone } from "./Telephone.tsx";

/** Letters beyond the first font file, which every page has: showing one of ours would fetch another. */
const FOREIGN = /[^ -\u00ff\u2000-\u206f]/;

/** One service: its name, how it is reached, what it is for, and when someone answers. */
export function ServiceItem({ service }: { readonly service: Service }) {
  const { name, tel, site, hours } = service;
  return (
    <li className={styles.service}>
      <h4 className={styles.name}>
        <bdi className={FOREIGN.test(name) ? styles.ownLetters : undefined}>{name}</bdi>
      </h4>
      {tel !== null && (
        <p>
          <Telephone number={tel} />
        </p>
      )}
      {site !== null && (
        <p className={styles.site}>
          <bdi dir="ltr">{site.replace(/^https:\/\//, "")}</bdi>
        </p>
      )}
      {service.for.map((kind) => (
        <p key={kind}>{words.help.kinds[kind]}</p>
      ))}
      {hoursWords(hours, locale).map((line) => (
        <p key={line} className={styles.hours}>
          {line}
        </p>
      ))}
    </li>
  );
}
