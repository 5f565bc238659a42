import type { HelpLine } from "../kinds.ts";

/** Help lines of the Americas: by country, then kind, then name. */
export const AMERICAS_LINES: readonly HelpLine[] = [
  {
    country: "BR",
    for: "abuse",
    name: "Central de Atendimento à Mulher – Ligue 180",
    tel: "180",
    site: null,
    hours: "always",
    source: {
      address: "https://gov.br/mdh/pt-br/assuntos/denuncie-violencia-contra-a-mulher/violencia-contra-a-mulher",
      seen: "2026-11-29",
    },
    also: {
      address:
        "https://www.em.com.br/nacional/2025/11/7299686-violencia-contra-a-mulher-conheca-os-canais-de-denuncia-e-apoio.html",
      seen: "2025-11-25",
    },
  },
  {
    country: "BR",
    for: "crisis",
    name: "Centro de Valorização da Vida",
    tel: "188",
    site: "https://www.cvv.org.br",
    hours: "always",
    source: {
      address: "https://horahnoticia.com.br/boa-noticia-cvv-188-atende-gratuitamente-em-todo-o-pais-inclusive-marilia/",
      seen: "2026-11-29",
    },
    also: {
      address: "https://github.com/Kouki-odaka/open-helplines/blob/HEAD/data/countries/br/helplines.json",
      seen: "2026-06-02",
    },
  },
  {
    country: "CA",
    for: "abuse",
    name: "Sheltersafe.ca",
    tel: null,
    site: "https://www.sheltersafe.ca",
    hours: null,
    source: { address: "https://endvaw.ca/covid-19-public/", seen: "2026-11-29" },
    also: {
      address: "https://ihtoday.ca/sheltersafe-ca-a-lifeline-to-safety-for-abused-women-and-their-children/",
      seen: "2015-06-04",
    },
  },
  {
    country: "CA",
    for: "crisis",
    name: "9-8-8: Suicide Crisis Helpline",
    tel: "988",
    site: "https://988.ca",
    hours: "always",
    source: { address: "https://cmhasaskatoon.ca/9-8-8/", seen: "2023-12-05" },
    also: {
      address: "https://github.com/Kouki-odaka/open-helplines/blob/HEAD/data/countries/ca/helplines.json",
      seen: "2026-06-02",
    },
  },
  {
    country: "MX",
    for: "abuse",
    name: "Línea de la Vida",
    tel: "800 911 2000",
    site: null,
    hours: "always",
    source: {
      address:
        "https://www.eluniversal.com.mx/nacion/promueven-la-linea-de-la-vida-tras-presentar-encuesta-sobre-consumo-de-drogas-asi-puedes-pedir-ayuda/",
      seen: "2025-12-24",
    },
    also: null,
  },
  {
    country: "MX",
    for: "crisis",
    name: "Línea de la Vida",
    tel: "800 911 2000",
    site: null,
    hours: "always",
    source: {
      address:
        "https://www.eluniversal.com.mx/nacion/promueven-la-linea-de-la-vida-tras-presentar-encuesta-sobre-consumo-de-drogas-asi-puedes-pedir-ayuda/",
      seen: "2025-12-24",
    },
    also: {
      address:
        "https://www.proceso.com.mx/ciencia-tecnologia/salud/2025/10/11/se-triplican-llamadas-la-linea-de-la-vida-en-el-primer-trimestre-de-2025-360581.html",
      seen: "2025-10-11",
    },
  },
  {
    country: "MX",
    for: "addiction",
    name: "Línea de la Vida",
    tel: "800 911 2000",
    site: null,
    hours: "always",
    source: {
      address:
        "https://www.eluniversal.com.mx/nacion/promueven-la-linea-de-la-vida-tras-presentar-encuesta-sobre-consumo-de-drogas-asi-puedes-pedir-ayuda/",
      seen: "2025-12-24",
    },
    also: {
      address:
        "https://www.proceso.com.mx/ciencia-tecnologia/salud/2025/10/11/se-triplican-llamadas-la-linea-de-la-vida-en-el-primer-trimestre-de-2025-360581.html",
      seen: "2025-10-11",
    },
  },
  {
    country: "US",
    for: "abuse",
    name: "National Domestic Violence Hotline",
    tel: "1-800-799-7233",
    site: "https://www.thehotline.org",
    hours: "always",
    source: {
      address: "https://ovc.ojp.gov/news/grantee-news/national-domestic-violence-hotline-answers-6-million-contacts",
      seen: "2022-01-20",
    },
    also: { address: "https://en.wikipedia.org/wiki/National_Domestic_Violence_Hotline", seen: "2026-11-29" },
  },
  {
    country: "US",
    for: "crisis",
    name: "988 Suicide & Crisis Lifeline",
    tel: "988",
    site: "https://988lifeline.org",
    hours: "always",
    source: {
      address: "https://health.wyo.gov/publichealth/prevention/wivpp/suicide-prevention/988-suicide-crisis-lifeline",
      seen: "2026-11-29",
    },
    also: {
      address: "https://hcfl.gov/residents/parks-and-leisure/mindful-mondays/national-crisis-help-line",
      seen: "2023-09-26",
    },
  },
  {
    country: "US",
    for: "addiction",
    name: "SAMHSA’s National Helpline",
    tel: "1-800-662-4357",
    site: "https://www.samhsa.gov/find-help/national-helpline",
    hours: "always",
    source: {
      address:
        "https://webarchive.library.unt.edu/web/20161102235127/https://www.disasterassistance.gov/get-assistance/forms-of-assistance/4506/0/D03",
      seen: "2016-11-02",
    },
    also: { address: "https://internationalmentalhealth.org/resources/", seen: "2026-11-29" },
  },
  {
    country: "US",
    for: "own-violence",
    name: "National Domestic Violence Hotline",
    tel: "1-800-799-7233",
    site: "https://www.thehotline.org",
    hours: "always",
    source: { address: "https://en.wikipedia.org/wiki/National_Domestic_Violence_Hotline", seen: "2026-11-29" },
    also: null,
  },
];
