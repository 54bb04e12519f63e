"""The wordings of ideas about serving customers. Data for ``ideas.py``: a long list, not long code."""

from __future__ import annotations

WORDINGS = {
    "calm": """
        stay calm | kept calm | remain calm | calm and | composed | composure | kept my cool | keep a cool
        head | level head | clear head | kept my voice down | keep my voice | lowered my voice | low voice |
        quiet voice | soft voice | spoke softly | calm voice | spoke quietly | did not raise my voice | not
        shout back | did not shout | not take it personally | not personal | not about me | not take any of
        it to heart | not to heart | bite my tongue | took a breath | deep breath | breathe | count to ten |
        counted to three | stay polite | stay friendly | patient | patience | did not react | not rise to it
        | not get wound up | not let it get to me | not get to me | did not panic | kept my head | not get
        flustered | did not snap | never argue | not argue | steady | unruffled | poker face | remain
        professional | stay professional | thick skin | wash over me | went quiet | said nothing | not match
        his volume | not get louder | quieter | slow down | slowed right down | smiled and | keep my temper
        | not lose my temper | not fight back | water off a duck | relaxed | chilled | serene | took my time
        | not get angry | not get upset | kept it together | hold it together | not against me | not my
        fault | not mean me | over my head | kept my tone | tone level | even tone | tone even | on the chin
        | not bite | stood there | slowly and | stay level | levelheaded | in one ear | smile | kept smiling
        | kept my patience | lose my rag | lose my cool | never lose | be professional | not let him wind |
        wind me up | wound up | stay nice | be polite | softly | gentle voice | voice down | not raise | not
        engage | let it go | shrug | have a breath | count in my head""",
    "listening": """
        ~listen | really listening | hear them out | let them finish | let her talk | let him speak | let
        them explain | let him vent | let it all out | let off steam | run out of steam | blow off steam |
        get it off his chest | off their chest | rant | without interrupting | did not interrupt | not cut
        in | not jump in | not talk over | never talked over | not butt in | said nothing | shut up | stayed
        quiet | kept quiet | nod | mm hmm | all ears | pay attention to | full attention | took in what I
        said | take it in | hear what they want | hear what they say | have their say | say their piece |
        full story | get the full story | whole story | whole thing | tell me everything | tell me what
        happened | tell me the whole | talk me through | pour it out | let them get it out | understand what
        they need | wait until he was done | until she was done | when he had finished | once they finish |
        let it run | hear their side | their side | heard every word | put the pen down | look at them |
        concentrate on | hears you | actually hears | ask before | no script | get what you are after | all
        of it out | have his rant | heard the lot | heard it all | waited till | waited until | did not say
        a word | start from the beginning | from the top | out of his system | get it out | let rip | say
        everything | finish their | finish her sentence | just listen | sat and listened | let him get |
        without me saying | not a word""",
    "empathy": """
        ~understand | I understand | told him I understood | understood why | I get it | I get why | I hear
        you | empathy | empathise | sympathise | sympathy | show empathy | acknowledge | acknowledge the
        feeling | frustrating | could see how frustrating | must be frustrating | would be upset too | would
        be annoyed too | would be furious too | would be angry too | feel the same | feel for them | in his
        shoes | put yourself in their shoes | in your place | in their position | had every right | right to
        be angry | right to be upset | absolutely right | you are right | he was right | had a point | do
        not blame | annoying | I know how | I can see | I can see you are upset | I see why | I could see |
        I can imagine | imagine how | that is awful | awful | terrible | horrible | rubbish | nightmare |
        upsetting | disappointing | understand it is disappointing | not good enough | shocking | compassion
        | their feelings | how they feel | understand how they feel | took her seriously | validate | feel
        heard | a lot to deal with | must have been | hard on them | tough for | bad luck | what a pain | no
        wonder | makes sense that | of course you are | reassure | I would not be happy | I would hate that
        | be cross too | be mad too | on your side | gutted | feel bad | felt terrible | felt awful | feel
        sorry | I know that feeling | same boat | let you down | can tell | stressful | upset too | angry
        too | they have a right | entitled to be | not your fault | that must have been | must have | that
        is not on | ought not | I feel you | hear that you | kind word | rotten | mortified | embarrassing |
        would drive me | drive me mad""",
    "sorry": """
        ~sorry | apologise | ~said sorry | regret | forgive | my bad | apologised for the wait | apologised
        for the delay | really sorry | so sorry | very sorry | own up to it""",
    "put right": """
        solve the problem | resolve it | resolved | sorted it out | get it sorted | put it right | made it
        right | make it good | fix | fix it properly | ~corrected | correct it | refund | money back | paid
        back | gave her the money | replaced | fresh one | another one | different one | different pair |
        new pair | exchange | swap it | ~repair | credit | voucher | discount | gift card | for free | on
        the house | no charge | not charge | waived | knocked off | took off the bill | reimburse |
        compensate | upgrade | sent another | sent a new | sent out a | sent the right one | made up for it
        | rebooked | redid | did it again | got her a new | got him another | found the mistake | looked
        into it | checked the account | remade | ordered a new | cancelled the charge | took it off |
        transferred the money | lent him | drove it | delivered it myself | contacted them | called the
        customer | rang her back | fixed it the same day | got him on | found her order | reprinted | off
        her bill | booked him in | booked her | sent a courier | courier | by taxi | reset | moved her to |
        rang the depot | changed it | made another | made her a | brought out | gave it back | took the
        charge | sort her | worked it out | got it working | working again | cleared it | cancelled it | put
        them on | upgraded her | let her have""",
    "options": """
        exchange | swap | swap it | credit note | store credit | voucher | gift card | discount |
        alternative | other options | offer options | give them a choice | let them choose | they can choose
        | options | instead | could offer | offer her | ~repair | replacement | another colour | another
        size | another model | money off | partial | upgrade | something else | a new one or | plan b |
        middle way | compromise | meet in the middle | goodwill | money or | would you rather | which would
        | next time | off their next | something off | percent off | swap for | product instead | as a gift
        | sell it on | manufacturer | warranty | repair shop | something similar""",
    "cause questions": """
        ~ask questions | asked what happened | find out what went wrong | what went wrong | work out what
        went wrong | what they expected | get the details | details | clarify | look at the product | get to
        the bottom | what is wrong | what the problem is | what exactly | when did it start | how they used
        it | have a look at | take a look | test it | try it out | tried it | check it | see for myself |
        can you show me | ask why | find out why | understand the reason | ~what happened | tell me about |
        tell me more | dig | diagnose | examine | let us have a look | what seems | check the receipt |
        receipt | find out what | what is it | what they wanted | what they were after""",
    "check back": """
        follow up | check back | call them afterwards | call them later | called a week later | call her
        next week | phoned a week later | ring a few days later | rang her the next day | phone the next day
        | texted her | drop them an email | drop a line | send a message | email them | email confirmation |
        check in | make sure they are happy | made sure | make sure it worked | see if it worked | see if
        they were | see whether | see how they | ~ask whether | asked if everything | went back to the table
        | went back to him | touch base | heard from | after a week | next week | week later | days later |
        a few days | check everything is sorted | call back | still fine | still working | still happy |
        still all right | popped back | keep in touch | give them a bell | give them a ring | popped in |
        let me know | how it is going | how they are getting on | went to see | went round | stopped by |
        following week | couple of days | two days after | once it | month later | after that I rang | check
        on | made a point of | come and tell me | rang to check | phoned to check""",
    "informing": """
        keep informed | kept her updated | update | let them know | let customers know | told the customer |
        told people | told people how long | told everyone | tell them how long | how long | explained what
        was happening | explain what I am doing | explained the delay | explain why | rang her every |
        called every | called the customer back | every hour | every half hour | gave them a time | be with
        you in | be with them | it would be about | keep posted | posted | in the loop | heads up | message
        on the line | announcement | walked down the queue | walk along the queue | along the line | waiting
        time | honest about the wait | warned customers | warn | sign on the door | put up a sign | sent a
        text | texts | promised to call | what to expect | when it would | when they could | when it comes |
        acknowledge people waiting | eye contact with the queue | seen you | do not leave them in the dark |
        in the dark | every step | next step | what happens next | if I have to put them on hold | why I
        need to | apologised for the wait | shouted out | told them straight | handed out water | every few
        minutes | every ten minutes | kept telling | gave updates | went round | went to each | explained to
        everyone | explained to the | honest with | were honest | honest about | said it might | said it
        could | just going to | here is what | I am going to | where things stand | where we are | where it
        was | how far | how much longer | rang them to say | phoned to say | emailed to say | called to say
        | wrote to everyone | sent everyone | time frame | by when | I will be with you | with you in a | be
        right with you | right with you | catch their eye | give them a wave | wave | nod at | smile at | in
        a minute | in a sec | won't be long | saw them""",
    "colleagues": """
        ask a colleague | ~my colleague | ~colleagues | ask for help | help from | delegate | share the work
        | split it | split the work | hand it over | pass it on | back up | call for backup | teammate |
        workmate | someone else | someone more experienced | someone who knows | knows better | expert |
        specialist | check with the team | other department | another department | technician | technical
        team | engineer | warehouse | logistics | supplier | developers | finance | installer | driver |
        courier | mechanic | chef | shout over | pull in | got hold of | rope in | go halves | chip in |
        jump in | step in | lend a hand | give a hand | worked together | worked with | between us | teamed
        up | coordinated | put heads together | sat down with | she checked | buddy | radioed | called in |
        brought in | two of us | both of us | talk to my supervisor | ring the bell | give a shout | shout
        for | off break | two pairs | pair up | put me through to | phoned up | rang up | chemist | doctor |
        nurse | legal | depot | the tech | tech guy | the girls | the lads | someone from | guy from | woman
        from | lady from | man from | in sales | in the warehouse | in stock | in dispatch | dispatch |
        another branch | other branch | sister branch | my boss | helped me | joined | as a team | all of us
        | knows more | more experience | been there longer | longest""",
    "authority": """
        supervisor | ask my supervisor | my supervisor | ~manager | ~my manager | boss | team leader | team
        lead | escalate | higher up | someone higher | someone above | someone with more authority | more
        authority | shift leader | duty manager | head office | owner | in charge | pass it on | pass it up
        | security | guard | police | call for help | exception | sign off | senior | someone with a badge |
        hand it over | take over | step in | walk away | safety | get help | bump it up | have a word with |
        bend | higher | next level | further up | head of | person in charge | the boss | my boss | panic
        button | press the button | step away | back off | door staff | bouncer | doorman | call someone |
        someone else | two of us | not alone | gaffer | director | get someone""",
    "not knowing": """
        be honest | ~honest | ~I do not know | admit | would not guess | never guess | not sure | tell them
        I am not sure | no idea | not a clue | no clue | no bluffing | bluff | bluffing | would not pretend
        | make something up | never make something up | make it up | own up | stumped | got me there | wing
        it | blag it | good question | not lie | never lie | say so | straight with | up front | upfront |
        open about | tell the truth | truth | beyond me | off the top of my head | know everything | nobody
        knows everything | new here | hands up | hold my hands up | no shame | not ashamed | straight out |
        I am afraid I do not | unsure | haven't got the answer | not have the answer | nobody knows | wrong
        information | wrong answer | rather than guess | instead of guessing | rubbish them | make stuff up
        | nonsense | tell them straight | would not invent | invent | waffle | fob""",
    "finding out": """
        ~find out | let me find that out | I will check | check for you | look it up | look into it | dig it
        up | dig out | get the answer | search for | research | check the system | let me check | let me see
        | ask around | go and see | go and ask | ~come back to you | get back to you | check with | read up
        | google | look in | looked through | chase it | see what I can | get to the bottom | leave it with
        me | let me find | go check | check the book | look on | see if I can | ring around | phone round |
        ring round | get it for you | find the answer | find someone | manual | on the computer | do some
        digging | see what it says""",
    "answering later": """
        call them back | ring back | get back to them | follow up | text | wrote to | write to him | sent it
        to | sent him | take their number | her number | phone number | give them a time | same day | by
        tonight | by tomorrow | by the end of | by this afternoon | by lunch | before closing | within the
        hour | as promised | let them know | told her later | next time she | before I go home | take their
        details | his details | get word | phone them | called her | drop them a line | drop a note | by the
        end of the day | that afternoon | that evening | the same afternoon | later that day | went back to
        | when I know | once I know | once I have | will hear from me | hear from me""",
    "urgency": """
        most urgent | urgency | urgent | emergency | cannot wait | can wait | could wait | most important |
        important ones | worst | comes first | goes first | go first | straight to the front | to the top |
        top of the | priority | prioritise | impact on the customer | impact | who is affected | affects
        most | affected | deadline | time critical | runs out | going to be late | going cold | ~stuck |
        bleeding | serious | severe | longest | waiting longest | at risk | biggest problem first | biggest
        | someone is waiting | person in front of me | in front of me first | what happens if I leave it |
        stand still | on fire | safety | in pain | kids | hurts most | matters most | worked out what
        mattered | triage | sorted them by | worst off | crying baby | blow up | danger | quick ones | easy
        ones | whoever | who needs | needs it most | biggest mess | time limit | in a hurry | hurry | flight
        | what is burning | burning | boiling | cost us most | angriest | elderly | not feeling well | hot
        food | food first | then the rest | can sit | sit for | later pile | rest can""",
    "system": """
        ~list | made a list | to do list | ~write it down | write everything down | jot | note it | ~notes |
        notebook | notepad | pad | ticket system | ~tickets | calendar | sticky notes | post it | tracker |
        reminders | alarm | timer | whiteboard | board | spreadsheet | excel | colour coded | colours | tick
        off | cross off | checklist | planner | diary | scribble | log | slips | in my head | back of my
        hand | folders | index cards | clipboard | numbers on | in the book | on my hand | queue number |
        first in | piece of paper | bit of paper | pen | rota | routine | order of | window | tabs | flag |
        highlighter | marker | magnet | chart | labels | trays | piles | columns""",
    "fast": """
        straight away | immediately | ~at once | right away | right then | then and there | there and then |
        instantly | as soon as I noticed | as soon as | the same day | same hour | same evening | that same
        | within the hour | within minutes | within ten minutes | ten minutes later | minutes later | an
        hour later | ~quickly | promptly | on the spot | before they noticed | before anyone | did not wait
        | run after | rushed | dropped everything | that very | jumped in | before she left | before even |
        cycled over | hurried | before lunch | that afternoon | that night | same night | same afternoon |
        same morning | half an hour | on my break | by the time | got straight | straight to | straight on
        the phone | straight back | jumped | legged it | sprinted | drove straight | in the car | by noon |
        by lunch | caught it before | without waiting | not waste | one hour | on my way""",
    "plain words": """
        step by step | plain English | plain | broke it down | simple words | ~simple | simply | keep it
        simple | no jargon | jargon | avoided technical words | technical stuff | tech talk | technical
        terms | one step at a time | one at a time | one thing at a time | small steps | little steps | baby
        steps | three little things | slowly | slow | ~clearly | in layman's terms | layman | bit by bit |
        piece by piece | everyday words | easy words | easy language | short sentences | short words | in
        chunks | little chunks | bite sized | small pieces | without the big words | big words | fancy words
        | normal language | human language | first then | and then the | speak clearly | like to my gran |
        like I would to my | normal words | own language | no big words | without any | without using | not
        one technical | like talking to | like for a child | like I was explaining | two sentences | three
        steps | four steps | first we | then we | then the | left out | skip | just the | one bit at a time
        | easier | in english | over and over | again slowly | simpler | basic""",
    "pictures": """
        compared it to | compare | comparison | imagine | ~drew | picture | photo | diagram | showed her |
        show on | analogy | screenshot | think of it as | think of it like | sketched | same as when | it is
        like | just like | as if it was | piece of paper | bit of paper | on paper | napkin | ~pointed |
        pointed at | finger | gestures | with my hands | mime | sign language | toy | lego | like when |
        like your | a bit like | kind of like | think of | picture it | pretend | put it next to | laid out
        | matchsticks | letterbox | on the back of | shared my screen | traced | arrows | act it out | drew
        it | with a pen | price on | wrote the number | showed the""",
    "understood?": """
        asked her to repeat | asked if that made sense | made sense | let him try | let her do it | try it
        on her own | on his own | did it herself | did it himself | in her own words | checked that | check
        understanding | confirm | double check | read it back | repeat back | tell me back | explain it back
        | show me | made the dad show | made sure he understood | to be sure | thumbs up | any questions |
        have a go | write the price | until she could | quiz | do it again | again on her own | show me how
        | she showed me | by himself | by herself | without me | without my help | he did it | could do it |
        tell me in | repeated it | what would you | if she had | anything unclear | still with me | with me
        so far | so far | happy with that | look on her face | see if he | read it to me | tick | wrote down
        what""",
    "translation": """
        translation app | translator | google translate | app | my phone | phone say | interpreter |
        colleague who speaks | someone who speaks | speaks their language | who speaks | bilingual |
        dictionary | daughter translate | fetched someone | typed it into | type it in | some words of | few
        words of | speaks a bit of | speaks polish | speaks spanish | speaks french | speaks arabic | speaks
        turkish | same language | in their language | their own language | google it | the app | tablet |
        computer say | read it out | son translated | her son | her daughter | cousin | phrase book |
        learned a few words | learn a few""",
    "respect": """
        patient | patience | take my time | no rush | not rush | not hurry | let them take their time | all
        the time | time they need | smile | friendly | gentle | respect | with respect | polite | do not
        raise my voice | not talk louder | not shout | not make them feel stupid | feel stupid | stupid |
        embarrassed | not embarrassed | ashamed | dignity | welcome | warm | calm | treated with respect |
        feel valued | human being | like a person | person not a number | care about | cared | feel looked
        after | looked after | took an interest | remember my name | treat people how | feel important |
        they matter | you matter | I mattered | like they matter | not a number | treated like | like an
        idiot | bothered | too much trouble | trouble | look you in the eye | in the eye | by my name | use
        their name | their name | feel welcome | like family | genuinely | decent | same level | equal |
        dignified | make fun | laugh at | talk down | down to them | relaxed | at their pace | own pace |
        not impatient | as long as | extra time | nodding""",
    "limits": """
        set a boundary | boundary | draw the line | ask them to speak respectfully | respectfully | will not
        accept abuse | not accept | not tolerate | not okay | not have that | abuse | firmly | swear | if
        you keep swearing | that way | talk to me like | speak to me like | talk to me that way | insults |
        politely tell them | warn | one warning | hang up | end the call | put the phone down | leave the
        shop | ask them to leave | need you to | please stop | if you carry on | not be sworn at | sworn at
        | mind the language | mind your | keep it civil | civil | ask him to stop | happy to help but | want
        to help but | help you but | cannot help you if | not if you | if that happens again | one more |
        one chance | last chance | come back when | call back when | cut the call | cut off | terminate |
        disconnect | out the door | not paid to | nobody deserves | no one deserves | unacceptable | deserve
        | stop right there | enough is enough | too far""",
    "steering": """
        focus on the problem | focus on | back to the problem | back to the | get back to the issue | find a
        solution | solution | solve it | ~solving | ~what they need | ask what would help | what would help
        | what can I do | how can I help | help you | help him | sort this out | fix the cause | what went
        wrong | work out what went wrong | actual problem | real problem | the issue | the facts | see what
        we can do | what we can do | let us look | let us see | want to help | get this sorted | get you
        there | start with the | let us sort | right what can | what can we do | the thing itself | the
        actual | main thing | the matter | get him talking about | talk about the | ask about the | what he
        wants | offer something | offer a | offer him | a way out | help with | look for a way | bring it
        back | concrete | get on with | deal with the""",
    "ownership": """
        take ownership | ownership | own it | stay on the line | stay with them | not transfer them again |
        not transfer | no more transfers | not pass them on | not hand them | deal with it myself | do it
        myself | my problem now | mine now | see it through | last person | last one you | stick with them |
        stick with it | until it is done | until it is solved | to the end | my name | give my name | my
        number | direct number | my extension | it stops with me | stops here | stop with me | my case |
        from start to finish | I will not let go | keep hold | passing you on | you have got me | you have
        me | I will ring them for you | ring them for you | call them for you | ring for you | chase it |
        hang on to | no handing | not give it to | last stop | nobody else | no one else | deal with me |
        speak to me | stays with me | keep it with me | keep it myself | sort it myself | take it on | take
        it over | take care of it | my responsibility | I am responsible | till it is | until it is | till
        the end""",
    "summing up": """
        summarise | sum up | summary | repeat it back | say it back | play it back | read back | take notes
        | make notes | note everything | make sure I understood | paraphrase | in my own words | have I got
        that right | have it correct | is that correct | did I get | go over it | recap | confirm | get the
        full story | ~write down | tell me once more | from the top | jot | jot it down | so you have | one
        last time | write it all down | type it up | type it in | wrote it all | make sure I have | check I
        have | check that I have | I have understood | understood it | understood right | the main points |
        say what I heard | so far | story straight""",
    "good solution": """
        solve the problem | problem solved | ~solved | first go | in one go | get it sorted | ~sorted |
        quick response | without passing them around | passed around | only have to ask once | ask once |
        say it once | fix it properly | fixed | resolve it | efficient | prompt | no waiting | not wait |
        within minutes | the answer straight | got what I came for | done and dusted | not have to chase |
        chase | no faffing | no fuss | no messing | straight answer | hassle | keeps their promise | working
        again | put right | sorts it | sort it out | the same day | there and then | on the spot | right
        away | immediately | in minutes | deal with it | dealt with""",
    "extra": """
        exceed expectations | exceed | expected | more than they expected | extra mile | go above and beyond
        | above and beyond | little extra | extra | surprise them | surprise | before they ask | without
        asking | think ahead for them | bonus | on top | topped up | never charged | not charge | for free |
        threw in | small things | little things | ~remembered | carried | even gave | even brought | even
        walked | walked me to | bit more | bit further | wow | unexpected | not expecting | never expected |
        thoughtful | thoughtful touch | handwritten | note in the box | sweets | biscuit | phoned to check |
        rang to check | offered to carry | even though | out of their way | thought of""",
    "needed": """
        she needed | needed it for | ~looking for | was desperate | desperate | wanted to find | was after |
        ran out | out of stock | sold out | none left | could not find | had forgotten | forgot | ~lost |
        had lost | left behind | broken | ~stuck | missed | stranded | too late | urgent | emergency | by
        the next day | by tomorrow | for her wedding | wedding | funeral | birthday | anniversary | exam |
        interview | could not get | could not walk | could not come | locked out | <situation>""",
    "finding cause": """
        looked through the history | looked through | went through | checked the records | ~found out that |
        traced | tracked | root cause | investigated | compared | ~noticed that | ~noticed | spotted |
        ~turned out | pattern | dug into | dug | lined up | laid out | worked out | figured out | realised |
        discovered | tested | listened back | logs | invoices side by side | side by side | asked each |
        asked every | went back to the | matched | compare the | went back through | back through | checked
        every | checked all | check each | screenshots | timeline | spreadsheet | kept digging | not let go
        | detective | clue | only happened | only when | whenever | every time | mystery | in the end it was
        | tracked it | rang round""",
    "complicated": """
        kept happening | keeps coming back | third time | fourth time | again and again | over and over |
        every other | each time | every time | nobody knew why | nobody knew | no one could explain | no one
        knew | nobody could | several departments | two departments | three departments | two systems |
        different systems | complicated because | complicated | messy | tangled | for months | for weeks |
        for a year | for a fortnight | pointing at everyone | blamed | said it is | passed around | round
        and round | on paper | not in the system | nothing matched | did not match | mystery | strange |
        weird | at the same time | abroad | two accounts | same name | mixed up | nobody wanted | no one
        wanted | three different | four different | five different | two different | everyone said | each
        said | they all said | kept coming | five times | sixth | every month | every friday | half a year |
        six months | ages | neither | lawyer | no record | no trace | old system | lost in | passed it |
        bounced | not allowed | hardest | tricky | nasty""",
    "dissatisfied": """
        was broken | broken | defective | faulty | upset because | upset | wrong size | wrong one | too late
        | had waited | was annoyed | annoyed | ~angry | furious | fuming | raging | livid | stopped working
        | not work | been promised | cold food | cold | ruined | dirty | noisy | scratched | torn | stain |
        leak | cracked | overcharged | charged twice | missing | cancelled | disappointed | complained | not
        what | never arrived | order had not arrived | delayed order | delayed | wrong item | was missing |
        kept failing | customer called | ~complaint | complained that | vanished | fed up | in a state |
        unhappy | not happy | storming | slammed | yelled | crying | in tears | moaning | let down | hair in
        | burnt | undercooked | raw | soggy | stale | smelled | smelly | mould | hole | jammed | wrong
        colour | wrong date | wrong name | two hours | three weeks | second time | third time | double |
        shrunk | faded""",
    "newcomer": """
        not very technical | elderly | older | old lady | old man | old gentleman | pensioner | in her
        eighties | grandmother | did not understand | never used | never had | never heard of | never seen |
        confused | no idea what | not a clue | new to | first time | first phone | was lost | ~lost | not
        good with computers | not computer | afraid of | scared of | overwhelmed | could not work |
        struggling | panicking | foreign | just moved | eighty | seventy | ninety | gran | granny | grandad
        | grandma | grandfather | older woman | older man | older customer | elderly woman | elderly man |
        retired | little english | speak much | couldn't read | no computer | tech | technology | hates
        computers | never touched | never done | first house | first mortgage | student | young | mixed up |
        muddled | lost with | baffled | terms | contract | small print | nervous | blind | deaf""",
    "rule": """
        explain the policy | policy | policy says | explain why | the reason behind | show them the terms |
        terms | small print | on the receipt | conditions | ~rules | rules are | the rule | politely |
        nicely | gently | not just say no | walk them through | thirty days | fourteen days | same for
        everyone | the law | why we | why it | hygiene | show the sign | there because | being awkward | not
        me | in writing | law says | company says | head office | would if I could | hands are tied | how it
        works | it says | deadline | point to | honest with | be honest""",
    "runaround": """
        passed around | passed from | pushed around | bounced | runaround | from one to the next | sent
        round | transferred | how often | all over again | start again | must be frustrating | thank them
        for their patience | should not happen | not good enough | pillar to post | ping pong | merry go
        round | messed about | messed around | mucked about | wasted | waste of time | five times | repeat
        themselves | repeat yourself | repeat everything | explain again | mess""",
    "gratitude": """
        thank them | thank you | ~thanks | appreciate | thank them for their patience | their patience | for
        waiting | for staying | thanks for hanging on | hanging on | bearing with | cheers | sticking with |
        putting up with""",
    "outcome": """
        ~solved | arrived | delivered | just in time | in time | got it the next day | got the right | happy
        | thanked us | customer stayed | fixed for good | within two days | problem never came back | never
        came back | never again | has not happened since | ever since | back to normal | worked again |
        patched | <result>""",
    "problem": """
        order had not arrived | delayed order | customer called | ~complaint | complained that | never
        arrived | kept failing | wrong item | was missing | did not work | <situation>""",
}
