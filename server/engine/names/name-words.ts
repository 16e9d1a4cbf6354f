const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Small words inside a name: `Luc de Marne`, `Omar bin Salim`. */
export const particles = words(`de del della di da dos du van von der den ter bin ibn al el la le bint ul ur dei degli
  abu`);

/** Those that may also come first where only the surname stands: `bin Salim`. */
export const leadingParticles = words('bin ibn de von al el del della abu');

/** Endings of a name that tell two people apart. */
export const suffixes = words('jr. jr sr. sr ii iii iv v');

/** A word that says: this is an organisation. Anywhere in the name. */
export const organisationWords = words(`university college school academy institute polytechnic seminary department
  dept. ministry bureau agency administration commission committee council board authority office senate house congress
  parliament assembly knesset duma court tribunal party union league federation confederation association society
  organization organisation foundation fund trust alliance coalition front movement brigade brigades army navy force
  forces corps guard marines command service services police inc. inc corp. corp co. ltd. ltd llc plc gmbh s.a. ag
  company companies corporation group holdings partners associates bros. brothers bank bancorp financial securities
  capital insurance mutual airlines airways aviation aerospace motors electric electronics systems technologies
  technology software industries international enterprises laboratories labs pharmaceuticals chemical steel oil gas
  energy power petroleum resources mining foods stores hotels resorts pictures studios records entertainment
  broadcasting communications telecom wireless networks network media news radio television tv press post times journal
  tribune herald gazette chronicle globe examiner inquirer dispatch courier observer star-telegram register sentinel
  magazine daily weekly review hospital clinic church diocese archdiocese cathedral mosque synagogue temple museum
  library theatre theater orchestra symphony club team fc united rovers athletics yankees lakers cowboys reserve treasury
  exchange market markets index center centre project initiative campaign caucus task chamber campus prison jail jails
  caliphate taliban hezbollah hamas pentagon kremlin fed`);

/** Words that say: this is an organisation, but only at the end of a name; inside they are also people's. */
export const organisationEnds = words(`& sons house star world sun state states today week eagles
  tigers bears lions panthers bulldogs wildcats giants jets rangers warriors`);

/** A word at the end of a name that says: this is a place. */
export const placeWords = words(`county city town township village borough street st. avenue ave. road rd. boulevard blvd.
  lane drive highway hwy. interstate route parkway bridge tunnel river creek lake bay gulf sea ocean island islands
  mountain mountains mount hill hills heights valley canyon desert forest park beach harbor harbour port airport station
  plaza square district province region peninsula coast springs falls stadium arena field center hall tower towers
  building hotel mall apartments mosque cemetery ranch province`);

/** Words at the start that say the same: `Lake Superior`, `Fort Worth`. */
export const placeStarts = words('lake mount mt. fort ft. port cape north south east west northern southern eastern western new');

/** Capitalised words that begin sentences or stand alone and name nobody: days, months, tongues of calendars. */
export const calendarWords = words(`monday tuesday wednesday thursday friday saturday sunday january february march april
  may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.
  mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun. christmas easter thanksgiving ramadan hanukkah passover halloween
  juneteenth`);

/** Capital letters that are no organisation. */
export const plainAcronyms = words(`tv dna id ok pm am a.m. p.m. gmt est edt pst pdt cst utc ceo cfo coo cio pr hr ad bc
  phd m.d. md ph.d. esq ied suv atm gdp gop i ii iii iv v vi vii viii ix x xi q&a faq cd dvd pc ufo hiv aids ipo vip mvp
  nba's rpg aka a.k.a. usd usa us u.s. uk u.k. eu lgbt lgbtq ap vs no. mr. mrs. ms. dr. covid`);

