"""Names that mean one person: short forms, and spellings that sound alike, folded as `names.fold` does.

One line is one family of names. A name may stand in several families (Pat is Patricia or Patrick); the
relation goes one step only, so that Pat finds both and Patricia does not find Patrick.
"""

from __future__ import annotations

from collections.abc import Iterable

_FAMILIES = """
agnes aggie nessie
agnieszka aga
aleksandra alexandra ola alex sandra sandy sasha lexi oleksandra
aleksander alexander alex sandy alec alasdair alistair sasha
alison ali allison
alice alys alicja
amanda mandy
amelia millie amy
andrea andi
andrew andy drew andrzej andriy
angela angie ange
ann anne anna annie ania anya hannah chana hana nan nancy anya aneta
antonia toni antoinette
anthony tony antoni antonio
barbara barb babs barbie basia
beatrice beatriz bea trixie bia
benjamin ben benny
bernadette bernie detta
beverley bev beverly
blessing bless
bridget biddy bridie brid brigid brigita
caroline carolyn caz carrie karolina carolina
catherine katherine kathryn cathryn katarzyna kateryna katerina ekaterini kathleen cath kath cathy kathy kate \
katie kasia katya kat caitlin catrin cait trina rina
charlotte lottie charlie
christine christina kristina krystyna chris chrissie tina krysia christiana christabel christiane kirsty
christopher chris kit topher krzysztof
claire clare clara klara
conceicao sao connie concetta
constance connie
daniel dan danny danylo
danuta danka
david dave davey dai dafydd daoud dawood dawid
deborah debra debbie deb debs devorah
denise dee
diana diane dianne di
dorothy dot dottie dolly dorota dora
edward ed eddie ted teddy ned eduardo
eileen aileen eibhlin evelyn
eleanor elinor ellie nell nora lena lenore eleanora
elizabeth elisabeth elzbieta elspeth eliza liz lizzie lizzy beth betty betsy bess libby lisa ela elsie bet \
elisabete elzbieta yelyzaveta liza
ellen nell nellie elen helen
emma em emmie
emily em emmie millie emilia
ewa eva eve evie ewunia yeva
fatima fatma fatimah fati
fernanda nanda
fiona fi
florence flo florrie flossie
frances fran frankie fanny franciszka francesca
francis frank franek
gabrielle gabriela gabby gaby gabi
gaynor gay
geoffrey jeffrey geoff jeff
georgina georgia georgie gina
gillian jill gill jillian
gloria glo
grace gracie grazyna
graham graeme
gwendolen gwen gwenllian
halina hala
hannah hana han
harriet hattie harry
helen helena elena olena eleni ellen nell lena ela
henrietta hetty etta
isabel isabelle isabella izabela ysobel isobel bella izzy belle iza
iryna irina irena irene ira rena
jacqueline jackie jacqui jacquie
jadwiga jadzia
james jim jimmy jamie seamus hamish
jane janie jayne sian sheena janet jan sinead
janet jan jannie
janina janka
janice jan
jean jeannie jeanne
jennifer jen jenny jenni jennie
jessica jess jessie
joan joanie siobhan
joanna joanne jo joan asia joannah
john jack johnny jan sean ian ivan jon juan joao giovanni ioan
jonathan jon jonny jonty
joseph joe joey jozef jose zeze yusuf yosef
josephine josie jo jozefa fifi
judith judy jude yehudit
julia julie jules yuliya iulia jula
karen caren karin kaz
khadija khadijah hadiza kadija
kimberley kim
laura lauren laurie
laurence lawrence larry laurie
leah lea leia
lesley leslie les
lilian lillian lily lil liliana
linda lynda lin lyn lindy
louise lou luisa louisa
lucy lucia lucie lucyna
lyudmyla ludmila luda mila lyuda
lynn lynne lyn lin
madeleine maddy maddie magdalena magda madalena
malgorzata gosia malgosia margaret
margaret margarita malgorzata marged maggie meg megan peggy peg peig marge margie madge rita daisy greta gosia \
mags maisie mairead marguerite
maria mary marie mariya marija maryam mariam miriam mair maire moira maura marysia mania molly polly may mae \
mia manuela mo mariya
marian marion marianne
martha marta matty
martin marty marcin
matthew matt mat mateusz
maureen mo maura
melanie mel
melissa mel
michael mike mick mickey michal mykhailo miguel
michelle shell shelley micky
mildred millie
miriam miri mimi
mohammed muhammad mohammad mohamed muhammed mo
monica monika mona
natalia natalie natasha natalka nat talia nataliya natalya nadia
nadia nadiya nadezhda
nicholas nick nicky mykola mikolaj
nicola nicky nikki nicole
olga olha olya
pamela pam pammy
patricia pat patsy tricia trish patti patty paddy
patrick pat paddy padraig
paula pauline polly paulina
penelope penny pen pinelopi
peter pete piotr petro pedro
philippa pippa pip
philip phil phillip
phyllis phyl
priscilla cilla
rachel rae ray rachael raquel rahel
rebecca becky becca bex rivka riva rebekah
richard rick dick rich ricky ryszard
robert rob bob bobby robbie bert
roberta bobbie
rosemary rose rosie romy
rosalind ros roz rosalyn
rose rosa rosie roza rosina
ruth ruthie rut
samantha sam sammy
samuel sam sammy shmuel
sandra sandy sandie
sarah sara sally sadie zara sarita
sharon shaz shari
sheila shelagh sile sheelagh
shirley shirl
sofia sophia sophie zofia zosia sofiya
stanislaw staszek stan
stephanie steph stefania stefanie
stephen steven steve stefan
susan susanna susannah suzanne suzanna sue susie suzy suki zuzanna zuza shoshana
svitlana svetlana sveta lana
sylvia silvia sylvie sylwia
tamara tammy toma
tatiana tetyana tatyana tanya tania
teresa theresa tess terry tessa tereza tere
thomas tom tommy tomasz tomas
timothy tim timmy
valerie val valentina valya
vera wiera viera
veronica ronnie weronika vero nika
victoria vicky vicki vikki tori wiktoria viktoriya vix
virginia ginny ginger
vivien vivian viv vivienne
wanda wandzia
wendy wend
wilhelmina mina willa minnie
william will bill billy liam gwilym
winifred win winnie freda
yvonne evonne von
zdzislawa zdzicha
"""


def _index(families: Iterable[str]) -> dict[str, frozenset[str]]:
    related: dict[str, set[str]] = {}
    for family in families:
        names = set(family.split())
        for name in names:
            related.setdefault(name, set()).update(names - {name})
    return {name: frozenset(others) for name, others in related.items()}


_RELATED = _index(_FAMILIES.split("\n"))


def related(name: str) -> frozenset[str]:
    """Other names by which somebody of this folded first name may be asked for; empty when none is known."""
    return _RELATED.get(name, frozenset())
