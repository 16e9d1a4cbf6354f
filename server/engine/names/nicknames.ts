/**
 * Given names with the short forms that news uses for them, most common American ones.
 * General knowledge. Plain prefixes (Alex, Alexander) are not listed:
 * `compareNames` takes a prefix of three letters as a short form anyway.
 */
const rows = `
abigail abby gail
abraham abe bram
albert al bert
alexander alec alex sandy sasha xander lex
alexandra alex sandra sandy lexi sasha
alfred al fred alf
allison ally allie
andrew andy drew
angela angie
anthony tony
antonio tony
archibald archie
arthur art artie
barbara barb babs barbie
beatrice bea trixie
benjamin ben benji benny
bernard bernie barney
bradford brad
calvin cal
cameron cam
carolyn carrie lynn
caroline carrie
catherine cathy cate kate katie kitty cat
charles charlie chuck chas chip
christine chris christy tina chrissy
christina chris christy tina chrissy
christopher chris kit topher
clarence clancy
clifford cliff
cornelius neil connie
curtis curt
cynthia cindy
daniel dan danny
david dave davey
deborah deb debbie debra
dennis denny
dolores lola
donald don donnie donny
dorothy dot dottie dolly
douglas doug
edmund ed eddie ned ted
edward ed eddie ned ted teddy
edwin ed eddie
eleanor ellie nell nora
elizabeth beth betsy betty eliza liz lizzie liza libby lisa bess ellie
emily em emmy
ernest ernie
eugene gene
evelyn evie
ezekiel zeke
florence flo
frances fran frannie
francis frank fran
franklin frank
frederick fred freddie freddy rick
gabriel gabe
geoffrey geoff jeff
george georgie
gerald gerry jerry
gerard gerry jerry
gilbert gil bert
gregory greg
harold hal harry
harrison harry
helen nell nellie
henry hank harry hal
herbert herb bert
howard howie
hubert hugh bert
isaac ike
isabella bella izzy
jackson jack
jacob jake
jacqueline jackie
james jim jimmy jamie jimbo
janet jan
jason jay
jefferson jeff
jeffrey jeff
jennifer jen jenny jenn
jeremiah jerry jeremy
jeremy jerry
jerome jerry
jessica jess jessie
jesus chuy
joanna jo
john jack johnny jon
jonathan jon jonny john
jose pepe
joseph joe joey jody
josephine jo josie
joshua josh
judith judy judi
julia julie jules
karen kari
katherine kathy kate katie kat kay kitty
kathleen kathy kate katie kay
kathryn kathy kate katie
kenneth ken kenny
kimberly kim
lawrence larry lars
leonard leo len lenny
leonardo leo
leroy roy lee
leslie les
lewis lou lew
lillian lilly lily
louis lou louie
louise lou
luis lou
lucille lucy
madeline maddie
margaret maggie meg peg peggy marge margie greta rita daisy
maria mary
marjorie marge margie
mark marc
martha marty patty
martin marty
mary molly polly mae
matthew matt matty
maureen mo
maurice mo
maxwell max
melissa missy mel lissa
melvin mel
michael mike mick mickey mikey
michelle shelly
mildred millie
milton milt
mitchell mitch
mohammed mo
morris mo
moses mo moe
nancy nan
nathan nate
nathaniel nate nat
nicholas nick nicky nico
nicole nikki nicky
norman norm
oliver ollie
pamela pam
patricia pat patty patsy trish tricia
patrick pat paddy rick
paul pauly
penelope penny
peter pete
philip phil
phillip phil
phyllis phyl
priscilla cilla
rachel rae
randall randy
randolph randy
raphael rafael rafe rafi
raymond ray
rebecca becky becca
reginald reggie reg
richard dick rich rick ricky richie
robert bob bobby rob robby robbie bert beto
roberta bobbie
roderick rod rick
rodney rod
roger rodge
ronald ron ronnie ronny
rosemary rose rosie
russell russ rusty
samantha sam
samuel sam sammy
sandra sandy
sarah sally sadie
sebastian seb bastian
sharon shari
sheldon shelly
sidney sid
sophia sophie
stanley stan
stephanie steph
stephen steve stevie
steven steve stevie
stuart stu
susan sue susie suzy
suzanne sue susie suzy
sylvester sly
teresa terry tess tessa
terrence terry
theodore ted teddy theo
theresa terry tess tessa
thomas tom tommy
timothy tim timmy
tobias toby
valerie val
vanessa nessa
veronica ronnie
victor vic
victoria vicky vickie tori
vincent vince vinny
virginia ginny ginger
vivian viv
vladimir vlad volodya
wallace wally
walter walt wally
warren wally
wesley wes
wilbur will
willard will
william bill billy will willy willie liam
winston win
zachary zach zack zac
zachariah zach zack`;

const forms = new Map<string, ReadonlySet<number>>();
for (const [row, names] of rows.trim().split('\n').entries()) {
  for (const name of names.split(' ')) forms.set(name, new Set([...(forms.get(name) ?? []), row]));
}

/** Whether two given names in lower case may be one person's: `robert`, `bob`. */
export function areNicknames(a: string, b: string): boolean {
  const others = forms.get(b);
  return others !== undefined && [...(forms.get(a) ?? [])].some((row) => others.has(row));
}
