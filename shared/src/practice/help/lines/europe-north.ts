import type { HelpLine } from "../kinds.ts";

/** Help lines of northern Europe and the British Isles: by country, then kind, then name. */
export const EUROPE_NORTH_LINES: readonly HelpLine[] = [
  {
    country: "DK",
    for: "abuse",
    name: "Lev Uden Vold",
    tel: "1888",
    site: "https://levudenvold.dk",
    hours: "always",
    source: {
      address: "https://levudenvold.dk/aktuelt/nyheder/lev-uden-vold-modtog-i-2022-rekordmange-opkald/",
      seen: "2026-11-29",
    },
    also: {
      address:
        "https://levudenvold.dk/aktuelt/nyheder/markant-flere-voldsudsatte-kvinder-raekker-ud-efter-hjaelp-hos-lev-uden-volds-nationale-hotline/",
      seen: "2026-11-29",
    },
  },
  {
    country: "DK",
    for: "own-violence",
    name: "Lev Uden Vold",
    tel: "1888",
    site: "https://levudenvold.dk",
    hours: "always",
    source: {
      address: "https://levudenvold.dk/aktuelt/nyheder/lev-uden-vold-modtog-i-2022-rekordmange-opkald/",
      seen: "2026-11-29",
    },
    also: {
      address: "https://levudenvold.dk/viden-og-fakta/tal-fra-lev-uden-vold/tal-fra-hotlinen/",
      seen: "2026-11-29",
    },
  },
  {
    country: "GB",
    for: "abuse",
    name: "Men’s Advice Line",
    tel: "0808 801 0327",
    site: "https://mensadviceline.org.uk",
    hours: null,
    source: {
      address:
        "https://www.wchc.nhs.uk/services/lets-talk/young-people/relationships-and-sex-education-rse/healthy-relationships",
      seen: "2026-11-29",
    },
    also: { address: "https://www.centre56.org.uk/domestic-abuse", seen: "2026-11-29" },
  },
  {
    country: "GB",
    for: "abuse",
    name: "National Domestic Abuse Helpline",
    tel: "0808 2000 247",
    site: "https://www.nationaldahelpline.org.uk",
    hours: "always",
    source: { address: "https://www.refuge.org.uk/category/news/", seen: "2026-11-29" },
    also: {
      address:
        "https://www.wchc.nhs.uk/services/lets-talk/young-people/relationships-and-sex-education-rse/healthy-relationships",
      seen: "2026-11-29",
    },
  },
  {
    country: "GB",
    for: "crisis",
    name: "Samaritans",
    tel: "116 123",
    site: "https://www.samaritans.org",
    hours: "always",
    source: {
      address:
        "https://www.samaritans.org/news/samaritans-in-northern-ireland-answer-one-million-calls-during-10-years-of-freephone",
      seen: "2026-11-29",
    },
    also: { address: "https://civilsociety.co.uk/news/samaritans-helpline-now-free-to-call.html", seen: "2026-11-29" },
  },
  {
    country: "GB",
    for: "addiction",
    name: "FRANK",
    tel: "0300 123 6600",
    site: "https://www.talktofrank.com",
    hours: null,
    source: {
      address: "https://www.keepingwellnwl.nhs.uk/self-help-resources/drug-alcohol-and-tobacco-support",
      seen: "2026-11-29",
    },
    also: null,
  },
  {
    country: "GB",
    for: "relationship",
    name: "Relate",
    tel: null,
    site: "https://www.relate.org.uk",
    hours: null,
    source: { address: "https://en.wikipedia.org/wiki/Relate", seen: "2026-11-29" },
    also: {
      address:
        "https://www.relate.org.uk/centre/london-north-west-hertfordshire-mid-thames-and-bucks/frequently-asked-questions",
      seen: "2026-11-29",
    },
  },
  {
    country: "GB",
    for: "own-violence",
    name: "Respect Phoneline",
    tel: "0808 802 4040",
    site: "https://www.respect.org.uk",
    hours: null,
    source: { address: "https://makeachange.uk.net/for-a-friend-family-or-community-member-copy", seen: "2026-11-29" },
    also: null,
  },
  {
    country: "IE",
    for: "abuse",
    name: "Male Advice Line",
    tel: "1800 816 588",
    site: "https://www.mensnetwork.ie",
    hours: null,
    source: {
      address:
        "https://www.waterfordlive.ie/news/home/535639/men-s-development-network-extend-male-advice-line-to-seven-day-service.html",
      seen: "2026-11-29",
    },
    also: {
      address: "https://avondhupress.ie/advice-line-for-victims-of-domestic-abuse-expanded-to-help-men-in-cork",
      seen: "2026-11-29",
    },
  },
  {
    country: "IE",
    for: "abuse",
    name: "Women’s Aid 24hr National Freephone Helpline",
    tel: "1800 341 900",
    site: "https://www.womensaid.ie",
    hours: "always",
    source: { address: "https://www.thejournal.ie/womens-aid-helpline-2-2964358-Sep2016/", seen: "2016-09-05" },
    also: {
      address:
        "https://irishtimes-irishtimes-staging.cdn.arcpublishing.com/news/social-affairs/women-s-aid-extends-domestic-abuse-helpline-to-24-hours-1.2379542",
      seen: "2026-11-29",
    },
  },
  {
    country: "IE",
    for: "crisis",
    name: "Samaritans",
    tel: "116 123",
    site: "https://www.samaritans.org",
    hours: "always",
    source: { address: "https://www.oireachtas.ie/en/debates/question/2013-12-10/505/", seen: "2013-12-10" },
    also: {
      address:
        "https://www.irishexaminer.com/breakingnews/ireland/samaritans-answer-29m-calls-since-2014-charity-to-play-crucial-role-in-new-mental-help-phone-service-914684.html",
      seen: "2026-11-29",
    },
  },
  {
    country: "IE",
    for: "addiction",
    name: "HSE Drugs and Alcohol Helpline",
    tel: "1800 459 459",
    site: "https://drugs.ie",
    hours: null,
    source: {
      address: "https://drugs.ie/news/article/our_christmas_message_for_people_trying_to_remain_substance_free",
      seen: "2026-11-29",
    },
    also: {
      address: "https://healthtopical.com/harris-proposes-24-7-service-run-by-people-coping-with-drug-abuse",
      seen: "2026-11-29",
    },
  },
  {
    country: "IE",
    for: "own-violence",
    name: "MOVE Ireland",
    tel: null,
    site: "https://www.moveireland.ie",
    hours: null,
    source: {
      address: "https://corkindependent.com/2024/11/28/reasons-for-abusive-behaviour-complex",
      seen: "2024-11-28",
    },
    also: {
      address:
        "https://connachttribune.ie/33-percent-increase-in-galway-referrals-to-organisation-rehabilitating-men-who-inflict-domestic-violence/",
      seen: "2024-12-02",
    },
  },
  {
    country: "NO",
    for: "abuse",
    name: "Vold- og overgrepslinjen",
    tel: "116 006",
    site: "https://volinjen.no",
    hours: "always",
    source: {
      address: "https://www.krisesenter.com/vold-og-overgrepslinjen-116-006-opplever-stor-pagang/",
      seen: "2026-11-29",
    },
    also: {
      address: "https://www.dagsavisen.no/nyheter/innenriks/stor-pagang-pa-ny-vold-og-overgrepstelefon-1.1611316",
      seen: "2026-11-29",
    },
  },
  {
    country: "SE",
    for: "abuse",
    name: "Kvinnofridslinjen",
    tel: "020-50 50 50",
    site: "https://kvinnofridslinjen.se",
    hours: "always",
    source: {
      address:
        "https://www.nck.uu.se/nyhetsarkiv/nyhetsvisningssida/?tarContentId=1064362&languageId=3&id=965&type=researcher",
      seen: "2023-07-10",
    },
    also: { address: "https://eige.europa.eu/node/4655", seen: "2026-11-29" },
  },
  {
    country: "SE",
    for: "crisis",
    name: "Hjälplinjen",
    tel: "90 390",
    site: null,
    hours: "always",
    source: { address: "https://alwaysmind.se/heja-regeringens-nya-hjalplinjen", seen: "2026-11-29" },
    also: null,
  },
  {
    country: "SE",
    for: "crisis",
    name: "Mind Självmordslinjen",
    tel: "90101",
    site: null,
    hours: "always",
    source: {
      address: "https://www.corren.se/nyheter/sjalvmord-ar-vanligast-bland-aldre-man-om5530243.aspx",
      seen: "2026-11-29",
    },
    also: { address: "https://texttv.nu/112/sjalvmordslinjen-oppen-dygnet-runt-26711294", seen: "2020-05-28" },
  },
  {
    country: "SE",
    for: "own-violence",
    name: "Välj att sluta",
    tel: "020-555 666",
    site: "https://valjattsluta.se",
    hours: null,
    source: {
      address:
        "https://www.nck.uu.se/kunskapsbanken/om-kunskapsbanken/kunskapsbankens-nyhetsarkiv/nyhetsvisningssida/?tarContentId=928948",
      seen: "2021-02-15",
    },
    also: {
      address:
        "https://www.solna.se/familj-omsorg/nyheter-familj-omsorg/ny-telefonlinje-for-personer-som-utovar-vald-i-nara-relationer/",
      seen: "2026-11-29",
    },
  },
];
