import type { HelpLine } from "../kinds.ts";

/** Help lines of southern and western Europe: by country, then kind, then name. */
export const EUROPE_SOUTH_WEST_LINES: readonly HelpLine[] = [
  {
    country: "BE",
    for: "abuse",
    name: "1712",
    tel: "1712",
    site: "https://www.1712.be",
    hours: null,
    source: { address: "https://www.1712.be/nl/over-1712", seen: "2026-11-29" },
    also: { address: "https://kitieper.be/hulplijn-1712/", seen: "2026-11-29" },
  },
  {
    country: "BE",
    for: "abuse",
    name: "Écoute violences conjugales",
    tel: "0800 30 030",
    site: null,
    hours: "always",
    source: {
      address:
        "https://www.lesoir.be/291066/article/2020-03-30/violences-conjugales-les-appels-la-ligne-decoute-en-hausse-de-25-30",
      seen: "2020-03-30",
    },
    also: {
      address:
        "https://www.vrt.be/vrtnws/fr/2020/04/07/la-ligne-d-ecoute-1712-a-recu-70-dappels-supplementaires-concer/",
      seen: "2026-11-29",
    },
  },
  {
    country: "BE",
    for: "crisis",
    name: "Centre de Prévention du Suicide",
    tel: "0800 32 123",
    site: "https://www.preventionsuicide.be",
    hours: "always",
    source: {
      address:
        "https://www.preventionsuicide.be/actualites/le-centre-de-prevention-du-suicide-publie-son-rapport-dactivites-2022",
      seen: "2026-11-29",
    },
    also: {
      address:
        "https://www.dhnet.be/dernieres-depeches/2023/09/05/une-nouvelle-campagne-de-prevention-du-suicide-pour-agir-avant-le-drame-ZGY4QISYTREFDEKWQIYM5IIN7Q/",
      seen: "2023-09-05",
    },
  },
  {
    country: "BE",
    for: "crisis",
    name: "Zelfmoordlijn 1813",
    tel: "1813",
    site: "https://www.zelfmoord1813.be",
    hours: "always",
    source: {
      address: "https://www.vrt.be/vrtnws/fr/2019/09/08/chaque-jour-trois-personnes-mettent-fin-a-leur-vie-en-flandre/",
      seen: "2019-09-08",
    },
    also: { address: "https://nieuws.vtm.be/binnenland/67758-nieuw-nummer-zelfmoordlijn1813", seen: "2026-11-29" },
  },
  {
    country: "BE",
    for: "addiction",
    name: "De Druglijn",
    tel: null,
    site: "https://www.druglijn.be",
    hours: null,
    source: { address: "https://www.druglijn.be/over-ons/werking", seen: "2026-11-29" },
    also: {
      address: "https://vad.be/artikels/de-druglijn-25-jaar-chatservice-breidt-uit-na-record-drukke-jaren/",
      seen: "2026-11-29",
    },
  },
  {
    country: "BE",
    for: "own-violence",
    name: "1712",
    tel: "1712",
    site: "https://www.1712.be",
    hours: null,
    source: { address: "https://www.1712.be/nl/over-1712", seen: "2026-11-29" },
    also: { address: "https://kitieper.be/hulplijn-1712/", seen: "2026-11-29" },
  },
  {
    country: "BE",
    for: "own-violence",
    name: "Écoute violences conjugales",
    tel: "0800 30 030",
    site: null,
    hours: "always",
    source: {
      address:
        "https://www.lesoir.be/291066/article/2020-03-30/violences-conjugales-les-appels-la-ligne-decoute-en-hausse-de-25-30",
      seen: "2020-03-30",
    },
    also: null,
  },
  {
    country: "ES",
    for: "abuse",
    name: "016",
    tel: "016",
    site: null,
    hours: "always",
    source: {
      address:
        "https://www.europapress.es/epsocial/igualdad/noticia-suben-levemente-consultas-016-primer-semestre-2025-59317-casi-330-diarias-20250807133253.html",
      seen: "2025-08-07",
    },
    also: { address: "https://www.newtral.es/consultas-016-2024/20240813", seen: "2024-08-13" },
  },
  {
    country: "ES",
    for: "crisis",
    name: "024, línea de atención a la conducta suicida",
    tel: "024",
    site: null,
    hours: "always",
    source: {
      address: "https://www.laopinioncoruna.es/galicia/2025/10/11/medio-millar-gallegos-acude-mes-122505329.html",
      seen: "2025-10-11",
    },
    also: {
      address: "https://elfarodemelilla.es/telefono-024-linea-gratuita-para-atender-tentativas-de-suicidio",
      seen: "2026-11-29",
    },
  },
  {
    country: "FR",
    for: "abuse",
    name: "3919 – Violences Femmes Info",
    tel: "3919",
    site: null,
    hours: "always",
    source: {
      address:
        "https://www.egalite-femmes-hommes.gouv.fr/prevention-et-lutte-contre-les-violences-sexistes-et-sexuelles",
      seen: "2026-11-29",
    },
    also: {
      address:
        "https://www.lci.fr/societe/violences-conjugales-hausse-exponentielle-des-appels-au-3919-entre-2017-et-2020-2202780.html",
      seen: "2026-11-29",
    },
  },
  {
    country: "FR",
    for: "crisis",
    name: "3114, numéro national de prévention du suicide",
    tel: "3114",
    site: "https://3114.fr",
    hours: "always",
    source: { address: "https://3114.fr/que-se-passe-t-il-quand-je-contacte-le-3114/", seen: "2026-11-29" },
    also: {
      address: "https://www.mayotte.ars.sante.fr/3114-le-numero-national-de-prevention-du-suicide",
      seen: "2026-11-29",
    },
  },
  {
    country: "FR",
    for: "addiction",
    name: "Drogues Info Service",
    tel: "0 800 23 13 13",
    site: null,
    hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "08:00", to: "02:00" }],
    source: { address: "https://www.viamedo.fr/page/infos", seen: "2026-11-29" },
    also: {
      address: "https://paperblog.fr/3230479/drogues-info-service-information-aide-sur-drogues-alcool/amp",
      seen: "2010-05-18",
    },
  },
  {
    country: "FR",
    for: "own-violence",
    name: "Ne frappez pas",
    tel: "08 019 019 11",
    site: null,
    hours: null,
    source: {
      address:
        "https://www.weka.fr/actualite/droit-des-femmes/article/ne-frappez-pas-lancement-d-un-numero-national-pour-les-auteurs-de-violences-conjugales-99367/",
      seen: "2020-04-08",
    },
    also: { address: "https://csiereso.fr/prevenir-les-violences-familiales/", seen: "2026-11-29" },
  },
  {
    country: "IT",
    for: "abuse",
    name: "1522 – Numero Anti Violenza e Stalking",
    tel: "1522",
    site: "https://www.1522.eu",
    hours: "always",
    source: { address: "https://www.1522.eu/cose-1522/?lang=en", seen: "2026-11-29" },
    also: { address: "https://www.comune.sangiorgiobigarello.mn.it/it/news/1602584", seen: "2023-11-03" },
  },
  {
    country: "IT",
    for: "crisis",
    name: "Telefono Amico Italia",
    tel: "02 2327 2327",
    site: "https://www.telefonoamico.it",
    hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "10:00", to: "24:00" }],
    source: {
      address:
        "https://www.fanpage.it/attualita/cose-e-come-funziona-telefono-amico-portato-sul-palco-di-sanremo-da-la-sad/",
      seen: "2026-11-29",
    },
    also: null,
  },
  {
    country: "NL",
    for: "abuse",
    name: "Veilig Thuis",
    tel: "0800-2000",
    site: "https://www.veiligthuis.nl",
    hours: "always",
    source: {
      address:
        "https://www.rijksoverheid.nl/onderwerpen/huiselijk-geweld/vraag-en-antwoord/wat-moet-ik-doen-bij-huiselijk-geweld",
      seen: "2026-11-29",
    },
    also: {
      address:
        "https://www.bredavandaag.nl/nieuws/algemeen/331493/veilig-thuis-breidt-chatmogelijkheden-verder-uit-vanwege-avondk",
      seen: "2026-11-29",
    },
  },
  {
    country: "NL",
    for: "crisis",
    name: "113 Zelfmoordpreventie",
    tel: "113",
    site: "https://www.113.nl",
    hours: "always",
    source: {
      address: "https://www.upday.com/nl/binnenland/nummer-113-nu-gratis-betere-hulp-bij-zelfdodingsgedachten/pj8neqt",
      seen: "2025-10-03",
    },
    also: {
      address:
        "https://www.nu.nl/binnenland/6062813/hulplijn-113-nu-ook-rechtstreeks-bereikbaar-voor-zelfmoordpreventie.html?redirect=1",
      seen: "2026-11-29",
    },
  },
  {
    country: "NL",
    for: "own-violence",
    name: "Veilig Thuis",
    tel: "0800-2000",
    site: "https://www.veiligthuis.nl",
    hours: "always",
    source: {
      address:
        "https://www.rijksoverheid.nl/onderwerpen/huiselijk-geweld/vraag-en-antwoord/wat-moet-ik-doen-bij-huiselijk-geweld",
      seen: "2026-11-29",
    },
    also: {
      address:
        "https://www.bredavandaag.nl/nieuws/algemeen/331493/veilig-thuis-breidt-chatmogelijkheden-verder-uit-vanwege-avondk",
      seen: "2026-11-29",
    },
  },
];
