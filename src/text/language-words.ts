/**
 * Frequent words of each language as the tokeniser folds them: function words, and the words of
 * reviews. A word may stand in several lists; it then speaks for each of them a little less.
 */
export const languageWords = {
  pt:
    'a o e os as um uma uns umas de do da dos das em no na nos nas num numa por pelo pela pelos pelas para pra pro ao aos com ' +
    'sem sob sobre entre ate apos que se como quando onde qual quais quem porque pois mas porem nem ou ja ainda mais menos ' +
    'muito muita muitos muitas pouco pouca bem mal nao sim so tambem nunca sempre agora hoje ontem depois antes aqui ali la ' +
    'eu tu ele ela nos eles elas voce voces me te lhe meu minha meus minhas seu sua seus suas nosso nossa isso isto esse ' +
    'essa este esta aquele aquela tudo todo toda todos todas nada cada outro outra mesmo mesma algum alguma ' +
    'sou es e somos sao estou esta estamos estao era eram foi foram fui ser estar ter tem tenho tinha tive teve ha ' +
    'vou vai vao ir fazer faz fez fiz feito pode posso dar deu chegou veio vem vir recebi recebeu comprei comprou comprar ' +
    'compra produto produtos entrega entregue prazo loja preco qualidade otimo otima bom boa bons boas ruim pessimo pessima ' +
    'excelente gostei gostou adorei amei recomendo recomendado indico perfeito perfeita lindo linda maravilhoso maravilhosa ' +
    'horrivel terrivel lixo decepcao decepcionado fraco fraca barato caro rapido rapida demora demorou atraso atrasou ' +
    'dinheiro vale pena funciona funcionou quebrado quebrou veio defeito troca devolver devolucao atendimento vendedor ' +
    'filme filmes livro historia atores ator roteiro aparelho celular bateria tela caixa embalagem bonito bonita feio ' +
    'estrela estrelas nota super show top legal bacana chato chata obrigado obrigada parabens satisfeito satisfeita ' +
    'pessoas vida tempo coisa dia dias ano anos vez vezes pior melhor maior menor acho achei quero queria estava ' +
    'simples facil dificil uso usar usei usando ficou fica ficar tamanho cor material conforme antes anuncio vcs vc mto mt ' +
    'tbm pq cheguei muitissimo demais adoro amo odeio odiei gosto esperava esperado chegar original produtinho',
  en:
    'the a an and or but if because as until while of at by for with about against between into through during before after ' +
    'above below to from up down in out on off over under again then once here there when where why how all any both each few ' +
    'more most other some such no nor not only own same so than too very can will just should now i me my we our you your he ' +
    'him his she her it its they them their what which who this that these those am is are was were be been being have has had ' +
    'having do does did doing would could also one two get got make made like good great bad best worst better worse never ' +
    'ever always really much many well product item quality price money waste recommend recommended love loved loves hate hated ' +
    'excellent terrible awful horrible amazing perfect nice poor cheap bought buy buying work works worked working broke broken ' +
    'return returned use used using movie film story book read watch acting actor plot character characters characterization ' +
    'time first last year years day days people think thought know want wanted need see seen say said go going come came ' +
    'every even still back way thing things little lot something nothing anything everything everyone fun funny boring dull ' +
    'star stars fast slow shipping arrived received ordered size fit fits easy hard happy disappointed disappointing disappointment ' +
    'dont doesnt didnt cant wont isnt wasnt im ive id s t ve re ll m d nt don without within yet though although however ' +
    'beautiful wonderful fantastic awesome superb brilliant worth worthless useless garbage junk crap sucks okay ok fine enough',
  es:
    'el la los las lo un una unos unas y e o u de del al a en con sin por para segun sobre entre hasta desde que se como cuando ' +
    'donde quien cual porque pero sino si no ni ya aun mas menos muy mucho mucha muchos muchas poco bien mal tambien nunca siempre ' +
    'ahora hoy ayer despues antes aqui alli yo tu el ella nosotros ellos ellas usted me te le les mi mis su sus nuestro este esta ' +
    'estos estas ese esa eso esto aquel todo toda todos todas nada cada otro otra mismo algun alguna soy es somos son estoy esta ' +
    'estan era eran fue fueron fui ser estar tener tiene tengo habia he ha han hay voy va van hacer hace hizo puede puedo dio ' +
    'llego llegaron vino compre compra comprar comprado producto productos entrega envio tienda precio calidad bueno buena buenos ' +
    'buenas buen malo mala excelente gusto gusta encanta encanto recomiendo recomendable perfecto perfecta hermoso maravilloso ' +
    'horrible terrible basura dinero vale pena funciona funciono roto pelicula libro historia mejor peor mayor creo quiero estaba ' +
    'facil dificil usar tamano gracias personas vida tiempo cosa dia dias ano anos vez veces demasiado ademas aunque mientras',
  fr:
    'le la les l un une des de du d au aux et ou mais donc car ni que qui quoi dont a en dans par pour avec sans sous sur entre ' +
    'vers chez je j tu il elle on nous vous ils elles me m te t se s lui leur y ce c cet cette ces mon ma mes ton ta tes son sa ' +
    'ses notre nos votre vos leurs ne n pas plus moins tres trop peu bien mal aussi jamais toujours encore deja ici la tout toute ' +
    'tous toutes rien chaque autre meme quelque suis es est sommes etes sont etais etait ete etre ai as avons avez ont avait avoir ' +
    'fait faire peut peux va vais aller arrive recu achete acheter achat produit produits livraison prix qualite bon bonne bons ' +
    'mauvais mauvaise excellent excellente aime adore recommande parfait parfaite magnifique nul nulle argent vaut fonctionne casse ' +
    'film livre histoire meilleur pire comme si quand ou parce qu est jour jours an ans fois merci beaucoup decu decue rapide',
  it:
    'il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla in nel nella con su sul ' +
    'sulla per tra fra e ed o ma se che chi cui non piu meno molto molta molti poco bene male anche mai sempre ancora gia qui ' +
    'io tu lui lei noi voi loro mi ti si ci vi mio mia suo sua nostro questo questa questi queste quello quella tutto tutta tutti ' +
    'niente ogni altro stesso sono sei e siamo siete era erano stato stata essere ho hai ha abbiamo hanno aveva avere fatto fare ' +
    'puo posso va arrivato ricevuto comprato comprare acquisto acquistato prodotto prodotti consegna spedizione prezzo qualita buono ' +
    'buona ottimo ottima pessimo pessima eccellente piace piaciuto consiglio consigliato perfetto perfetta bellissimo bello soldi ' +
    'vale funziona rotto film libro storia migliore peggiore come quando perche giorni anno anni volta grazie davvero',
  de:
    'der die das den dem des ein eine einen einem einer und oder aber denn weil wenn als dass ob in im an am auf aus bei mit nach von ' +
    'vom zu zum zur fur uber unter vor ohne durch gegen um ich du er sie es wir ihr mich mir dich dir ihn ihm uns euch mein meine ' +
    'sein seine unser dieser diese dieses nicht kein keine mehr sehr viel wenig gut schlecht auch nur noch schon immer nie hier da ' +
    'alles nichts bin bist ist sind war waren gewesen habe hat haben hatte werden wird wurde kann konnen muss geht macht gemacht ' +
    'gekauft kaufen produkt produkte lieferung preis qualitat gute guter gutes super empfehlen empfehlung empfehle geld wert ' +
    'funktioniert kaputt buch geschichte besser beste leider jahr jahre tag tage danke schnell zufrieden so wie was',
  nl:
    'de het een en of maar want omdat als dat die dit deze in op aan van voor met naar uit bij door over onder tot zonder tegen om ik ' +
    'jij je hij zij ze wij we jullie mij me jou hem haar ons mijn jouw zijn niet geen meer minder veel weinig goed slecht ook alleen ' +
    'nog al altijd nooit hier daar alles niets ben bent is was waren geweest heb hebt heeft hebben had worden wordt werd kan kunnen ' +
    'moet gaat maakt gemaakt gekocht kopen product producten levering prijs kwaliteit goede mooi geld waard werkt kapot boek verhaal ' +
    'beter beste jaar dag dagen dank snel tevreden zeer erg wel er zo wat',
} as const;
