import { listed } from '../../text/word-list';

/**
 * Offices, posts, ranks and trades that news sets beside a name.
 * A row is `normal form: other forms`; the normal form is itself a form.
 * General newsroom vocabulary, American first.
 */

/** Seats of a legislature: one of them at a time. */
export const seats = `
senator: sen., sen
representative: rep., rep, congressman, congresswoman, congressperson, member of congress
delegate: del.
assembly member: assemblyman, assemblywoman, assemblymember
member of parliament: mp, m.p.
council member: councilman, councilwoman, councilmember, councillor, councilor, alderman, alderwoman, alderperson
county commissioner
selectman: selectwoman`;

/** Offices that one person holds in one place at a time. */
export const offices = `
president: pres.
vice president: vice-president, veep
governor: gov., gov
lieutenant governor: lt. gov., lt. governor, lt gov.
attorney general: atty. gen., ag
solicitor general
secretary of state
mayor
county executive
county judge
county clerk
city manager
city attorney
city clerk
state auditor
state treasurer
state comptroller
treasurer
comptroller
chief justice
prime minister: premier
deputy prime minister
chancellor
first minister
foreign minister: minister of foreign affairs
foreign secretary
shadow chancellor
shadow home secretary
home secretary
finance minister: minister of finance
defense minister: defence minister, minister of defense
interior minister: minister of the interior
treasury secretary: secretary of the treasury
defense secretary: secretary of defense
homeland security secretary: secretary of homeland security
labor secretary: secretary of labor
commerce secretary: secretary of commerce
energy secretary: secretary of energy
education secretary: secretary of education
interior secretary: secretary of the interior
agriculture secretary: secretary of agriculture
transportation secretary: secretary of transportation
veterans affairs secretary: secretary of veterans affairs
health secretary: secretary of health and human services, health and human services secretary
housing secretary: secretary of housing and urban development
army secretary: secretary of the army
navy secretary: secretary of the navy
secretary-general: secretary general
speaker: house speaker, speaker of the house
majority leader: senate majority leader, house majority leader
minority leader: senate minority leader, house minority leader
majority whip: house majority whip, senate majority whip
minority whip: house minority whip, senate minority whip
president pro tempore
surgeon general
postmaster general
attorney: atty.
district attorney: da, d.a., state's attorney, county attorney, commonwealth's attorney, county prosecutor
u.s. attorney: us attorney
public defender
sheriff
police chief: chief of police, police commissioner
fire chief
police commissioner
coroner
medical examiner
superintendent: school superintendent, schools superintendent, superintendent of schools
national security adviser: national security advisor
press secretary: white house press secretary
chief of staff
ambassador: amb.
first lady
king
queen
prince
princess
pope
emperor
emir
sultan
ayatollah
supreme leader
governor general: governor-general
governor-elect`;

/** Posts in an organisation. */
export const posts = `
chief executive: ceo, chief executive officer, c.e.o.
chief financial officer: cfo, finance chief, finance director
chief operating officer: coo
chief technology officer: cto
chief marketing officer
chief economist
chief strategist
chief counsel
chair: chairman, chairwoman, chairperson, chairmen
co-chair: co-chairman, co-chairwoman, cochairman
vice chair: vice chairman, vice chairwoman, vice-chairman
co-founder: cofounder
founder
director
executive director
managing director
managing editor
executive editor
editor-in-chief: editor in chief
editor
deputy director
assistant director
general manager
general secretary
general counsel
special counsel
independent counsel
special prosecutor
inspector general
commissioner
administrator
executive
owner
co-owner
partner
manager
campaign manager
campaign chair: campaign chairman, campaign chairwoman
campaign director
campaign strategist
communications director: director of communications
political director
finance chair: finance chairman
state director
secretary
undersecretary: under secretary, under-secretary
assistant secretary
deputy secretary
deputy chief of staff
minister
cabinet minister
deputy
spokesperson: spokesman, spokeswoman, spokesmen
leader
party leader
party chair: party chairman, party chairwoman
chief whip
whip
head
chief
deputy chief
principal: headmaster, headmistress
vice principal
provost
dean
trustee
regent
board member
coach: head coach
football coach: head football coach
basketball coach: head basketball coach, men's basketball coach, women's basketball coach
baseball coach: head baseball coach
soccer coach
hockey coach
assistant coach
defensive coordinator
offensive coordinator
athletic director
captain
host: tv host, television host, radio host, talk show host
presenter: newsreader, newscaster
boss
anchor: anchorman, anchorwoman, news anchor
co-host
correspondent
white house correspondent
columnist
contributor
commentator: political commentator
pollster
strategist: political strategist
consultant: political consultant
operative
adviser: advisor
senior adviser: senior advisor
aide
counselor
lobbyist
fundraiser
donor
organizer
surrogate
activist
advocate
envoy: special envoy
diplomat
candidate
nominee
hopeful
contender
frontrunner: front-runner, front runner
challenger
incumbent
opponent
rival
running mate`;

