import type { HelpLine } from "../kinds.ts";

/** Help lines of Africa and the Middle East: by country, then kind, then name. */
export const AFRICA_MIDDLE_EAST_LINES: readonly HelpLine[] = [
  {
    country: "IL",
    for: "abuse",
    name: "118",
    tel: "118",
    site: null,
    hours: null,
    source: {
      address:
        "https://www.haaretz.com/israel-news/.premium-calls-to-domestic-violence-hotlines-soar-under-coronavirus-lockdown-1.8808549",
      seen: "2020-04-30",
    },
    also: { address: "https://www.israelnationalnews.com/News/Flash.aspx/501054", seen: "2020-05-21" },
  },
  {
    country: "IL",
    for: "crisis",
    name: 'ער"ן',
    tel: "1201",
    site: null,
    hours: "always",
    source: { address: "https://jerusaleminstitute.org.il/en/blog/with-days-like-this/", seen: "2026-11-29" },
    also: { address: "https://jpost.1eye.us/health-and-wellness/mind-and-spirit/article-767707", seen: "2026-11-29" },
  },
  {
    country: "IR",
    for: "abuse",
    name: "اورژانس اجتماعی",
    tel: "123",
    site: null,
    hours: "always",
    source: { address: "https://www.iribnews.ir/fa/news/5556704", seen: "2025-09-02" },
    also: { address: "https://www.iribnews.ir/fa/news/5616799", seen: "2025-11-04" },
  },
  {
    country: "IR",
    for: "crisis",
    name: "اورژانس اجتماعی",
    tel: "123",
    site: null,
    hours: null,
    source: { address: "https://rouydad24.ir/fa/news/22176", seen: "2016-06-22" },
    also: { address: "https://www.mehrnews.com/news/1809344", seen: "2026-11-29" },
  },
  {
    country: "IR",
    for: "relationship",
    name: "صدای مشاور",
    tel: "1480",
    site: null,
    hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "08:00", to: "24:00" }],
    source: { address: "https://www.behzisti.ir/news/166003", seen: "2026-11-29" },
    also: { address: "https://www.yjc.ir/fa/print/8718035", seen: "2026-11-29" },
  },
  {
    country: "TR",
    for: "abuse",
    name: "Alo 183 Sosyal Destek Hattı",
    tel: "183",
    site: null,
    hours: "always",
    source: {
      address: "https://polisnoktasi.com/kadin-cocuk-ve-sosyal-hizmetleri-kapsaminda-alo-183-hatti/",
      seen: "2026-11-29",
    },
    also: { address: "https://www.sosyalnabz.com.tr/p/kadna-yonelik-siddetle-mucadele.html", seen: "2026-11-29" },
  },
  {
    country: "TR",
    for: "addiction",
    name: "Alo 191 Uyuşturucu ile Mücadele Danışma ve Destek Hattı",
    tel: "191",
    site: null,
    hours: "always",
    source: {
      address:
        "https://www.kayserigundem.com.tr/bakan-memisoglu-sigara-birakma-danisma-hattimizdan-2024-te-308-bin-222-vatandasimiz-hizmet-aldi/122805/",
      seen: "2025-10-24",
    },
    also: {
      address:
        "https://trabzonism.saglik.gov.tr/TR-186426/26-haziran-uluslararasi-uyusturucu-kullanimi-ve-kacakciligi-ile-mucadele-gunu.html",
      seen: "2020-06-26",
    },
  },
  {
    country: "ZA",
    for: "abuse",
    name: "Gender-Based Violence Command Centre",
    tel: "0800 428 428",
    site: null,
    hours: "always",
    source: { address: "https://allafrica.com/stories/202412190450.html", seen: "2024-12-19" },
    also: {
      address:
        "https://www.einpresswire.com/article/770031026/social-development-s-gender-based-violence-command-centre-gbvcc-is-now-operational",
      seen: "2026-11-29",
    },
  },
  {
    country: "ZA",
    for: "crisis",
    name: "SADAG Suicide Crisis Helpline",
    tel: "0800 567 567",
    site: "https://www.sadag.org",
    hours: "always",
    source: {
      address:
        "https://www.sadag.org/index.php?option=com_content&view=article&id=3141:world-mental-health-day-7-october-2020&catid=149:press-releases&Itemid=601",
      seen: "2026-11-29",
    },
    also: { address: "https://progress.guide/?p=12939", seen: "2026-11-29" },
  },
  {
    country: "ZA",
    for: "addiction",
    name: "Department of Social Development Substance Abuse Helpline",
    tel: "0800 12 13 14",
    site: "https://www.sadag.org",
    hours: "always",
    source: {
      address:
        "https://www.sadag.org/index.php?option=com_content&view=article&id=3141:world-mental-health-day-7-october-2020&catid=149:press-releases&Itemid=601",
      seen: "2026-11-29",
    },
    also: null,
  },
];
