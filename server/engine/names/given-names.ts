/**
 * Given names common in news, for telling people from other names and `he`
 * from `she`. General knowledge; no list can be whole, and none is needed:
 * titles, ages and verbs of saying tell people as well.
 */
const men = `aaron abdul abdullah abraham adam adolf adrian ahmad ahmed akira al alan albert alberto alec alejandro
alexander alexandre alexei alfonso alfred alfredo ali allan allen alvin amir anatoly anders andre andreas andrei andrew
andy angelo angus anthony antoine anton antonio antony archie ariel armand armando arnold art arthur arturo asif augustus
barack barry bart bashar basil ben benedict benjamin benny bernard bernie bert bertrand bill billy bjorn bob bobby
boris brad bradford bradley brandon brendan brent bret brett brian bruce bruno bryan bryce byron caleb calvin cameron
carl carlo carlos carlton cecil cedric cesar chad charles charlie chester chris christian christoph christopher chuck clarence
clark claude clay clayton clement cliff clifford clint clinton clyde cody colin conor connor conrad corey cornelius cory
craig curt curtis cyril cyrus dale damian damien damon dan daniel danny dante darrell darren darryl daryl dave david
deandre dean demetrius dennis denny derek derrick desmond devin devon dick diego dieter dimitri dirk dmitri dmitry dominic
dominick don donald donnie donovan doug douglas drew duane dustin dwayne dwight earl ed eddie edgar edmund eduardo edward
edwin efrain eli elias elijah elliot elliott ellis elmer elvis emanuel emil emilio emmanuel enrique eric erik ernest
ernesto ernie ernst ethan eugene evan evgeny ezekiel ezra fabio felipe felix ferdinand fernando fidel floyd francesco
francis francisco franco francois frank frankie franklin franz fred freddie freddy frederic frederick friedrich fritz gabriel
garrett garry gary gavin gene geoff geoffrey george georges gerald gerard gerardo gerhard gerry gianni gideon gilbert
gilberto giorgio giovanni giuseppe glen glenn gonzalo gordon graham grant greg gregg gregory guillaume guillermo gunter
gus gustavo guy hamid hank hans harold harry harvey hasan hassan heath hector heinrich heinz helmut hendrik henri henry
herb herbert herman hiroshi homer horace horst hosni houston howard hubert hugh hugo hussein ian ibrahim igor ike imran
ira isaac isaiah ismail ivan ivo jack jackson jacob jacques jaime jake jamal james jan jared jason javier jay jean jeb
jeff jefferson jeffery jeffrey jerald jeremiah jeremy jermaine jerome jerry jesse jesus jim jimmy joachim joaquin jody
joe joel joey johan johann johannes john johnnie johnny jon jonah jonas jonathan jorge jose josef joseph josh joshua
juan jules julian julio jurgen justin kareem karl kazuo keith ken kenji kenneth kenny kent kerry kevin khaled khalid kim
kirk klaus kofi konstantin kurt kyle lamar lance larry lars laurence laurent lawrence lech lee leif leo leon leonard
leonardo leonid leroy les leslie lester lewis liam lindsey lionel lloyd lorenzo lou louis lucas luciano luigi luis luiz
luke luther lyle lyndon mahmoud malcolm malik manfred manny manuel marc marcel marcelo marco marcos marcus mario mark
marlon marshall martin marty marvin mateo mathieu matt matteo matthew maurice mauricio max maxim maxwell mehmet mel
melvin merle michael michel mick mickey miguel mike mikhail milan miles milo milton mitch mitchell mitt mohamed mohammad
mohammed mohan monty morgan morris moses muammar muhammad murray mustafa nasser nathan nathaniel ned neil nelson neville
nicholas nick nicolas nigel nikita nikolai nils noah noam noel nolan norbert norman octavio ole oleg oliver olivier omar orlando
orrin orville oscar osama oswald otis otto owen pablo paolo pascal pat patrick paul pavel pedro pedram percy perry pete
peter phil philip philippe phillip pierre pieter placido preston quentin quincy rafael rahm rajiv ralph ramon ramzi
randall randolph randy raphael rashad rashid raul ravi ray raymond recep reggie reginald reid reinhard renato rene reuben
rex reza ricardo richard rick ricky riccardo rob robbie robby robert roberto robin rod roderick rodney rodolfo rodrigo roger
roland rolando roman ron ronald ronaldo ronnie roosevelt rory ross roy ruben rudolf rudolph rudy rufus rupert russ russell
rusty ryan saddam salman salvador salvatore sam samir sammy samuel sandro sanjay santiago saul scott sean sebastian serge
sergei sergey sergio seth shane shaun shawn sheldon shimon shinzo sidney silvio simon slobodan solomon spencer spiro stan
stanislav stanley stefan stefano stephan stephen steve steven stewart stuart sven sylvester tariq tayyip ted teddy terence
terrence terry thaddeus theo theodore thierry thomas tim timothy titus tobias toby todd tom tomas tommy tony tracy travis
trent trevor tristan troy tyler tyrone ulrich umar valentin vernon viktor victor vijay vince vincent vito vladimir wade wallace
walter warren wayne wendell werner wesley wilbur wilfred wilhelm will willard william willie willy wilson winston wolfgang
woodrow woody xavier yasser yasir yuri yusuf yves yitzhak zachary zack zbigniew devante deshawn tyrell terrell marquis
jorg jurgen soren matthias ludwig heiko jens`;

