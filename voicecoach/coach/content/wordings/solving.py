"""Wordings of ideas about putting one customer's case right."""

WORDINGS = {
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
    "runaround": """
        passed around | passed from | pushed around | bounced | runaround | from one to the next | sent
        round | transferred | how often | all over again | start again | must be frustrating | thank them
        for their patience | should not happen | not good enough | pillar to post | ping pong | merry go
        round | messed about | messed around | mucked about | wasted | waste of time | five times | repeat
        themselves | repeat yourself | repeat everything | explain again | mess""",
    "outcome": """
        ~solved | arrived | delivered | just in time | in time | got it the next day | got the right | happy
        | thanked us | customer stayed | fixed for good | within two days | problem never came back | never
        came back | never again | has not happened since | ever since | back to normal | worked again |
        patched | <result>""",
    "one contact": """
        one contact | single contact | only one person | one person | one face | same person | point of
        contact | speak to me | deal with me | only deals with | only talks to | only hears from | hears
        from me | through me | I stay the contact | stay their contact | I keep the customer | I remain | my
        number | my direct number | my extension | direct line | ring me | call me | ask for me | my name |
        come to me | not have to ring | not have to call anyone | not have to explain again | do not have to
        repeat | nobody else to call | I do the chasing | I do the ringing | I talk to the others | I speak
        for | keep it in my hands | stays with me | leave it with me | account manager | personally look
        after | one voice | you have got my | you have me | talk to me | you only need me | come straight to
        | I will tell the others | I will talk to them | do the running | I run around | I do the phoning |
        just me | me and nobody else""",
    "taking charge": """
        took it on | take it on | take responsibility | took responsibility | my responsibility | I am
        responsible | in person | ~myself | take charge | took charge | take over | took over | look after
        it | looked after | deal with it myself | handle it myself | see it through | see to it | saw to it
        | take care of it | took care of | leave it with me | in my hands | into my own hands | my case | my
        baby | make it my | made it my | own it | ownership | stay on it | stayed on it | I stayed | until
        it is solved | until it was | from start to finish | to the end | gave him my word | gave her my
        word | I promised | promise you | you can count on me | I will make sure | made sure that | I went
        myself | I drove | I am on it | I dealt with | I will deal with | I rang round | I sorted | I will
        sort | I stayed late | I did not let go | my job now | I told them I would | I said I would | you
        are talking to me | put my name | under my name | I chased | I kept at | I will not rest""",
    "our fault": """
        our mistake | our fault | our error | we got it wrong | got it wrong | we messed up | slip on our
        side | we made a mistake | that is on us | down to us | we should have | should not have happened |
        my mistake | my fault | admit it | admit that | own up | hold our hands up | say so openly | say it
        openly | tell them straight | own the mistake | take the blame | took the blame | not blame | blamed
        nobody | no excuses | without excuses | not make excuses | for the company | on behalf of |
        apologise for us | correct it at once | put it right straight away | take it off | credit it""",
    "no excuses": """
        no excuses | no excuse | without excuses | not make excuses | not defend | without defending | not
        justify | not argue | no arguing | did not argue | not blame | no ifs | no buts | just say sorry |
        simply apologise | straight apology | proper apology | accept it | take it on the chin | not take it
        as an attack | not explain it away | not talk it down | say thank you for""",
    "prevention": """
        not happen again | never happen again | does not happen again | happens again | prevent it | prevent
        that | avoid it next time | next time | in future | in the future | from now on | so that nobody |
        so that no one | make sure it does not | tell my team | tell the team | tell my manager | report it
        | pass it on | learn from | make a note | change the process | changed the process | fix the process
        | set a reminder | set up a reminder | ~warning | ~alarm | limit on | checklist | double check |
        second pair of eyes | put a stop to | stop it for good | built in a check | new check | keep an eye
        on | block it | does not trip | trip over it | stick a note | stuck a note | write it on the wall |
        change the wording | change the form | tell the others | told the others | put it in the handbook |
        make a rule | so it cannot | so that it cannot | once and for all | stop it at the source | taken
        care of for next time""",
    "testing it works": """
        check it works | check that it works | see if it works | does it work | still works | still working
        | try it out | try it once | try it again | test it | tested it | test it together | run a test |
        switch it on | is it working | working now | wait until it | before we hang up | before they go |
        watch it | ring the next day | call the next day | a day later | few days later | follow up | check
        back | ask if it still | all right now | sorted now | until it runs""",
    "doing all": """
        everything I can | all I can | do my best | whatever it takes | move heaven | go the extra | try
        everything | tried everything | not give up | never give up | keep trying | keep going until | find
        a way | find a solution | solve it | sort it | sort it out | fix it | get it done | make it happen |
        put it right | go out of your way | bend over backwards | until it is solved | until they are happy
        | help them properly | everything possible | every way | do what I can | until it | pull strings |
        try and try | go and get | run for | nothing left undone | really try | put yourself out""",
    "alternative": """
        instead | alternative | another way | other way | other option | another option | options | plan b |
        something else | offer them a choice | two options | what I can do | what I could do | what we could
        do | could offer | in the meantime | until then | for now | meanwhile | first part | part of it |
        some of it | start with | loan | lend | borrow | temporary | ~replacement | spare one | ~bridge | by
        hand | on paper | workaround | stopgap | other branch | ~different | ~similar | closest thing | same
        effect | ~smaller | ~partial | half now | something to give | collect it | pick it up | online
        instead | ~express | what I have got is | what I can offer | what I could do is | I could put | I
        could give | how about | what about | we could always | either that or | go for | next best | take
        this one | another day | another shop | another branch | by phone instead | find a different""",
    "stopgap": """
        in the meantime | until then | for now | meanwhile | temporary | loan | lent | lend | borrow |
        ~spare | ~replacement | stopgap | workaround | ~bridge | tide over | interim | something to work
        with | keep them going | keep you going | keep them running | by hand | on paper | first part | part
        delivery | half now | start with | quick fix""",
    "choice": """
        which would you | what would you prefer | would you rather | which do you | whichever | up to you |
        up to them | your choice | their choice | you decide | you can decide | let them choose | let them
        decide | can choose | could choose | either or | shall we | would you like | would that | how does
        that sound | does that suit | is that all right | is that okay | what suits you | suits them best |
        two options | or would | either way | one or the | your pick | like best | like better | which of |
        what would you | do you want | would you want | okay with you | all right with you | happy with""",
    "respecting decision": """
        your decision | their decision | up to you | up to them | respect that | respect it | accept it | if
        you still want | if they still want | still want to | no problem | no hard feelings | without
        pressure | no pressure | not push | not pushy | think about it | think it over | sleep on it | take
        your time | free to | your right | their right | cancel it for you | door is open | come back any
        time | no questions asked | not try to change | let them go | leave it up | leave it to them | it is
        your call | your call | I understand if | if that is what you | no offence | that is fine | fair
        enough | all right with me""",
    "found a way": """
        found a way | found another way | came up with | had the idea | had an idea | improvised | by hand |
        on paper | moved them to | moved people | sent them to | switched to | used the other | used my own
        | opened the other | ~borrowed | carried on with | kept going | went on with | gave out | offered
        them | offered everyone | instead we | instead I | worked around | made do | set up a | put up a |
        started to write | took cash | the other till | other room | in the meantime | so we used | so I
        used | so I put | so we put | took everyone | brought everyone | got everyone | wrote everything |
        by candle | with my phone | torch | pen and paper | made a list | served | swapped | rebooked | gave
        everyone | gave them all | sent everyone | free drinks""",
    "customer stayed": """
        stayed with us | still with us | still a customer | still our customer | still our client | did not
        leave | did not cancel | renewed | signed again | extended | changed his mind | changed her mind |
        changed their mind | took back the | kept the contract | kept his account | bought again | ordered
        again | came back | comes back | recommended us | to this day | are still | is still | left anyway |
        went anyway | we lost him | we lost her | lost them | are with us | is with us | been with us | kept
        the | did not go | took it back | tore up | three years on | even took | also took | signed for |
        went in the end | gone""",
}