/** Ranks, robes and forms of address with a calling. */
export const ranks = `
general: gen.
major general: maj. gen., major gen.
brigadier general: brig. gen.
lieutenant general: lt. gen.
admiral: adm.
vice admiral: vice adm.
rear admiral: rear adm.
colonel: col.
lieutenant colonel: lt. col.
major: maj.
captain: capt.
lieutenant: lt.
first lieutenant: 1st lt.
sergeant: sgt.
staff sergeant: staff sgt.
master sergeant: master sgt.
corporal: cpl.
lance corporal: lance cpl.
private soldier: pvt., pfc.
specialist: spc.
commander: cmdr.
petty officer
officer: police officer
trooper: state trooper
detective: det.
inspector
constable
marshal: u.s. marshal
agent: special agent
deputy: sheriff's deputy
firefighter: fireman
justice: supreme court justice, associate justice
judge: district judge, circuit judge, federal judge, u.s. district judge
magistrate
reverend: rev.
father: fr.
bishop
archbishop
cardinal
pastor
priest
rabbi
imam
sheikh: sheik
brother
sister
doctor: dr.
professor: prof.
associate professor
assistant professor
coach
lord
lady
baroness
sir
dame
nurse
astronaut
cosmonaut`;

/** What people do. Before a name only in small letters: Baker and Cook are names. */
export const trades = `
prosecutor
federal prosecutor
lawyer: attorney, defense lawyer, defense attorney
solicitor
barrister
businessman: businesswoman, businessperson, entrepreneur
banker
investor
billionaire
millionaire
developer: real estate developer
contractor
economist
analyst
political analyst
scientist: political scientist
physicist
chemist
biologist
historian
researcher
engineer
architect
teacher
student
graduate
undergraduate
lecturer
scholar
librarian
physician
surgeon
neurosurgeon
psychiatrist
psychologist
pharmacist
dentist
veterinarian
paramedic
farmer
rancher
fisherman
miner
driver
truck driver
pilot
mechanic
carpenter
electrician
plumber
baker
chef
cook
waiter: waitress
bartender
cashier
clerk
salesman: saleswoman
shopkeeper
restaurateur
janitor
housekeeper
guard: security guard
soldier
marine
sailor
veteran
actor: actress
comedian
singer
musician
guitarist
drummer
rapper
songwriter
composer
conductor
dancer
artist
painter
sculptor
designer
fashion designer
photographer
filmmaker
director
film director
producer
screenwriter
playwright
novelist
author
writer
poet
journalist
reporter
blogger
publisher
broadcaster
critic
player
quarterback
linebacker
pitcher
catcher
goalkeeper
striker
midfielder
defender
winger
golfer
boxer
sprinter
runner
swimmer
skier
cyclist
jockey
trainer
referee
umpire
lawmaker: legislator
congressional aide
politician
statesman
official
staffer
intern
volunteer
voter
resident
neighbor: neighbour
witness
eyewitness
victim
suspect
gunman
shooter
defendant
plaintiff
inmate
missionary
minister
theologian
clergyman
monk
nun
dictator
militant
rebel
dissident
whistleblower
hacker
spy
tycoon
magnate
mogul
heiress: heir
socialite
model
celebrity
philanthropist
pundit
socialist
mother: mom
father: dad
son
daughter
wife
husband
brother
sister
widow: widower
fiancee: fiance, fiancé, fiancée
girlfriend
boyfriend
uncle
aunt
cousin
nephew
niece
grandmother
grandfather
grandson
granddaughter
friend
colleague
roommate`;

