/**
 * Places that news names without saying where they are: countries (`names|of their people`),
 * regions, and large cities that stand alone in datelines. General knowledge, for telling a place from a person.
 */
const countryRows: readonly string[] = [
  'afghanistan|afghan', 'albania|albanian', 'algeria|algerian', 'angola|angolan',
  'argentina|argentine,argentinian', 'armenia|armenian', 'australia|australian', 'austria|austrian',
  'azerbaijan|azerbaijani,azeri', 'bahamas|bahamian', 'bahrain|bahraini', 'bangladesh|bangladeshi',
  'barbados|barbadian', 'belarus|belarusian', 'belgium|belgian', 'belize', 'benin', 'bhutan',
  'bolivia|bolivian', 'bosnia|bosnian', 'botswana', 'brazil|brazilian',
  'britain,united kingdom,u.k.,uk,great britain|british', 'brunei', 'bulgaria|bulgarian',
  'burkina faso', 'burundi', 'cambodia|cambodian', 'cameroon|cameroonian', 'canada|canadian',
  'chad|chadian', 'chile|chilean', 'china|chinese', 'colombia|colombian', 'congo|congolese',
  'costa rica', 'croatia|croatian', 'cuba|cuban', 'cyprus|cypriot', 'czech republic,czechia|czech',
  'denmark|danish', 'djibouti', 'dominican republic|dominican', 'ecuador|ecuadorian',
  'egypt|egyptian', 'el salvador|salvadoran', 'england|english', 'eritrea|eritrean',
  'estonia|estonian', 'ethiopia|ethiopian', 'fiji|fijian', 'finland|finnish', 'france|french',
  'gabon', 'gambia|gambian', 'germany,west germany,east germany|german,west german',
  'ghana|ghanaian', 'greece|greek', 'grenada', 'guatemala|guatemalan', 'guinea|guinean', 'guyana',
  'haiti|haitian', 'honduras|honduran', 'hungary|hungarian', 'iceland|icelandic', 'india|indian',
  'indonesia|indonesian', 'iran|iranian', 'iraq|iraqi', 'ireland|irish', 'israel|israeli',
  'italy|italian', 'ivory coast|ivorian', 'jamaica|jamaican', 'japan|japanese', 'jordan|jordanian',
  'kazakhstan|kazakh', 'kenya|kenyan', 'kosovo|kosovar', 'kuwait|kuwaiti', 'kyrgyzstan|kyrgyz',
  'laos|laotian', 'latvia|latvian', 'lebanon|lebanese', 'lesotho', 'liberia|liberian',
  'libya|libyan', 'liechtenstein', 'lithuania|lithuanian', 'luxembourg', 'macedonia|macedonian',
  'madagascar', 'malawi|malawian', 'malaysia|malaysian', 'maldives|maldivian', 'mali|malian',
  'malta|maltese', 'mauritania|mauritanian', 'mauritius|mauritian', 'mexico|mexican',
  'moldova|moldovan', 'monaco', 'mongolia|mongolian', 'montenegro|montenegrin', 'morocco|moroccan',
  'mozambique|mozambican', 'myanmar,burma|burmese', 'namibia|namibian', 'nepal|nepali,nepalese',
  'netherlands,holland|dutch', 'new zealand', 'nicaragua|nicaraguan', 'niger', 'nigeria|nigerian',
  'north korea|north korean', 'northern ireland', 'norway|norwegian', 'oman|omani',
  'pakistan|pakistani', 'palestine|palestinian', 'panama|panamanian', 'papua new guinea',
  'paraguay|paraguayan', 'peru|peruvian', 'philippines|philippine,filipino', 'poland|polish',
  'portugal|portuguese', 'qatar|qatari', 'romania|romanian', 'russia|russian', 'rwanda|rwandan',
  'samoa|samoan', 'saudi arabia|saudi,saudi arabian', 'scotland|scottish', 'senegal|senegalese',
  'serbia|serbian', 'sierra leone', 'singapore|singaporean', 'slovakia|slovak',
  'slovenia|slovenian', 'somalia|somali', 'south africa|south african', 'south korea|south korean',
  'south sudan', 'soviet union,u.s.s.r.,ussr|soviet', 'spain|spanish', 'sri lanka|sri lankan',
  'sudan|sudanese', 'suriname', 'sweden|swedish', 'switzerland|swiss', 'syria|syrian',
  'taiwan|taiwanese', 'tajikistan|tajik', 'tanzania|tanzanian', 'thailand|thai', 'tibet|tibetan',
  'togo|togolese', 'tonga|tongan', 'trinidad and tobago,trinidad', 'tunisia|tunisian',
  'turkey|turkish', 'turkmenistan|turkmen', 'uganda|ugandan', 'ukraine|ukrainian',
  'united arab emirates,u.a.e.,uae|emirati',
  'united states,u.s.,america,u.s.a.,usa,united states of america|american', 'uruguay|uruguayan',
  'uzbekistan|uzbek', 'vatican', 'venezuela|venezuelan', 'vietnam|vietnamese', 'wales|welsh',
  'yemen|yemeni', 'yugoslavia|yugoslav', 'zaire', 'zambia|zambian', 'zimbabwe|zimbabwean',
];

