/** A page of each kind, by the name of its pictures. */
export const TEMPLATES: Readonly<Record<string, string>> = {
  home: '/',
  answer: '/#team=merseyside/A1',
  search: '/search/',
  forces: '/forces/',
  force: '/forces/merseyside/',
  'force-unknown': '/forces/greater-manchester/',
  team: '/forces/merseyside/A1/',
  partnership: '/partnerships/madeup-westshire/',
  postcodes: '/postcodes/',
  outcode: '/postcodes/ZZ1/',
  'crime-map': '/crime-map/#team=merseyside/A1',
  'crime-map-force': '/crime-map/#force=merseyside',
  figures: '/crime-map/figures/merseyside/A1/',
  standards: '/standards/',
  pledge: '/standards/policing-pledge/',
  standard: '/standards/victims-code/',
  services: '/services/',
  support: '/services/support/',
  complaints: '/complaints/',
  route: '/complaints/conduct-or-service/?force=merseyside',
  'complaints-force': '/complaints/forces/merseyside/',
  deadlines: '/complaints/deadlines/',
  letter: '/complaints/letter/?letter=ask-for-a-review&force=merseyside',
  'report-cards': '/report-cards/',
  'report-card': '/report-cards/merseyside/',
  compare: '/report-cards/compare/?forces=merseyside,kent',
  claim: '/report-cards/claim/',
  newsroom: '/report-cards/merseyside/newsroom/',
  trust: '/report-cards/trust/',
  keep: '/keep/',
  prose: '/accessibility/',
  data: '/data/',
};

/** A phone, a tablet, a desk. */
export const WIDTHS = [390, 768, 1280] as const;
export const THEMES = ['light', 'dark'] as const;