/** Forms of address that say only that a person follows, with the pronoun they go with. */
export const courtesies: ReadonlyMap<string, 'he' | 'she' | 'any'> = new Map([
  ['mr', 'he'], ['mrs', 'she'], ['ms', 'she'], ['miss', 'she'], ['mx', 'any'], ['messrs', 'he'], ['hon', 'any'],
  ['madam', 'she'], ['madame', 'she'],
]);

/** Titles that say `he` or `she` and do not end in -man or -woman. */
export const genderedTitles: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ['king', 'he'], ['queen', 'she'], ['prince', 'he'], ['princess', 'she'], ['pope', 'he'], ['father', 'he'],
  ['sir', 'he'], ['dame', 'she'], ['lord', 'he'], ['lady', 'she'], ['baroness', 'she'], ['actress', 'she'],
  ['waitress', 'she'], ['first lady', 'she'], ['mother', 'she'], ['mom', 'she'], ['dad', 'he'], ['son', 'he'],
  ['daughter', 'she'], ['wife', 'she'], ['husband', 'he'], ['brother', 'he'], ['sister', 'she'], ['widow', 'she'],
  ['widower', 'he'], ['fiancee', 'she'], ['girlfriend', 'she'], ['boyfriend', 'he'], ['uncle', 'he'], ['aunt', 'she'],
  ['nephew', 'he'], ['niece', 'she'], ['grandmother', 'she'], ['grandfather', 'he'], ['grandson', 'he'],
  ['granddaughter', 'she'], ['heiress', 'she'], ['nun', 'she'], ['monk', 'he'], ['headmaster', 'he'],
  ['headmistress', 'she'], ['imam', 'he'],
]);

/** Ties of one person to another: `a brother of Doe` is a relation, no office. */
export const ties: ReadonlySet<string> = listed(`
  mother, father, son, daughter, wife, husband, brother, sister, widow, fiancee, girlfriend,
  boyfriend, uncle, aunt, cousin, nephew, niece, grandmother, grandfather, grandson,
  granddaughter, friend, colleague, roommate, opponent, rival, challenger, running mate, heiress
`);

type Tense = 'present' | 'former' | 'then' | 'acting' | 'elect' | 'candidate' | 'future';

/** Words before a title that say when, and how. */
export const tenses: ReadonlyMap<string, Tense> = new Map<string, Tense>([
  ['former', 'former'], ['ex', 'former'], ['onetime', 'former'], ['one-time', 'former'], ['erstwhile', 'former'],
  ['retired', 'former'], ['ousted', 'former'], ['deposed', 'former'], ['late', 'former'], ['outgoing', 'present'],
  ['then', 'former'], ['acting', 'acting'], ['interim', 'acting'], ['caretaker', 'acting'],
  ['current', 'present'], ['sitting', 'present'], ['incumbent', 'present'], ['fired', 'former'], ['failed', 'former'],
  ['elect', 'elect'], ['incoming', 'elect'], ['designate', 'elect'], ['future', 'future'],
]);

/** An office as an adjective before `candidate`, `nominee`, `hopeful`. */
export const officeAdjectives: ReadonlyMap<string, string> = new Map([
  ['presidential', 'president'], ['vice presidential', 'vice president'], ['vice-presidential', 'vice president'],
  ['gubernatorial', 'governor'], ['mayoral', 'mayor'], ['senatorial', 'senator'], ['senate', 'senator'],
  ['congressional', 'representative'], ['house', 'representative'], ['congress', 'representative'],
]);

/** Words for people who run for something. */
export const runners: ReadonlySet<string> = new Set([
  'candidate', 'nominee', 'hopeful', 'contender', 'frontrunner', 'challenger',
]);

/** Words before a title that belong to it when two titles are compared. */
export const titleModifiers: ReadonlySet<string> = listed(`
  deputy, vice, assistant, associate, junior, chief, national, campaign, communications,
  finance, policy, budget, press, political, football, basketball, baseball, soccer, hockey,
  tennis, rugby, cricket, swimming, track, volleyball, wrestling, county, city, town, village,
  district, school, police, fire, federal, defense, foreign, finance, interior, health,
  education, justice, trade, transport, energy, labor, labour, agriculture, environment,
  culture, sports, information, managing, executive, regional, circuit, tax, immigration, prime,
  first, special, state
`);