const regions = `africa|asia|europe|antarctica|north america|south america|latin america|central america|middle east|
far east|east asia|southeast asia|eastern europe|western europe|west bank|gaza|gaza strip|golan heights|balkans|
caribbean|crimea|kashmir|chechnya|darfur|kurdistan|siberia|scandinavia|european union|midwest|new england|
persian gulf|mediterranean|atlantic|pacific|arctic|sahara|ontario|quebec|british columbia|alberta|manitoba|
nova scotia|saskatchewan|new south wales|queensland|silicon valley|bay area|long island|manhattan|brooklyn|queens|
bronx|staten island|harlem|hollywood|capitol hill`;

const cities = `albuquerque|anchorage|atlanta|austin|bakersfield|baltimore|baton rouge|birmingham|boise|boston|buffalo|
charlotte|chattanooga|chicago|cincinnati|cleveland|colorado springs|columbus|corpus christi|dallas|denver|
des moines|detroit|el paso|fargo|fort lauderdale|fort wayne|fort worth|fresno|grand rapids|greensboro|hartford|
honolulu|houston|huntsville|indianapolis|jacksonville|jersey city|kansas city|knoxville|lansing|las vegas|
little rock|long beach|los angeles|louisville|memphis|miami|milwaukee|minneapolis|mobile|montgomery|nashville|
new haven|new orleans|new york city|newark|norfolk|oakland|oklahoma city|omaha|orlando|philadelphia|phoenix|
pittsburgh|portland|providence|raleigh|reno|richmond|rochester|sacramento|salt lake city|san antonio|san bernardino|
san diego|san francisco|san jose|santa ana|santa barbara|santa fe|savannah|seattle|shreveport|spokane|
st. louis|st. paul|st. petersburg|syracuse|tacoma|tallahassee|tampa|toledo|topeka|tucson|tulsa|wichita|
abu dhabi|addis ababa|aleppo|algiers|amman|amsterdam|ankara|athens|auckland|baghdad|bangkok|barcelona|basra|beijing|
beirut|belfast|belgrade|benghazi|berlin|bogota|bonn|brasilia|brussels|bucharest|budapest|buenos aires|cairo|
calcutta|canberra|cape town|caracas|casablanca|copenhagen|damascus|delhi|dhaka|doha|dubai|dublin|edinburgh|
fallujah|frankfurt|geneva|glasgow|guangzhou|hague|hamburg|hanoi|harare|havana|helsinki|ho chi minh city|hong kong|
islamabad|istanbul|jakarta|jerusalem|johannesburg|kabul|kandahar|karachi|khartoum|kiev|kyiv|kinshasa|kolkata|
kuala lumpur|kuwait city|lagos|lahore|leeds|lima|lisbon|liverpool|london|luxor|lyon|madrid|manchester|manila|
marseille|mecca|melbourne|mexico city|milan|minsk|mogadishu|monterrey|montreal|moscow|mosul|mumbai|munich|nairobi|
naples|new delhi|nicosia|osaka|oslo|ottawa|paris|perth|peshawar|prague|pretoria|pyongyang|quito|ramallah|rangoon|
raqqa|rio de janeiro|riyadh|rome|santiago|sao paulo|sarajevo|seoul|shanghai|shenzhen|sofia|stockholm|strasbourg|
sydney|taipei|tbilisi|tehran|tel aviv|tijuana|tokyo|toronto|tripoli|tunis|vancouver|vatican city|venice|vienna|
warsaw|winnipeg|yangon|zagreb|zurich`;

/** Faiths and peoples without one country. */
const faiths = `arab|jewish|jew|muslim|islamic|christian|catholic|protestant|mormon|hindu|buddhist|sikh|sunni|shiite|shia|
kurdish|kurd|african|asian|european|latino|latina|hispanic|african-american|arab-american|asian-american|
native american|western|eastern|northern|southern|southerner|westerner|islamist|zionist|anglican|baptist|methodist|
lutheran|evangelical|amish|quaker|black|white|indigenous|briton|swede|dane|finn|pole|spaniard|turk|serb|croat|scot|
englishman|frenchman|irishman|dutchman|chechen|texan|californian|new yorker|floridian|alabamian|ohioan|
hawaiian|pacific islander|caucasian|tamil|pashtun|tutsi|hutu|zulu|basque|catalan|corsican|scandinavian|nordic|
slavic|persian|ottoman|roman|byzantine|victorian|elizabethan|biblical|olympic|internet|web|god|bible|quran|koran`;

const list = (names: string): string[] => names.split(/[|,]/).map((name) => name.trim());

const countries = new Map<string, string>();
const peoples = new Map<string, string>();
for (const row of countryRows) {
  const [names = '', adjectives = ''] = row.split('|');
  const [country = '', ...others] = names.split(',');
  for (const name of [country, ...others]) countries.set(name, country);
  for (const adjective of adjectives.split(',')) if (adjective) peoples.set(adjective, country);
}
for (const faith of list(faiths)) peoples.set(faith, faith);
const places = new Set([...countries.keys(), ...list(regions), ...list(cities)]);

/** The country of a lower-case name or adjective: both `russia` and `russian` are `russia`; a faith is its own. */
export const countryOf = (word: string): string | undefined => countries.get(word) ?? peoples.get(word);

/** An adjective or noun for a people or a faith: `russian`. Names nobody and no place by itself. */
export const isPeople = (word: string): boolean => peoples.has(word);

/** A country, region or large city in lower case. */
export const isPlaceName = (name: string): boolean => places.has(name);
