"""Wordings of ideas about what a customer is promised and told."""

WORDINGS = {
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
    "true time": """
        be honest about the time | realistic time | realistic date | honest date | give a date | give a time
        | give them a time | say when | tell them when | by when | how long it takes | how long it will take
        | it takes | take three days | not before | by tomorrow | by the end of | by noon | by lunchtime |
        by four | by five | until then | within the hour | within a day | within two days | within a week |
        in an hour | in two days | in ten minutes | working days | earliest | at the latest | at the
        earliest | it will be ready | will be with you | expect it | not tomorrow | time frame | timeline |
        on your account | in your account | on monday | on tuesday | on wednesday | on thursday | on friday
        | by monday | by tuesday | by wednesday | by thursday | by friday | by saturday | before the weekend
        | this afternoon | this evening | back by | a couple of days | few working days | next week | first
        thing tomorrow | rather say longer | under promise | promise a time I can keep | keep to it | at
        noon | at four o'clock | before twelve | by tonight | tonight | half an hour | an hour at most | two
        minutes | couple of minutes | end of the week | end of the day | middle of next week | give or take
        | three days | next monday | in the morning | after the weekend | on the twelfth""",
    "goodwill": """
        goodwill | gesture | small gift | voucher | discount | money off | gift card | store credit | for
        free | free of charge | on the house | exception | bend the rule | bend a little | some room | room
        to move | leeway | discretion | ~flexible | what I am allowed | allowed to do | allowed to give |
        within my limits | within the rules | within the rule | what I can do | what we can do | could do
        instead | meet them halfway | meet you half way | waive | knock off | take something off | bit off |
        per cent off | next order | next visit | upgrade | ~extra | free delivery | free month | throw in |
        small thank you | make up for | make it up to | for the trouble | partial refund | part of the money
        | see what I am | what I am able | what my boss | look kindly | sweeten | come towards | allow me to
        | cover the | pay for the postage | carry the cost | next one is on""",
    "what next": """
        next step | next steps | what happens next | what I will do next | what happens now | what I am
        going to do | this is what I | here is what | I will do | go from here | agree on | agree when |
        agree how | set a time | make an appointment | fix a time | when I call | when we speak | I will
        call you | I will ring | call you back | call them back | get back to you | I will write | will hear
        from me | let you know | let them know by | update you | I will send | send you | confirm by email |
        send a summary | in writing | call you tomorrow | same time tomorrow | speak again | check in with
        you | be in touch | keep you posted | you will get""",
    "reachable": """
        my name | give them my name | my number | my direct number | direct line | my extension | my email |
        reach me | ring me | call me | contact me | get hold of me | ask for me | write to me | case number
        | reference number | ticket number | business card | come back to me | come straight to me | if
        anything comes up | if something comes up | if they need me | any time | know who to call | who to
        ask for""",
    "quick acknowledgement": """
        short message | quick message | short reply | quick reply | first reply | let them know | I have
        seen | seen them | seen you | noticed them | be right with | be with you | with you in | with them
        in | nod | wave | ~smile | eye contact | quick word | short word | tell them how long | tell the
        others | say hello to | acknowledge | got your | we have got | received your | holding reply | not
        forgotten | in a minute | in a moment | five minutes | ten minutes | get back to you | waiting time""",
    "updates": """
        keep them posted | keep you posted | keep them informed | kept them informed | kept her informed |
        kept him informed | kept them updated | kept her updated | keep updating | update them | update you
        | give an update | give updates | regular updates | let them know | let you know | let her know |
        let him know | tell them where | tell them what | told them what | told her what | told him what |
        tell them how far | how far we are | where we are | where it is | where things stand | what is
        happening | what I am doing | every step | every day | every hour | every evening | every two days |
        rang her every | call anyway | even if there is nothing | nothing new | no news | text her | texted
        her | texted him | texted them | sent her a message | sent him a message | sent a message | sent the
        tracking | rang when | wrote when | called when | tell them straight away if | hear it from me |
        hear from us | tell the customer | told the customer | ring her in between | ring him in between |
        gets a call from me | hears from me | hear from me | little text | show them where | just so you
        know | so they know | so she knew | so he knew | so that they know | drop them a message | tell them
        as soon as | call in between""",
    "announcing": """
        told the customers | told everyone | told people | told them straight | told the guests | spoke to
        the | made an announcement | announced | announcement | put up a sign | sign on the door | went to
        each | went round | went from table | walked down the line | explained to the | explained what |
        said sorry to | apologised to | sorry everyone | ladies and gentleman | be patient | bear with us |
        kept them informed | let them know | gave them the choice | told them what | said to everyone | got
        on the | over the speakers | loudspeaker | microphone | called out | shouted that | stood on |
        walked round | said listen | I explained | asked them to""",
    "told right people": """
        told my manager | told my boss | told my supervisor | called my manager | rang my manager | informed
        my | informed the | got my manager | fetched my manager | went to my manager | duty manager | shift
        leader | called security | called an ambulance | called the police | called the fire | rang the
        technician | called the technician | called the engineer | called maintenance | rang head office |
        alerted | raised the alarm | reported it | told my colleagues | told the team | let the team know |
        shouted for | let my manager know | let the manager know | called the | got hold of | sent for | ran
        to | fetched the | fetched my | went to get | shouted for my | told the boss | told the manager |
        told the chef | messaged my | walkie talkie | pressed the alarm""",
    "case followed up": """
        follow up | followed up | check back | checked back | call them later | called a week later | week
        later | days later | day later | next day | next week | week after | day after | next morning | a
        month later | after a week | after a few days | couple of days | ring them | rang them afterwards |
        asked how | ask how | how it went | how it is going | how they got on | if they were happy | whether
        they were happy | if it was | if everything was | whether everything | still all right | still okay
        | is everything | all well | all sorted | short email | short call | drop a line | drop them a |
        checked that | check that | see that it | made sure it | made sure she | made sure he | make sure
        they are | made sure they | looked in on | went back to | to see if | rang again | called again |
        ask her how | ask him how | see how she | see how he | pop back | go back to the table | went back
        and asked | asked if it worked | ask if it worked | ask whether it | dry now | a note a week | stop
        by later | check on them | month later | send a card""",
}
