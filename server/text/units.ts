/** Units that news measures and pays in; keys in lower case, without a period. */

/** A unit as its base: `kilometres` are 1000 `metre`. */
export interface Unit {
  readonly name: string;
  readonly factor: number;
}

type Row = readonly [name: string, factor: number, words: string];

const table = (rows: readonly Row[]): ReadonlyMap<string, Unit> =>
  new Map(rows.flatMap(([name, factor, words]) =>
    words.split(' ').map((word): [string, Unit] => [word, { name, factor }])));

/** Lengths of time, each under its own name: a writer who says `two decades` counts in decades. */
export const durations = table([
  ['second', 1, 'second seconds sec secs'],
  ['minute', 1, 'minute minutes min mins'],
  ['hour', 1, 'hour hours hr hrs'],
  ['day', 1, 'day days'],
  ['week', 1, 'week weeks'],
  ['week', 2, 'fortnight fortnights'],
  ['month', 1, 'month months mth mths'],
  ['year', 1, 'year years yr yrs'],
  ['decade', 1, 'decade decades'],
  ['century', 1, 'century centuries'],
]);

/** Seconds in each; days of months and years are means of the Gregorian calendar. */
export const secondsIn: ReadonlyMap<string, number> = new Map([
  ['second', 1], ['minute', 60], ['hour', 3600], ['day', 86_400], ['week', 604_800],
  ['month', 2_629_746], ['year', 31_556_952], ['decade', 315_569_520], ['century', 3_155_695_200],
]);

