"""What people tell of instead of naming an idea: the cup of tea, the chair pulled up, the note stuck on the screen."""

WORDINGS = {
    "listening": """
        ~sat him down | pulled up a chair | pull a chair up | got him a chair | gave her a chair | made him a cup of tea |
        made her a tea | made a brew | a glass of water and let | poured him a coffee | put my pen down | put the pen down | put down my tray | put everything down |
        put my headset down | turned my screen off | turned away from the screen | pushed the keyboard away | folded my hands | leaned in | run dry |
        run himself out | run herself out | run out of words | run out of breath | talked himself out | talk himself out | talk herself out | shout himself out |
        ran out of shouting | until he was done | until she was done | until they were done | till he was done | till he had finished | until she had finished |
        wait until he finish | wait until they finish | till it was all out | let it pour out | it all came out | he told me the lot | she told me the lot |
        told me everything | told me the whole | told me all of it | from the beginning to the end | sing the whole song | get to the last verse |
        not say a word | not say a dicky bird | not say anything until | zipped my mouth | kept my mouth shut | held my tongue | bit my lip | mouth shut and ears open |
        ears open | hear him to the end | let him to finish | let her to finish | let him tell | let her tell | let them tell | let him rant | let her rant |
        let him have his say | let her have her say | let her get on with it | let him get on with it | let her cry | let him cry | let her go through it |
        go through it all | had his rant | had his moan | have a moan | have their moan | got it out of his system | out of her system | off his chest | off her chest |
        show me what she had been | started by hearing""",
    "empathy": """
        that is rotten | rotten day | rotten monday | that is rubbish | that is awful | that is horrible | that is a blow | what a blow | what a nightmare | what a shame |
        that is a shame | that must hurt | it hurt you | it hurts you | that must be horrible | no wonder you are | not surprised you are | cannot blame you | do not blame him |
        do not blame her | I would be the same | I would be fuming | I would be gutted | I would be livid | I would be spitting | I would be cross | I would be raging |
        happened to me too | been there myself | same happened to my | if it was my mum | if it was my mother | like my own mother | like my own brother | the same for my mum |
        you are frightened | you are worried | you are tired | you are upset | he is scared | she was scared | you paid for | of course you are | of course you are not happy |
        poor thing | poor love | poor soul | oh you poor | bless her | bless him | oh love | oh dear | oh no | two saturdays we have cost | cost you your day | ruined your day |
        spoiled your day | wasted your time | waited long enough | you have been through | held her hand | hand on her shoulder | hand on his arm | a hug | tissue |
        box of tissues | got her a tissue""",
    "calm": """
        keep talking normal | kept talking normal | talk normal | same voice | voice where it was | voice did not change | voice as it was | dropped my voice | talk slower |
        slowed right down | spoke slower | stood still | stand still for a minute | drank my tea | drink my tea | drink a coffee before | have my coffee first | went quiet myself |
        smiled and carried on | shoulders down | relaxed my shoulders | hands still | unclenched | breathe in | breathe through my nose | breathed out | steady hand |
        not flap | not flapping | not take the bait | water off a duck | let it wash over | rolled off me | like a duck | staying chill | stay chill | keep chill""",
    "sorry": """
        hold my hands up | hands up we | that is on us | that was on us | we got it wrong | we messed up | we let you down | let him down | let her down | we owe you |
        excuse us | excuse me for | beg your pardon | my apologies | said pardon | begged his pardon | should not be like this | should not have happened | never should have happened |
        not good enough from us | that is not how we""",
    "our fault": """
        that is on us | that was on us | it is us | if it is us I say | say it is us | that one is ours | we have charged you | you are right we | that was our doing | we got it wrong |
        we did that | we made a mess | we slipped up | slipped up | cocked up | messed up | dropped the ball | our error | error of the house | blame is ours | down to us |
        nobody's fault but ours | we sent the wrong | that is our end | our end""",
    "owning": """
        that is on me | that was on me | it was on me | that was me | this was me | it was me | I did it | I did that | down to me | my doing | my own doing | all mine |
        held my hand up | held my hands up | hold my hands up | put my hand up | put my hands up | hands up it was me | I messed up | I messed it up | I got it wrong | I got that wrong |
        I slipped up | I cocked up | I dropped the ball | I had forgotten | I forgot to | I put the wrong | I sent the wrong | I gave the wrong | I made a mess | I mucked up |
        nobody else's fault | no one else to blame | only had myself to blame | I own that | I owned up | came clean | fessed up | confessed | no excuse | no excuses | went straight to my manager and said""",
    "fast": """
        straight off | there and then | then and there | on the spot | that second | that minute | that very minute | that same hour | that same night | that night |
        the second I realised | the minute I realised | as soon as I realised | as soon as I saw | the moment I saw | ran to | I ran | legged it | dropped everything | jumped in the car |
        in the van within | before we opened | before we open | before the shop opened | got dressed and went | did not wait for | within minutes | within five minutes | in ten minutes |
        same day | round in an hour | in my dinner hour | in my lunch break | before I went home""",
    "put right": """
        printed a new | print new | made a new one | made him another | did him a fresh | did her a fresh | took it all back | took them off the shelf | put them through |
        swapped the lot | swapped it | sucked the lot up | changed it over | drove it round | ran it round | ran them round | took it round | took it to his house | carried it up |
        paid for it myself | out of my own pocket | money back in her | put the money back | took it off the bill | coming off the bill | coming off | redid it | did it again for | sewed it |
        took the hem down | fetched the right | got the right one | found her another | got him another | ordered it that afternoon | fitted it | fitted tuesday""",
    "fixed it": """
        swapped the lot | found the right | had the right stuff | got it working | got it going | up and running | made him one special | asked the chef to make | rang the depot and |
        round in an hour | drove it over | had a look in the back | had a look myself | went under the car | took it apart | read the number off""",
    "true time": """
        twelve minutes | give it ten minutes | ten minutes and | he will be an hour | half an hour | call you today at | ring you at five | ring you at four | ring you at six |
        by dinner time | by dinner | by tea time | before you go to bed | before we close | first thing tomorrow | first thing monday | first thing in the morning | by half past |
        by quarter to | by five past | thursday at the latest | she will be here in | he will be here in | gave him a time | gave her a time | gave them a time""",
    "updates": """
        popped over every | went over every | shouted over | told her what I was clicking | told him what I was doing | while I am doing this | now I have | now they are |
        at every step I told | each time something moved | rang to say nothing | rang even though | rang her that night | texted him a photo | sent him a photo | sent a picture |
        text alert | they hear it from me | heard it from me | every cab | went down the line | walked down the queue | down the queue and told""",
    "quick acknowledgement": """
        you are second | you are third | you are next | be with you | with you in a | I have seen you | caught his eye | caught her eye | caught their eye | nodded to | a nod |
        gave a wave | waved at | held a finger up | one finger up | raised a hand | shouted across | told the queue | told the others | got it on it | got yours | got your message""",
    "system": """
        clipboard | whiteboard | sticky | sticky note | post it | on the board | on my hand | in my notebook | little notebook | red book | exercise book | bit of paper |
        on a bit of paper | back of a receipt | back of an envelope | back of a docket | lists by | made the list | made lists | spreadsheet | tick them off | cross them off | rubbed out""",
    "priorities": """
        anyone bleeding | blood first | bleeding first | kids first | babies first | the old lady first | whoever cannot wait | who cannot wait | worst first | what burns first |
        what is on fire | on fire first | nearest to closing | flight goes first | train goes first | safety first | who is in pain | money can wait | that can wait""",
    "reachable": """
        here is my mobile | my mobile number | on my mobile | my own phone | my own number | my card | gave her my card | gave him my card | wrote my name on | my name is on |
        ask for me | you ring me | ring me and only me | text it | text me | knock on my door | I am on till | I am here till | straight through to me | my direct""",
    "one contact": """
        you ring me and only me | only me | ask for me | ring me | every time this is my number | this is my number | it is me you ask for | one number one name |
        nobody else will ring | no need to ring anybody else | not tell it again | do not tell me again | stay where you are""",
    "told right people": """
        radioed | radioed the | I called the brigade | called the fire | called an ambulance | rang 999 | dialled 999 | rang upstairs | rang the boss | rang my boss | told my boss | told the boss |
        told the kitchen | to the kitchen | to my director | advised to | got hold of the manager | shouted for the manager | sent someone to tell | ran to tell | hit the button |
        pressed the button | pressed the alarm | put it on the group | on the group chat | messaged the group | head office straight""",
    "found a way": """
        divided them between | split them between | moved them to | moved everyone | by torch | by candle | on paper instead | pen and paper | by hand | borrowed one | borrowed a |
        from next door | sister hotel | sent them across | carried them | carried the | with the mattress | made do | improvised | used my own | used the other | cash only | handwritten""",
    "authority": """
        see if joan | see if the boss will | here is the gaffer | gaffer's number | gaffer is in till | the matron | offer her the matron | the boss can | my boss can | higher up | upstairs |
        someone above me | somebody above me | over my head | above my head | above my pay | get my boss over | wave my boss over | fetch the boss | I will fetch | press the button | my lads come down""",
    "saying no": """
        cannot touch the till | my hands are tied | cannot bend | will not open the till | barrier stays down | stays shut until | not going to happen | cannot give you a new""",
    "alternative": """
        do you another | do you another size | money on a card | on a gift card | what I can do is | what I could do is | what we can do is | I can do you | tell you what | how about |
        or else I could | a washer today | next best thing | same in blue | same in black | in the meantime take | lend you | lend him mine | lent her | lent him""",
    "giving reason": """
        show them the small print | turned the receipt over | because of hygiene | because of the law | that is why we | and said that's why | said that is why | because the only bloke |
        the reason we | what with half of us off | three of us off sick | the lorry broke down | stuck on the motorway | stuck at customs | waiting on a part""",
    "limits": """
        barrier stays down | stays down until | that is enough now | that's enough | not in here | not in my shop | not like that | we can talk when | when you stop shouting |
        I will put the phone down | one more word and | out you go | showed him the door | asked him to leave | told him to leave | engine off and out""",
    "respect": """
        called him sir | called her madam | sir all the way | please and thank you | said please | yes sir | no sir | by his name | by her name | mister | madam | in front of nobody |
        like I would my mum | as I would my own | like my own brother | not hurry him | not hurry her | not rush him | not rush her""",
    "private talk": """
        walk round the car park | walk around the block | a walk | round the corner | in the stockroom | in the kitchen | shut the door | closed the door | by the lockers | out the back |
        over a coffee | over a brew | bought him a coffee | just the two of us | away from the others | not in front of | put my email | write to me directly""",
    "summing up": """
        so you had the | so you bought | so it is the | right so that is | so what you have told me | so what happened is | before I go | two gins | repeat it in | repeat it back |
        in two phrases | in two sentences | in one sentence | give it back | gave it back to her | said it back | say it back | so that is two | have I got that right | shout if it is wrong |
        tell me if I am wrong | is it so""",
    "understood?": """
        draw it back | got them to draw | show me back | had them show me | nods with the head | until he nods | she nodded | thumbs up | two coffee yes | hold up two fingers | held up fingers |
        repeat it to me | said it back to me | did it in front of me | had a go | have a go herself""",
    "plain words": """
        small words | slow and with small | little words | one word at a time | tent colour | pointed at | pointed to | finger on the picture | hands and feet | with my hands | mimed |
        drew it | drew a | drew him a | drew her a | little drawing | on a napkin | held one up | showed her on mine | get your bill in front | top line | go down the page together""",
    "translation": """
        app on my phone | used the app | google it | on google | speak into my phone | let him speak in it | phone tells me | talking app | typed it in | my cousin speaks | colleague who speaks |
        somebody who speaks | someone who speaks | the chef speaks | rang my sister who""",
    "mentor": """
        stood by me | stood next to me | I stood by her | I stood by him | stood behind her | sat beside | sat next to | watched my calls | he watched mine | she watched mine | watched me do |
        I watched his | I watched hers | then I watched | left her to it | left him to it | went for my tea | hand on hers | let go of the | took the stabilisers off | own till by""",
    "before and after": """
        he is on thirty now | she is the buyer now | he is a coach now | she runs it now | he trains others | she is a supervisor now | made him a floor walker | made her a supervisor |
        they have made him | they have made her | ~used to be | from eleven to | went from | down from | up from | dropped from | from seven minutes | in half the time | on her own by""",
    "praise": """
        gold star | a star on | stuck a star | sticky on his monitor | box of chocolates | bar of chocolate | bought them cakes | brought in cake | cake on friday | told her in front of |
        in front of everyone | in front of people | said so in front | clapped | a round of applause | well done out loud | wrote it on the board | thank you card""",
    "regular exchange": """
        ten minutes by the | every fortnight | mondays and thursdays | every monday | every tuesday | every wednesday | each thursday | with the laptop shut | once a week sat | sat with him on |
        sat with her on | five minutes each morning | every shift start | before each shift | before every shift | start of the shift | over the kettle | round the kettle""",
    "case followed up": """
        rang her the next | rang him the next | rang the week after | dropped by a week later | went past his | called in on | popped in on | saw her in the street and asked | asked her when she came |
        looked in on | went back on the tuesday | went back the next | went back and asked | till it is rubbed out | nobody rubs out | keep it on my board""",
    "details": """
        number on the top | number at the top | read the number off | read me the | took the reg | what is on the label | bottom of the box | back of the box | turn it over and | order number |
        booking number | asked for the booking | who was on | at what hour | what each one says | read the chart | write what each""",
    "history": """
        notes open | got the notes | got the notes open | I have kyle's notes | read it you back | scrolled back | scrolling back | account up | got their account up | back three months |
        what I can see from the last | last three calls | read what the others | read it before I | looked her up""",
    "dividing work": """
        I did A to K | did the rest | took one half | half each | I took the left | you do the | put him on the | put her on the | put baz on | young kelly on | on the phones | one on the door |
        one on the till | one pours | one takes | dave to drive | me on the | everybody had a""",
    "organising": """
        put him on the | put her on the | on the phones | on the door | on the till | walked the line | one each | two on the | split into | by families | made lists | drew it on the back | drew up a""",
    "taking charge": """
        went myself | went under the car myself | carried it myself | did it myself | fetched it myself | took it myself | I will call her for | leave it with me | give it here | on my way home |
        on my own telephone | in my own time | in my lunch | on my day off | I stayed on | stayed behind | stayed late | stayed till""",
    "personal touch": """
        pillow of feathers | feather pillow | his usual | her usual | usual table | usual ready | ready before he | kept one back | kept her one | put one by for | put one aside | puts his paper |
        how is the granddaughter | ask for the granddaughter | asked after | ask after her | ask after his | remembered the name of | the dog's name | dog biscuit | birthday card | on the calendar""",
    "caring": """
        asked after | ask after | cup of tea | walked her to | walked him to | held the umbrella | carried her bags | carried his bag | rang her daughter | sat with her | stayed with her | want to know it really""",
    "lesson": """
        now I print | now I always | now I check | now I ask | now I count | now I write | since then I always | ever since I | from that day I | these days I | I will never again |
        so now there is | every time now | twice before I | have the vouchers in the drawer | look where the""",
    "changing": """
        now I print | now I always | now I check | now I ask | now I count | now I write | now I read | since then I | ever since I | from that day | these days I | so now there is |
        every time now | twice before I | one at a time now""",
    "teaching": """
        showed them with the | one at a time when it was quiet | had the other ladies up | drew them a | wrote them a card | wrote a little | stuck a sheet | stood with them | let them press | went through it with""",
    "mastered": """
        me they sent for | me they send for | they ask me now | they come to me | everyone comes to me | I could do it blind | do it with my eyes | eyes shut | with my eyes closed | second nature | without looking""",
    "hard at first": """
        cried in the | I cried | could not see the | beeped at me | hated it at first | all fingers and thumbs | took me ages | went home with a headache | I was lost | all at sea | felt stupid""",
    "demands": """
        not kidding myself | burst pipe | boxing day | black friday | on your feet | feet hurt | nine hours on | get shouted at | shouted at | sworn at | not all smiles | not a picnic |
        saturday before christmas | weekends and nights""",
    "people person": """
        bit of banter | a chat | have a natter | natter | chatterbox | talk to anyone | talk to a lamp post | cannot be shut in | shut in a back room | give me a queue | never met a stranger |
        I like faces | I like a full shop | go mad on my own | love a crowd""",
    "solving": """
        the look when | look on their face | look on her face | look on his face | face lights up | faces light up | given up on | thing they had given up | goes away and knows | good feeling whole |
        makes my day | made my day | go home happy | like a crossword | a bit of detective""",
    "business": """
        say so | somebody's mate | came off somebody | never advertised | word gets round | word got round | tell the whole street | tell ten people | brought her sister | brought his mates |
        brought every one of | they come back and bring""",
    "training": """
        listened to each other | listen to each other's | played the angry customer | play the customer | made up calls | made up customers | pretend calls | let them break it | dummy account | dummy till |
        sat with the best | sit with the best | put them next to | pair them with | an hour a week | half an hour before opening | before we open | a bit every week | taught them | teach them | showed them how | show them how |
        went through it with | go through it with | walked them through | walk them through | practice on each other""",
    "colleagues": """
        asked the girl in | asked the lad in | asked the guy in | asked the old hand | old hand | who has been here twenty | been there thirty years | knows it all | he knows all | call to the | ring the workshop | rang the workshop |
        rang the warehouse | rang the kitchen | my mate in | grabbed | dragged in | waved over | shouted over to | tag team | split it between | you take this I take | two heads""",
    "figures": """
        how long they hung on | before somebody said hello | before someone picked up | rings before | how many hung up | hung up on us | on the first go | first go | one call and done | one and done | how many rang twice | rang back |
        out of ten | out of five | nine in ten | eight in ten | seconds on average | average wait | what they scored us | what they typed | what they put on the survey | smiley | stars""",
    "asking customers": """
        ask them at the till | ask at the till | ask them at the door | ask straight out | what would you change | one thing we could | what bugs you | what annoys you most | ring ten of them | rang ten | ring up five | sat down with a few |
        coffee with customers | had them in | little card | card on the table | in the box | what they typed | read what they write""",
    "need": """
        what is it for | who is it for | what do you want to do with it | what will you use it for | what matters to you | what they came in for | what they are really after | what is behind it | look at the person | look at who is in front |
        size them up | read the person | not what I want to sell""",
    "informing": """
        told the queue | told them all | told everyone | stood on a chair | stood at the front | up in the bus | took the microphone | on the microphone | over the tannoy | put a sign up | a sign on the door | wrote it on the board | went along the line |
        along the queue | table by table | went round the tables | room by room | rang every one of them | texted the lot""",
    "goodwill": """
        on the house | coffee on us | threw in a | popped in a | slipped in a | something for the trouble | for your trouble | bunch of flowers | flowers | chocolates | a little something | knocked ten pounds off | knocked a bit off | took the delivery off |
        no charge for | did not charge her | did not charge him | free dessert | bottle of wine""",
    "cause": """
        always after it rains | same every time | what is the same every | went back to the start | took it to bits | followed the cable | traced it back | went and looked | looked for myself | saw it with my own | it turned out to be | turned out the | found out that the | it was the label | it was the form |
        wrong on the letter | changed one thing at a time | tried one at a time""",
    "pattern": """
        third one this week | third this week | fourth this month | every monday the same | always the same question | same question all day | always the same thing | again and again | kept ringing about | kept coming in about | tally | made a tally | strokes on a | counted how many | if others wrote |
        other people wrote | wrote of the""",
    "open questions": """
        what would make it | what would help you | what happened then | and then what | go on | how do you mean | talk me through | take me through | start at the beginning | what were you doing when | what did it say | what did you see | what does it do now | where does it hurt | what is the story |
        what have you tried""",
    "loyalty": """
        been coming for years | since my dad's time | bring their kids | brings her daughter | three generations | will not go anywhere else | will not let anyone else | only comes to me | asks for me | waits for me | drives past two | drive past another | come back to us | still come | same faces""",
    "check back": """
        rang on the friday | rang a week later | rang two days later | rang her after | rang him after | rang to see | ring to see | ask if it fits | asked if it fitted | asked how it went | how did it go | a week later I | went back to | next time she came I asked | next time he came I asked | dropped him a line | dropped her a line""",
    "what next": """
        first I | then I ring | then you get | then we send | then somebody comes | tomorrow a man | tomorrow the | on monday you get | what happens now is | now I am going to | next thing I do | after that you | you will hear | you hear from me | he will ring you""",
    "contact first": """
        rang them before they rang | before they ring us | before the bank tells | before they notice | before anyone noticed | before the first call | hear it from us | heard it from us | text to everyone | texted everybody | message on the line | put it on the website | on the front page | banner""",
    "offering help": """
        what can I do for you | how can I help | what do you need | let's see what we can | let us have a look | let's get this sorted | let's sort | right then let's | what can I get | tell me what you need | maybe I can resolve | may I try | can I have a go | I am listening""",
    "prevention": """
        so nobody would ever | so it never | so that it never | so it cannot happen | put a lock on | changed the label | new label | one label | stuck a note on | tape on the floor | two people check | second pair of eyes | check it twice | a photo before | sign for it | changed the form | changed the letter | took it off sale | wrote it into the | put it on the checklist""",
    "common table": """
        round the kettle | round a table | in a room | in one room | all in the same room | got the three of | got everyone in | got them all together | stood in a circle | huddle | the driver and | the engineer and | on one call | whoever touched it last""",
    "practising safely": """
        made up customers | pretend customer | let them break it | break it for a | dummy | play shop | with my sister | with my brother | with my mum | in front of the mirror | in the mirror | in the car | out loud in the""",
    "urgency": """
        which one cannot wait | what cannot wait | anyone bleeding | blocking the gate | crying child | baby | going to miss | flight in | train in | leaves in | still in pain | money gone | without heating | no heating | locked out | stuck in the lift""",
    "acted on feedback": """
        so we moved | so I moved | so we changed | so I changed | got it moved | so now we | so now there is | so we put a | so we bought | so we stopped | told them what we changed | wrote back and said | you said we did | forty of them did so""",
    "taking it": """
        said thank you and | said thanks for | wrote it down | went home and thought | slept on it | bit my tongue and | did not argue | swallowed | took it on the chin | chin | my face went red but | asked her to show me | asked for an example | fair enough I said | I said fair enough | he was right though | she was right though""",
    "steering": """
        what is the number on | let's look at the | right about your | back to your | so about the | shall we look | let me get you sorted | let's get you | what I need from you | so that I can help | tell me the number | now then what | can you read me""",
    "not knowing": """
        haven't a clue | have not a clue | not a clue | no idea I say | this I do not know | I will be honest I | hand on heart | off the top of my head no | I would be guessing | would be a guess | I do not want to guess | not going to make it up | might be wrong | cannot promise that | it is not sure""",
    "finding out": """
        give me two minutes | give me five minutes | I will find out | let me find out | I will go and look | I will go and ask | I will have a look | I will ring the driver | I will ring the depot | leave it with me | let me check | I will chase | on the phone to them now | I am looking now""",
    "answering later": """
        went up to the room | go up to the room | tell it to the guest | ring him back with | rang her back with | came back with the answer | back to her table | back within | walked over and told | even when I had nothing | rang anyway""",
    "runaround": """
        pillar to post | passed round | passed around | passed from | sent from one | third person you | fifth person | you have told this | rung three times | tell it again | tennis ball | ping pong | round the houses | shoved from""",
    "person": """
        turn up | never late | not off sick | on time every | do not moan | not moan | pull my weight | muck in | graft | hard worker | does not need telling | reliable | cheerful | honest | I am tidy | I do not give up | laugh at myself""",
    "job match": """
        run a gate | run a till | run a counter | cash up | cashing up | speak two | speak three | speak polish | speak spanish | drive a van | type fast | fast typist | know the system | used your system | forklift | food hygiene | first aid""",
    "achievement": """
        they put me in charge | put me in charge | employee of the | got us from | got it from | got it down | phones back to people | top of the board | best score | trained six | trained the | started the | set up the | won the""",
    "success story": """
        clear by | gone by | down to six | done by | all out in | everybody was out | everyone had a | all had a | back to normal | not one complaint | no complaints | nobody was hurt | nobody lost | only ten minutes late | they clapped | unloaded and gone""",
    "customer stayed": """
        still with us | still comes | three more off me | had three more | back every week | back the next week | came back in | did not cancel | did not leave | renewed | signed again | ordered again | will not let anyone else | stayed with us""",
    "reaction": """
        arms round me | hugged | cried | burst into tears | shook my hand | gave me a | sent a card | card on the | told her friends | best part of | face lit up | whistling | laughed | speechless | could not believe | she rang to say | wrote to my boss""",
    "own initiative": """
        nobody asked me | no one asked me | off my own bat | on my own telephone | on my day off | in my own time | not my job but | did not wait for | I just did it | just went and did | took it on myself | I could have left it | on my way home | got the bus | went over on""",
    "cause questions": """
        when did it start | what did you do before | does it do it | is it always | is it the same | show me | can I see it | what does it say | what was it like | what did you expect | what is wrong with it | what happened with it | which bit | where did it""",
    "simplifying": """
        one form instead | one form not | cut out | took out | threw out | scrapped | stopped doing | no need to sign | half the | one click | one page | three steps to | one step less | copy and paste | a button for | template for""",
    "their side": """
        what is going on at | what was going on at | how come | asked him why | asked her why | I asked what was up | told me about his | told me about her | his dad | her mum | he had no idea | she had no idea | it turns out | turned out his | turned out her | from where he stood | heard him out""",
    "agreed": """
        we shook on | shook hands | we settled on | we said that he | we said she | deal was | the deal | so now he does | so he does the | I do the | one week me | swap every | turn about | take turns | wrote it on the rota | made a plan""",
    "getting on now": """
        best mates now | good mates now | came to my wedding | we have a laugh | still send each | go for a pint | we text | not friends but | get on fine | say hello | no bother since | we cover for each""",
    "spoke directly": """
        caught him | caught her | pulled him aside | pulled her aside | took him aside | took her aside | said to his face | said to her face | look I said | I said look | can we talk | got a minute | went up to him | went up to her | knocked on his | rang him up""",
    "no excuses": """
        not explain nothing | did not explain | did not defend | not blame the | no buts | no ifs | just said sorry | said we got it wrong | without a but | not fight with""",
}
