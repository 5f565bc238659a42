import type { HelpLine } from "../kinds.ts";

/** Help lines of Asia and the Pacific: by country, then kind, then name. */
export const ASIA_PACIFIC_LINES: readonly HelpLine[] = [
  {
    country: "AU",
    for: "abuse",
    name: "1800RESPECT",
    tel: "1800 737 732",
    site: "https://www.1800respect.org.au",
    hours: "always",
    source: { address: "https://www.esafety.gov.au/women/get-help/finding-support", seen: "2026-11-29" },
    also: { address: "https://thedailyaus.com.au/stories/1800-respect-text-messaging/", seen: "2026-11-29" },
  },
  {
    country: "AU",
    for: "crisis",
    name: "Lifeline",
    tel: "13 11 14",
    site: "https://www.lifeline.org.au",
    hours: "always",
    source: {
      address: "https://www.health.vic.gov.au/mental-health-services/telephone-and-online-services",
      seen: "2026-11-29",
    },
    also: { address: "https://www.esafety.gov.au/women/get-help/finding-support", seen: "2026-11-29" },
  },
  {
    country: "AU",
    for: "addiction",
    name: "National Alcohol and Other Drugs Hotline",
    tel: "1800 250 015",
    site: null,
    hours: null,
    source: {
      address: "https://www.gregpiper1.com/index.cfm?module=news&pagemode=indiv&page_id=2150592",
      seen: "2023-10-10",
    },
    also: null,
  },
  {
    country: "AU",
    for: "relationship",
    name: "Family Relationship Advice Line",
    tel: "1800 050 321",
    site: "https://www.familyrelationships.gov.au",
    hours: [
      { days: [1, 2, 3, 4, 5], from: "08:00", to: "20:00" },
      { days: [6], from: "10:00", to: "16:00" },
    ],
    source: {
      address: "https://www.ag.gov.au/families-and-marriage/publications/family-law-services-and-support-fact-sheet",
      seen: "2026-11-29",
    },
    also: { address: "https://www.familyrelationships.gov.au/separation/separation-counselling", seen: "2026-11-29" },
  },
  {
    country: "AU",
    for: "relationship",
    name: "MensLine Australia",
    tel: "1300 78 99 78",
    site: "https://mensline.org.au",
    hours: "always",
    source: {
      address:
        "https://newshub.medianet.com.au/2024/09/lifeline-urges-australians-to-get-to-know-all-the-ways-to-reach-out-for-support/66068",
      seen: "2026-11-29",
    },
    also: {
      address: "https://www.tandemcarers.org.au/Web/Web/COVID-19/Mental-Health-Support.aspx",
      seen: "2026-11-29",
    },
  },
  {
    country: "AU",
    for: "own-violence",
    name: "Men’s Referral Service",
    tel: "1300 766 491",
    site: "https://ntv.org.au",
    hours: null,
    source: { address: "https://ntv.org.au/get-help/getting-support", seen: "2026-11-29" },
    also: {
      address:
        "https://www.smh.com.au/lifestyle/life-and-relationships/good-weekend-letters-to-the-editor-march-11-20230308-p5cqf2.html",
      seen: "2023-03-08",
    },
  },
  {
    country: "IN",
    for: "abuse",
    name: "Women Helpline",
    tel: "181",
    site: null,
    hours: "always",
    source: { address: "https://righttoinformation.wiki/_export/xhtml/rights/women-helpline-181", seen: "2026-06-19" },
    also: {
      address:
        "https://www.lokmattimes.com/technology/over-29-lakh-phone-calls-handled-by-tele-manas-cells-savitri-thakur-2/",
      seen: "2025-12-13",
    },
  },
  {
    country: "IN",
    for: "crisis",
    name: "Tele MANAS",
    tel: "14416",
    site: null,
    hours: "always",
    source: {
      address:
        "https://theshillongtimes.com/2025/02/07/tele-manas-mental-health-helpline-handles-over-18-1-lakh-calls-centre/",
      seen: "2025-02-07",
    },
    also: { address: "https://hindvatannews.com/?p=198791", seen: "2026-11-29" },
  },
  {
    country: "JP",
    for: "abuse",
    name: "DV相談プラス",
    tel: "0120-279-889",
    site: "https://soudanplus.jp",
    hours: "always",
    source: { address: "https://www.gov-online.go.jp/cam/no_dvca/dv03/", seen: "2026-11-29" },
    also: { address: "https://www.city.anan.tokushima.jp/docs/2020042000071/", seen: "2020-04-20" },
  },
  {
    country: "JP",
    for: "crisis",
    name: "よりそいホットライン",
    tel: "0120-279-338",
    site: null,
    hours: "always",
    source: { address: "https://hagi-city.site.ktaiwork.jp/archives/8505", seen: "2026-11-29" },
    also: { address: "https://tascalne.com/?p=1098", seen: "2026-11-29" },
  },
  {
    country: "NZ",
    for: "abuse",
    name: "Women’s Refuge",
    tel: "0800 733 843",
    site: "https://womensrefuge.org.nz",
    hours: "always",
    source: { address: "https://womensrefuge.org.nz/get-help/", seen: "2026-11-29" },
    also: {
      address:
        "https://www.govt.nz/browse/law-crime-and-justice/abuse-harassment-domestic-violence/domestic-and-family-violence/",
      seen: "2026-11-29",
    },
  },
  {
    country: "NZ",
    for: "crisis",
    name: "1737, need to talk?",
    tel: "1737",
    site: null,
    hours: "always",
    source: {
      address:
        "https://www.health.govt.nz/news-media/news-items/phone-counselling-service-busy-following-christchurch-tragedy",
      seen: "2019-03-17",
    },
    also: { address: "https://www.pegasus.health.nz/?p=6300", seen: "2026-11-29" },
  },
  {
    country: "NZ",
    for: "addiction",
    name: "Alcohol Drug Helpline",
    tel: "0800 787 797",
    site: null,
    hours: null,
    source: {
      address:
        "https://manaake.health.nz/supporting-your-child/maintaining-positive-family-relationships/drugs-alcohol-and-gambling/",
      seen: "2026-11-29",
    },
    also: null,
  },
  {
    country: "NZ",
    for: "own-violence",
    name: "Are You OK",
    tel: "0800 456 450",
    site: null,
    hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "09:00", to: "23:00" }],
    source: {
      address: "https://www.2shine.org.nz/news/help-is-available-during-covid-19-traffic-light-settings/",
      seen: "2022-02-21",
    },
    also: { address: "https://www.communityconnections.org.nz/safety-in-new-zealand", seen: "2026-11-29" },
  },
];
