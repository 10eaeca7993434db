"""Short names of languages the `nicknames` package does not know: a name, then what its bearers are called.

Only pairs that are safe: "Sasha" stands for many, but a Sasha and an Alexander of one family name are one
person more often than not.
"""

WORDS = """
alberto beto tito
alejandra ale jandra
alejandro ale alex jandro
alfonso fonso poncho
alfredo fredo
antonia toni tona
antonio toni tono antonito
beatriz bea bia
carlos carlitos charly
concepcion concha conchita
consuelo chelo
cristina cris tina
daniel dani
daniela dani
dolores lola loli
eduardo edu lalo eduardito
enrique quique kike
esperanza espe
federico fede
felipe pipe
fernando fer nando
francisca paca paqui
francisco paco pancho curro fran kiko chico xico quico
gabriel gabi gabo
gabriela gabi
gonzalo gonza
graciela chela
gregorio goyo
guadalupe lupe lupita
guillermo memo guille
gustavo guga tavo
ignacio nacho
isabel isa chabela belen
jesus chuy chus suso
joao joaozinho
joaquin quino
jose pepe chepe ze zeca
josefa pepa
josefina pepa fina
juan juanito juancho
leticia leti
lourdes lulu
luis lucho luisito
magdalena magda lena
manuel manolo manu manel
margarita marga rita mago
maria mari maruja mariquita
mercedes merche meche
miguel migue
montserrat montse
nicolas nico
pablo pablito
patricia patri paty
pedro perico pedrito
pilar pili
rafael rafa
ramon moncho
ricardo ricky richi
roberto beto rober tito
rodrigo rodri
rosario charo
santiago santi chago
sebastian sebas basti seb
sergio checo
soledad sole
susana susi
teresa tere teresita
vicente chente
xavier xavi javi
javier javi
alexandre alex xande
aleksandr sasha sanya shura alex
alexander sasha sanya shura alex
aleksandra sasha ola alex
alexandra sasha alex
oleksandr sasha sashko
oleksandra sasha lesia
aleksei alyosha lyosha alexey alexei
aleksey alyosha lyosha alexei
anatoli tolya
anastasia nastya
anastasiya nastya
andrei andryusha
andriy andriyko
anna anya ania anka
boris borya
dmitri dima mitya
dmitriy dima mitya
dmytro dima
ekaterina katya katia
kateryna katya katia
elena lena
olena lena
evgeni zhenya
evgeniy zhenya
evgeny zhenya
evgeniya zhenya
galina galya
grigori grisha
irina ira
iryna ira
ivan vanya
konstantin kostya
ludmila lyuda mila
lyudmila lyuda mila
maria masha
mariya masha
mikhail misha
mykhailo misha mykhas
natalia natasha
nataliya natasha natalka
nikolai kolya
nikolay kolya
mykola kolya
oleg olezhka
olga olya
olha olya
pavel pasha
pyotr petya
sergei seryozha
sergey seryozha
serhiy seryozha
svetlana sveta
svitlana svita sveta
tatiana tanya
tatyana tanya
tetiana tanya
vladimir volodya vova
volodymyr volodya vova
vyacheslav slava
yaroslav slava
yulia yulya
yuri yura
yuriy yura
barbara basia uschi bärbel
elisabeth lisa lisbeth elli sissi
florian flo
friedrich fritz
gabriele gabi
georg schorsch jurij
heinrich heinz heiner
helena lena hela
helmut helli
johannes hans hannes jan joop
johann hans hansi
josef sepp jupp beppo
katharina kathi kaethe katja
ludwig lutz wiggerl
magdalena lena leni
margarete grete gretel
matthias matze hias
maximilian max
michael micha michi
sebastian basti
stefan steff
stefanie steffi
susanne susi sanne
theresia resi
thomas tommi
tobias tobi
ulrich uli
ulrike uli
ursula uschi ulla
wilhelm willi
wolfgang wolfi wolf
benoit ben
christophe chris
dominique domi dom
emmanuel manu
frederic fred
genevieve ginette gene
jacqueline jackie
nathalie nat
stephane steph
stephanie steph
veronique vero
theodore theo
valerie val
abraham bram
cornelis kees cor
gijsbert gijs
hendrik henk rik
jacob jaap sjaak
johanna hanneke joke annie
pieter piet
willem wim pim
adriaan arjan ad
agnieszka aga
andrzej jedrek
bartosz bartek
bartlomiej bartek
jakub kuba
jan janek jasiek
jerzy jurek
joanna asia
katarzyna kasia
krzysztof krzysiek krzys
malgorzata gosia
piotr piotrek
stanislaw staszek stas
tomasz tomek
wojciech wojtek
zofia zosia
alessandra ale sandra
alessandro ale sandro
domenico mimmo
francesca franca
francesco franco ciccio
giovanni gianni vanni
giuseppe beppe peppe pino
lorenzo enzo renzo
luigi gigi gino
raffaele lele
salvatore totò turi
vincenzo enzo
avraham avi
itzhak itzik
yitzhak itzik
david dudu dudi
mordechai motti
moshe moshiko
shlomo shlomi
shulamit shuli
yaakov kobi yaki
yosef yossi
aikaterini katerina
athanasios thanasis
dimitrios dimitris mitsos
georgios giorgos yorgos
ioannis yannis giannis
konstantinos kostas costas dinos
nikolaos nikos
panagiotis panos takis
spyridon spyros
vasileios vasilis
mehmet memo
mustafa musti
ibrahim ibo
"""