/** Pairs around an `and` that belongs to a name: `Department of Health and Human Services`. */
export const andPairs = new Set(`health human|housing urban|food drug|fish wildlife|fish game|securities exchange|ways means|
  immigration customs|immigration naturalization|control prevention|arts sciences|science technology|oversight government|
  oversight investigations|oversight reform|trade industry|trade commerce|customs border|oceanic atmospheric|
  aeronautics space|education labor|education workforce|energy commerce|energy natural|energy water|security governmental|
  parks recreation|parks wildlife|research development|children families|cooperation development|security cooperation|
  food agriculture|standards technology|firearms explosives|medicare medicaid|trinidad tobago|bosnia herzegovina|
  antigua barbuda|william mary|johnson johnson|procter gamble|ernst young|barnes noble|smith wesson|simon schuster|
  standard poor|marks spencer|crime drugs|drugs crime|labor pensions|nutrition forestry|labor statistics|arms ammunition|
  business industry|medical science|agriculture forestry|tourism sport|finance administration|rules administration|
  transportation infrastructure|veterans affairs|information technology|refugees migrants|truth reconciliation|
  justice development|law justice|law order|economy finance|peace justice|science space|freedom justice`
  .split('|').map((pair) => pair.trim()));

/** Nouns whose name goes on with `for`: `Centers for Disease Control`. */
export const forHeads = words(`center centers centre committee campaign institute council foundation fund coalition citizens
  americans alliance union students mothers physicians association agency society commission office bureau party court
  campaign veterans women network lawyers academy conference organization organisation`);

/** And with `on`: `Council on Foreign Relations`. */
export const onHeads = words('council committee commission subcommittee conference center institute caucus');

/** Nouns whose name goes on with `of`: `Bank of America`. */
export const ofHeads = words(`department dept. ministry university college bank house board bureau institute court council
  commission committee office school academy church chamber federation confederation association league union
  organization organisation society museum library army navy kingdom republic states state city town county province
  gulf sea bay strait isle isles cape port duke duchess prince princess earl bishop archbishop secretary center centre
  institutes centers academy daughters sons knights order bill declaration battle hall college conference coalition
  campaign center front party movement brotherhood congress parliament division district daughters veterans doctors
  reporters physicians citizens americans women mothers students friends international fund alliance foundation`);

/** Verbs of saying: what comes before them speaks, and is mostly a person. */
export const sayingVerbs = words(`said says say told tells added adds asked replied wrote writes tweeted argued argues noted
  notes explained recalled testified declared insisted insists acknowledged admitted denied claimed claims joked quipped
  shouted conceded warned predicted agreed believes thinks thought responded stated vowed pleaded grew married died
  smiled laughed nodded resigned retired`);

/** Last words that nobody has for a surname: what ends with them is no person whatever stands before it. */
export const neverSurnames = words(`university college academy institute department dept. ministry bureau agency administration
  commission committee council authority office senate congress parliament assembly court tribunal party federation
  confederation association society organization organisation foundation alliance coalition movement brigade army
  navy corps services inc. inc corp. corp co. ltd. ltd llc plc gmbh company companies corporation group holdings
  associates bros. airlines airways aviation motors electronics systems technologies technology software industries
  enterprises laboratories pharmaceuticals stores hotels resorts pictures studios records entertainment
  communications wireless networks network news magazine weekly hospital clinic diocese archdiocese cathedral mosque
  synagogue museum library orchestra symphony united treasury exchange index center centre campaign caucus prison
  county avenue ave. boulevard highway parkway island islands airport stadium arena apartments cemetery primary
  caucuses election elections debate tower building street school club league union district region province
  republic city street act bill police force forces command service financial securities insurance international
  chemical oil gas energy petroleum resources mining foods broadcasting telecom media radio television press times
  journal tribune herald gazette chronicle daily review board team fc reserve market markets index project initiative
  task jail front fund award awards prize cup trophy medal railway railroad turnpike route`);

/** Place words that are surnames as well: `Hill`, `Park`. Without other signs their names are just names. */
export const placeSurnames = words('hill lake park hall field beach bridge forest springs falls woods bay port coast heights rivers ford mill town village square lane');


/** Last words of companies, which go by their first words for short. */
export const companyEnds = words(`inc corp co ltd llc plc ag gmbh group holdings company companies corporation news network
  industries systems motors airlines airways technologies pharmaceuticals bancorp financial international
  entertainment energy resources electric stores foods steel oil petroleum software electronics communications`);
