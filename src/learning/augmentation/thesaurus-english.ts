/**
 * English words of reviews that say about the same, a line a group; written for this project. The
 * choices in brackets are forms: the n-th of one word stands for the n-th of another. Words of a
 * group are of like strength and polarity, and take the same article. No word is in two groups.
 */
export const englishThesaurus = `
great terrific wonderful fantastic superb
amazing astonishing
good nice
perfect flawless
beautiful lovely gorgeous
comfortable comfy cosy
sturdy solid robust
reliable dependable trustworthy
fast quick speedy
tasty delicious yummy flavourful
funny hilarious humorous
moving touching heartfelt
gripping captivating compelling riveting
clever witty smart
brilliant genius
charming delightful
pleasant pleasing
happy glad
pleased satisfied content
thrilled delighted
friendly kind welcoming
helpful supportive
polite courteous respectful
stylish fashionable chic
cute sweet
refreshing revitalising
simple straightforward
spacious roomy
clean spotless
quiet silent
soft plush
bad poor
terrible horrible dreadful horrendous
boring dull tedious
bland flavourless tasteless
stupid silly foolish
atrocious abysmal appalling
useless worthless
disappointing disheartening
disappointed dissatisfied
frustrating maddening
broken damaged
defective faulty
flimsy fragile
cheaply shoddily
dirty filthy
rude disrespectful
slow sluggish
noisy loud
late delayed
pricey costly
misleading deceptive
fake counterfeit
ridiculous laughable
pathetic pitiful
disgusting revolting gross
predictable formulaic
confusing bewildering
dangerous hazardous
weak feeble
stale rotten
love(|s|d) adore(|s|d)
hate(|s|d) despise(|s|d) loathe(|s|d)
broke snapped
break(|s) snap(|s)
fail(|s|ed) malfunction(|s|ed)
stopped quit
buy purchase
bought purchased
buying purchasing
received got
need(|s|ed) require(|s|d)
finish(|es|ed) complete(|s|d)
show(|s) display(|s)
think believe
choose pick
chose picked
fix(|ed) repair(|ed)
phone(|s) mobile(|s)
film(|s) movie(|s)
book(|s) novel(|s)
writer(|s) novelist(|s)
story tale
stories tales
plot(|s) storyline(|s)
store(|s) shop(|s)
seller(|s) vendor(|s)
customer(|s) shopper(|s)
staff personnel
box(|es) package(|s) parcel(|s)
price(|s) cost(|s)
money cash
problem(|s) difficult(y|ies)
defect(|s) fault(|s) flaw(|s)
complaint(|s) grievance(|s)
size(|s) dimension(|s)
picture(|s) photo(|s)
clothes garments
child kid
children kids
place(|s) spot(|s)
meal(|s) dinner(|s)
car(|s) vehicle(|s)
house(|s) home(|s)
gift(|s) present(|s)
garbage trash rubbish junk
mess shambles
disappointment letdown
disaster catastrophe
extremely exceptionally
completely totally
definitely certainly
quickly rapidly swiftly
easily effortlessly
sadly regrettably
generally normally
maybe perhaps possibly
however nevertheless
large big
small little
tiny minuscule
huge massive
different distinct
`;