/** Measures with a decimal base. What no power of ten converts keeps its own name. */
export const measures = table([
  ['metre', 1, 'metre metres meter meters'],
  ['metre', 1000, 'km kms kilometre kilometres kilometer kilometers'],
  ['metre', 0.01, 'cm centimetre centimetres centimeter centimeters'],
  ['metre', 0.001, 'mm millimetre millimetres millimeter millimeters'],
  ['mile', 1, 'mile miles'],
  ['yard', 1, 'yard yards yd yds'],
  ['foot', 1, 'foot feet ft'],
  ['inch', 1, 'inch inches'],
  ['acre', 1, 'acre acres'],
  ['hectare', 1, 'hectare hectares ha'],
  ['gram', 1, 'gram grams gramme grammes'],
  ['gram', 1000, 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes'],
  ['gram', 0.001, 'mg milligram milligrams'],
  ['tonne', 1, 'tonne tonnes'],
  ['ton', 1, 'ton tons'],
  ['pound', 1, 'pound pounds lb lbs'],
  ['ounce', 1, 'ounce ounces oz'],
  ['litre', 1, 'litre litres liter liters'],
  ['litre', 0.001, 'ml millilitre millilitres milliliter milliliters'],
  ['gallon', 1, 'gallon gallons'],
  ['pint', 1, 'pint pints'],
  ['barrel', 1, 'barrel barrels bbl bbls'],
  ['barrel per day', 1, 'bpd'],
  ['bushel', 1, 'bushel bushels'],
  ['degree', 1, 'degree degrees °'],
  ['celsius', 1, '°c'],
  ['fahrenheit', 1, '°f'],
  ['mile per hour', 1, 'mph'],
  ['kilometre per hour', 1, 'kph kmh'],
  ['knot', 1, 'knot knots'],
  ['watt', 1e3, 'kilowatt kilowatts kw'],
  ['watt', 1e6, 'megawatt megawatts mw'],
  ['watt', 1e9, 'gigawatt gigawatts gw'],
  ['byte', 1e6, 'mb megabyte megabytes'],
  ['byte', 1e9, 'gb gigabyte gigabytes'],
  ['byte', 1e12, 'tb terabyte terabytes'],
  ['hertz', 1e6, 'mhz megahertz'],
  ['hertz', 1e9, 'ghz gigahertz'],
  ['calorie', 1, 'calorie calories'],
  ['carat', 1, 'carat carats'],
]);

/**
 * Exact sizes of measures in the base they share, where they share one (NIST
 * Handbook 44, appendix C).
 */
export const sizes: ReadonlyMap<string, readonly [base: string, size: number]> = new Map([
  ['metre', ['metre', 1]],
  ['mile', ['metre', 1609.344]],
  ['yard', ['metre', 0.9144]],
  ['foot', ['metre', 0.3048]],
  ['inch', ['metre', 0.0254]],
  ['square metre', ['square metre', 1]],
  ['acre', ['square metre', 4046.8564224]],
  ['hectare', ['square metre', 10_000]],
  ['square mile', ['square metre', 2_589_988.110336]],
  ['square foot', ['square metre', 0.09290304]],
  ['gram', ['gram', 1]],
  ['pound', ['gram', 453.59237]],
  ['ounce', ['gram', 28.349523125]],
  ['tonne', ['gram', 1e6]],
  ['mile per hour', ['metre per second', 0.44704]],
  ['kilometre per hour', ['metre per second', 1 / 3.6]],
  ['knot', ['metre per second', 1852 / 3600]],
]);

/** Currency signs before an amount. A plain `$` is taken for the American dollar. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'], ['us$', 'USD'], ['usd', 'USD'], ['a$', 'AUD'], ['au$', 'AUD'], ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['hk$', 'HKD'], ['nz$', 'NZD'], ['s$', 'SGD'], ['£', 'GBP'], ['€', 'EUR'], ['¥', 'JPY'],
  ['₹', 'INR'], ['rs', 'rupee'],
  ['₩', 'KRW'], ['₽', 'RUB'],
]);

/**
 * Currencies named after an amount. Those that several countries share keep
 * their word until an adjective tells.
 */
export const currencies = table([
  ['USD', 1, 'dollar dollars dlr dlrs'],
  ['USD', 0.01, 'cent cents ct cts'],
  ['GBP', 1, 'sterling stg'],
  ['GBP', 0.01, 'pence'],
  ['EUR', 1, 'euro euros'],
  ['JPY', 1, 'yen'],
  ['CNY', 1, 'yuan renminbi'],
  ['DEM', 1, 'deutschmark deutschmarks mark marks'],
  ['franc', 1, 'franc francs'],
  ['crown', 1, 'krona kronor krone kroner crowns'],
  ['lira', 1, 'lira lire'],
  ['peso', 1, 'peso pesos'],
  ['ESP', 1, 'peseta pesetas'],
  ['NLG', 1, 'guilder guilders'],
  ['rupee', 1, 'rupee rupees'],
  ['RUB', 1, 'ruble rubles rouble roubles'],
  ['ILS', 1, 'shekel shekels'],
  ['ZAR', 1, 'rand'],
  ['MYR', 1, 'ringgit'],
  ['THB', 1, 'baht'],
  ['IDR', 1, 'rupiah'],
  ['PLN', 1, 'zloty zlotys'],
  ['dinar', 1, 'dinar dinars'],
  ['AED', 1, 'dirham dirhams'],
  ['riyal', 1, 'riyal riyals rial rials'],
  ['shilling', 1, 'shillings'],
  ['NGN', 1, 'naira'],
  ['ATS', 1, 'schilling schillings'],
  ['BTC', 1, 'bitcoin bitcoins'],
]);

/** `Canadian dollars`, `Swiss francs`. */
export const nationalCurrencies: ReadonlyMap<string, string> = new Map([
  ['us USD', 'USD'], ['u.s USD', 'USD'], ['american USD', 'USD'], ['canadian USD', 'CAD'],
  ['australian USD', 'AUD'], ['singapore USD', 'SGD'], ['zealand USD', 'NZD'], ['kong USD', 'HKD'],
  ['taiwan USD', 'TWD'], ['swiss franc', 'CHF'], ['french franc', 'FRF'], ['belgian franc', 'BEF'],
  ['german DEM', 'DEM'], ['deutsche DEM', 'DEM'], ['swedish crown', 'SEK'], ['danish crown', 'DKK'],
  ['norwegian crown', 'NOK'], ['mexican peso', 'MXN'], ['philippine peso', 'PHP'],
  ['indian rupee', 'INR'],
  ['pakistani rupee', 'PKR'], ['italian lira', 'ITL'], ['turkish lira', 'TRY'],
]);
