/** Behind every name that is made up, in both languages, so that no list shows it without. */
export const NAME_MARK = '(invented · 가상)';

/** An organisation that does not exist. */
export interface InventedOrganisation {
  readonly name: string;
  /** Code of an industry of the shipped economies. */
  readonly industry: string;
  readonly sector: string;
  readonly kind: 'operator' | 'centre';
}

type Row = readonly [industry: string, sector: string, names: readonly string[]];

/** Made-up words with what they would do; by industry. */
const ROWS: readonly Row[] = [
  ['C29', 'automotive', ['Aranmir Motors', 'Dorvane Car Parts', 'Keluma Electric Drives', 'Brisol Seating']],
  ['C30', 'shipbuilding', ['Sorimak Shipyard', 'Ostrevane Marine Engines']],
  ['C26', 'electronics', ['Tavenil Devices', 'Pellumar Displays', 'Virandol Memory']],
  ['C27', 'electrical equipment', ['Cormuth Batteries', 'Hadrinel Switchgear']],
  ['C28', 'machinery', ['Belduin Robotics', 'Yestrane Machine Tools', 'Fallowick Lifts']],
  ['C24', 'steel', ['Nuvadal Steel', 'Grenhald Alloys']],
  ['C20', 'chemicals', ['Zelmari Chemicals', 'Quorandel Coatings']],
  ['C21', 'pharmaceuticals', ['Miravond Vaccines', 'Ulderan Medicines']],
  ['C10-C12', 'food', ['Pavorin Foods', 'Saltmere Dairy']],
  ['D35', 'energy', ['Elvoran Grid', 'Haskemar Gas', 'Torvenlee District Heat']],
  ['E36', 'drinking water', ['Lindoreth Water', 'Ambrevale Waterworks']],
  ['H49', 'rail', ['Corimund Rail', 'Wexalode Freight Lines']],
  ['H51', 'air transport', ['Skarrowen Airways']],
  ['H52', 'ports and logistics', ['Port of Irmendal', 'Vastorel Terminals']],
  ['J61', 'telecommunications', ['Orsaya Telecom', 'Felmontine Networks']],
  ['J62_J63', 'information services', ['Nimbrel Cloud', 'Datrovane Hosting']],
  ['K64', 'banking', ['Rosantille Bank', 'Kestrivane Savings', 'Undelor Payments']],
  ['K65', 'insurance', ['Perrinvale Insurance']],
  ['Q', 'health', ['Saint Orlanna Hospital', 'Merrowdene Clinic', 'Tessaline Hospital Group']],
  ['G47', 'retail', ['Yondermart Stores', 'Plumvale Online']],
  ['P85', 'education', ['Vellacourt University']],
  ['O84', 'public administration', ['Office for Registers of Irmendal']],
];

const CENTRES: readonly (readonly [name: string, industry: string, sector: string])[] = [
  ['Mobility Sharing Centre', 'O84', 'automotive'],
  ['Energy and Water Sharing Centre', 'O84', 'energy'],
  ['Health Sharing Centre', 'O84', 'health'],
  ['Finance Sharing Centre', 'O84', 'banking'],
];

export const INVENTED_ORGANISATIONS: readonly InventedOrganisation[] = [
  ...CENTRES.map(([name, industry, sector]) => ({ name, industry, sector, kind: 'centre' as const })),
  ...ROWS.flatMap(([industry, sector, names]) =>
    names.map((name) => ({ name, industry, sector, kind: 'operator' as const })),
  ),
];

/** Groups that share among themselves: who runs each, and whose sectors belong to it. */
export const INVENTED_GROUPS: readonly {
  readonly name: string;
  readonly owner: string;
  readonly sectors: readonly string[];
  readonly hidesMembers: boolean;
}[] = [
  {
    name: 'Makers and mobility',
    owner: 'Mobility Sharing Centre',
    sectors: [
      'automotive',
      'shipbuilding',
      'electronics',
      'electrical equipment',
      'machinery',
      'steel',
      'rail',
      'air transport',
      'ports and logistics',
    ],
    hidesMembers: false,
  },
  {
    name: 'Energy, water and networks',
    owner: 'Energy and Water Sharing Centre',
    sectors: ['energy', 'drinking water', 'telecommunications', 'information services', 'chemicals'],
    hidesMembers: false,
  },
  {
    name: 'Health, members hidden',
    owner: 'Health Sharing Centre',
    sectors: ['health', 'pharmaceuticals', 'education', 'food'],
    hidesMembers: true,
  },
  {
    name: 'Finance and trade, members hidden',
    owner: 'Finance Sharing Centre',
    sectors: ['banking', 'insurance', 'retail', 'public administration'],
    hidesMembers: true,
  },
];