const women = `abby abigail adele adriana agnes aisha alana alberta alexandra alexandria alexis alice alicia alison allison
alma alyssa amanda amber amelia amina amy ana anastasia andrea angela angelica angelina angie anita ann anna anne annette
annie antonia april arlene ashley astrid audrey aung barbara beatrice beatriz becky belinda bernadette bernice bertha beth
bethany betsy bettie betty beverly bianca bonnie brandi brandy brenda briana brianna bridget brigitte brittany brooke
camilla camille candace candice cara carla carly carmen carol carole carolina caroline carolyn carrie cassandra
catherine cathy cecelia cecilia celeste charlene charlotte chelsea cheryl chloe christa christiane christie christina christine
christy cindy claire clara clarissa claudia colleen condoleezza connie constance consuelo corinne courtney cristina crystal
cynthia daisy dana daniela danielle daphne darlene dawn debbie deborah debra deidre delia delores denise desiree diana diane
dianne dina dolores dominique donna dora doreen doris dorothy dorothea ebony edith edna eileen elaine eleanor elena eliza elisa
elisabeth elise elizabeth ella ellen ellie eloise elsa elsie emily emma erica erika erin esmeralda esperanza estelle esther
ethel eugenia eva eve evelyn faith fatima faye felicia fernanda fiona flora florence frances francesca francine gabriela
gabrielle gail gayle genevieve georgia georgina geraldine germaine gertrude gina ginger ginny gisela giulia gladys glenda
gloria grace greta gretchen guadalupe gwen gwendolyn hailey hanna hannah harriet hazel heather heidi helen helena helene
helga henrietta hilary hilda hillary hope ida ilene ilse imelda ingrid irene iris irina irma isabel isabella isabelle
ivanka ivy izabella jackie jacqueline jane janelle janet janice janine janis jasmine jayne jean jeanette jeanne jeannie
jenna jennifer jenny jessica jessie jill jillian jo joan joann joanna joanne jocelyn jodi josefina josephine joy joyce juana
juanita judith judy julia juliana julie juliet june justine kamala kara karen karin karina karla kate katharine katherine
kathleen kathryn kathy katie katrina kay kayla kelli kellyanne kendra keisha kellie kerri kimberly kirsten kirstjen krista
kristen kristi kristin kristina kristine lana larisa latasha latisha latonya latoya laura lauren laurie leah leanne leila
lena leona leonora leticia lila lillian lillie lily linda lisa liz liza lizzie lois lola lora loretta lori lorraine louisa
louise lourdes lucia lucille lucinda lucy luisa lupe lydia lynda lynette lynn lynne mabel madeleine madeline mae
magdalena maggie malala mandy marcella marcia margaret margarita margery margo marguerite maria mariah mariam marian marianne
maribel marie marilyn marina marisa marisol marissa marjorie marlene marsha marta martha martina mary maryam matilda maureen
maxine megan meghan melanie melania melinda melissa melody mercedes meredith mia michele michelle mildred mindy miranda
miriam molly mona monica monique muriel myra myrtle nadia nadine nancy naomi natalia natalie natasha nellie nicole nikki
nina nora norma octavia olga olive olivia opal ophelia pamela patrice patricia patsy patti patty paula paulette paulina
pauline pearl peggy penelope penny petra phoebe phyllis polly priscilla rachael rachel ramona raquel rebecca regina renee
rhonda rita roberta rochelle rosa rosalie rosalind rosalyn rosario rose rosemary rosie roxanne ruby ruth sabrina sadie sally
samantha sandra sara sarah sasha savannah selena serena shannon sharon sheila shelby shelley sherri sherry sheryl shirley
silvia simone sonia sonja sonya sophia sophie stacey stacy stella stephanie sue summer susan susana susanna susanne susie
suzanne svetlana sybil sylvia tabitha tamara tameka tammy tanisha tania tanya tara tatiana tatyana teresa terri tess thelma
theresa tiffany tina toni tonya tracey tricia trina trisha ursula valentina valeria valerie vanessa vera verna veronica vicki
vickie vicky victoria viola violet virginia vivian wanda wendy whitney wilma winifred winnie yasmin yolanda yoko yvette yvonne
zoe julianne ronna isabela yulia ivana adeline`;

const either = `ainsley alex ash aubrey avery bailey blair bobbie cameron carey casey chase cheng dakota dallas darcy drew
dylan elliot emerson finley francis frankie gale grayson hadley harley harper hayden hunter jaden jamie jayden jean jess jordan
jules kai kelly kendall kerry kim kris lane lee leigh leslie li lindsay logan mackenzie madison marion mason morgan
parker pat payton peyton phoenix quinn reese riley robin rowan ryan sam sandy shawn shelby shelly skyler sydney taylor terry
tony tracy wang wei whitney xi yang yong young zhang min jin jung hyun park chen hu deng jiang mao ming hong sun`;

const genders = new Map<string, 'he' | 'she' | 'any'>();
for (const name of men.split(/\s+/)) genders.set(name, 'he');
for (const name of women.split(/\s+/)) genders.set(name, genders.has(name) ? 'any' : 'she');
for (const name of either.split(/\s+/)) genders.set(name, 'any');

/** The pronoun that a given name in lower case usually goes with; `any` where both do, nothing where it is unknown. */
export const pronounOf = (given: string): 'he' | 'she' | 'any' | undefined => genders.get(given);
