"""The wordings of ideas about dealing with one customer's case. Data for ``ideas.py``: a long list, not long code."""

from __future__ import annotations

WORDINGS = {
    "saying no": """
        not possible | is impossible | I cannot | we cannot | not able to | I am unable | cannot offer |
        cannot give | not allowed to | not allow | would not work | does not work like that | have to say no
        | say no | tell them no | clear no | out of my hands | hands are tied | not something I can | no way
        | cannot do that | beyond what | too much to ask | be clear about | what I cannot | cannot and |
        cannot promise | not realistic | not going to be able | the limit is | that is the limit | where the
        line | as far as I can go | not in my power | cannot go that far | cannot be done | not going to |
        cannot make | cannot just | cannot help with | cannot change | I am afraid | unfortunately not |
        sadly | no I | that much I | a whole year is | too far""",
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
    "giving reason": """
        the reason is | the reason for | reason why | explain why | tell them why | say why | why that is |
        why it is | why it takes | why we do | that is because | this is because | it is because | because
        we | because the | because our | because it | because of the | due to | so that they understand why
        | what is behind | the background | where it comes from | explain the delay | explain what happened
        | explain how it came | the thing is | what happened is | what has happened | what is going on | a
        good reason | good reason for | ~protect | to be fair to everyone | makes sense to them | not just
        because | that is down to | because of | comes from | the way it works is | the system | we have to
        wait for | needs to | it has to | has to be checked | otherwise | I have to get | have got to get |
        only open | not been delivered | someone is off | short staffed""",
    "sense of the rule": """
        why the rule | what the rule is for | reason for the rule | sense of the rule | purpose of the rule
        | rule exists | rule is there | rules are there for | why there is a rule | why we have | where the
        rule comes from | protects | there to protect | for safety | against fraud | look behind the rule |
        point of the rule | idea behind the rule | understand the rule | know the policy | read the policy |
        know the rules inside | made for a reason | rule for a reason | reason behind""",
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
    "caring": """
        show that I care | somebody cares | really care | they matter | you matter | interested in them |
        take an interest | interested in the person | take them seriously | taken seriously | take it
        seriously | feel understood | feel heard | feel seen | feel welcome | feel valued | feel important |
        treated like a person | like a human | not a number | see the person | human being | put myself in |
        in their shoes | how they feel | ~warm | ~kind | ~heart | compassion | empathy | look after them |
        time for them | time for people | remember them | mean it | honestly interested | on their side |
        glad they came | glad you | not play it down | I would hate that | make time for | sit down with
        them | take the time | look at them | really listen | not just another | listen properly | ask how
        they are | see how they feel | small kindness | nothing is too much""",
    "valuing": """
        we value | value them | value you | appreciate | thank you for | thank them for | glad to have |
        glad you | glad they | happy to have | want to keep | not want to lose | important to us | mean a
        lot | means a lot | hope to see | see you again | come back | be welcome | always welcome | stay
        with us | look forward to | as a customer | ~loyal | for your patience | for telling | for coming |
        for raising""",
    "need": """
        what they need | what you need | really need | actually need | what they want | what you want | what
        they are after | looking for | what matters | matters to them | important to them | what is
        important | find out what | understand what | ask what | what for | what it is for | what they use
        it | how they use | how do you use | what they expect | their situation | their needs | tailor |
        suits them | fits them | right for them | the person in front | what would help | what would make |
        what hurts | what is wrong | what is missing | what bothers | what they hope | goal behind | need
        behind | what is really | real problem | true problem | the actual problem | what is it for | what
        do you do with | what would you like it to | tell me about your | get to know | ask a lot of
        questions | what they came for | what brought them | what they have in mind | what would suit | what
        fits | what they were hoping""",
    "open questions": """
        ask open | open questions | ask questions | ask a few questions | ask them to describe | tell me
        more | tell me exactly | tell me what | what happened | what exactly | when did it | when did that |
        how did it | since when | what did you | what do you see | what does it | what it does | how does it
        | can you show | show me | describe it | describe what | in their own words | go back to the
        beginning | from the start | ask until | keep asking | one more question | ask again | narrow it
        down | who what | pin it down""",
    "details": """
        order number | reference number | customer number | account number | membership number | invoice
        number | serial number | your name | full name | postcode | date of birth | address | receipt | get
        the facts | the facts | all the details | the details | details from you | dates | ask for | when
        they bought | when did you buy | which product | which model | proof of purchase | photo of | may I
        have | could I have | can I have | could you give me | can you give me | can you tell me your |
        could you tell me your | need from you | look you up | find you | what is your | your order | on the
        receipt | the number on | what name | under what name | spell that | which day | what time was | who
        did you speak | who they spoke | send me a picture | photos | when it was | date on""",
    "history": """
        look at the account | open the account | pull up the account | check the account | read the notes |
        read the history | look at the history | customer history | their file | read the file | open the
        file | look them up | see what was done | what was said | what was agreed | what has been tried |
        what happened before | last time | before I call | before I speak | before I answer | before they
        have to | old emails | previous contacts | earlier tickets | in the system | on the screen | know
        the story | read up on | prepare myself | open it up | bring it up | on my screen | on screen | see
        the whole | what happened so far | who spoke to | what they ordered | look through | have a look at
        their | have a look at the | first I look | check what they have""",
    "cause": """
        find out why | find the cause | found the cause | look for the cause | root cause | get to the
        bottom | look into it | looked into it | check what happened | what went wrong | where it went wrong
        | trace it | traced it | track it down | dig deeper | dug into | investigate | why it keeps | reason
        behind | what is behind | where it comes from | came from | down to | turned out | the error was |
        it was because | together we found | find out what happened | see what happened | go through the |
        had been | somebody had | someone had | old version | same supplier | same day | together with |
        found the | found that | found out""",
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
    "closing": """
        anything else | anything more | is there anything | something else I can | further questions | any
        more questions | any questions | happy with that | all right for you | are you happy | does that
        help | sum up at the end | summary at the end | say goodbye | wish them | have a nice day | have a
        good day | thank them at the end | thank you for calling | thank you for coming | end on a |
        friendly goodbye | close with | finish with | not let them go before | before we | before you go |
        before they leave | all done | all you needed | everything you | was that | one more thing | take
        care | safe journey | till next""",
    "greeting": """
        say hello | hello and | good morning | good afternoon | greet | greeting | say who I am | say my
        name | with my name | name of the company | my name is | introduce myself | ~welcome | smile | warm
        voice | friendly voice | friendly start | nice to | how are you | thanks for calling | thank you for
        calling | glad you called | eye contact | look up | sound friendly | pick up with | say the name of
        | say the firm | good day | morning | my first name | glad to | hear a smile | hear the smile |
        sound awake""",
    "offering help": """
        how can I help | how may I help | what can I do for | can I help | happy to help | glad to help |
        let me help | let me see what | see what I can do | see what we can do | I will sort | we will sort
        | let us sort | let us see | let us look | I will help | I can help | help you with | help you right
        away | do my best | do everything I can | do all I can | everything I can | whatever I can | move to
        the solution | move on to | get to the solution | solve it | look for a solution | find a solution |
        find a way | put it right | sort it out | what can I | tell me how | here for you | let us get | let
        us fix | we get you | get you | I will get | sort that | sorting that | see to that | on to it""",
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
    "one step and wait": """
        one step at a time | one thing at a time | step by step | first step | tell me when | let me know
        when | when you have done | once you have done | when you are ready | ready for the next | I will
        wait | I will hold | take your time | have you got | have you found | can you see | do you see | is
        it out | is it on | and now | now please | then we | after that | next we | stay on the line | bit
        by bit | ~slowly | next one | now try | try that | push it | press it | pull it | unplug | plug it |
        hold it | tell me what | what do you see now | what is it doing now | got it | there we go | good
        now""",
    "encouraging": """
        do not worry | don't you worry | no need to worry | nothing to worry | not your fault | happens to
        everyone | happens a lot | we will get | we will have | we will manage | we will do it | you are
        doing | doing well | doing great | doing fine | very good | well done | ~perfect | ~brilliant |
        ~lovely | nothing can break | cannot break | no such thing | ~together | ~easy | glad you called |
        good that you called | right to call | in good hands | take your time | no hurry | no rush | you
        have done | did that right | that is it | nothing you can | you cannot do anything wrong | not silly
        | not stupid | everyone asks | lots of people | good question | you are not the""",
    "compassion": """
        so sorry for your loss | sorry for your loss | sorry to hear | condolences | my sympathy | thoughts
        are | must be so hard | such a hard time | hard time for you | terrible time | no hurry | take your
        time | take all the time | do not have to do | nothing has to | not today | whenever you | no need
        to apologise""",
    "asking the source": """
        ask in the kitchen | ask the chef | ask the cook | ask the baker | check the list | look at the list
        | check the label | read the label | on the packaging | allergen | ask the person who | ask someone
        who | someone who knows | go and ask | go and check | check with | ask my colleague | ask my manager
        | look it up | ring the supplier | ask the right | the right person | the right department | find
        someone | find out who | knowledge base | handbook | in the system | go to the back | run to the |
        one moment I | I will go and | I will ask | let me ask | somebody in the | knows everything | been
        here for years | who has been here | years here | ring the""",
    "reliable source": """
        look it up | look up | check it first | check before | double check | check in the system | check
        the system | check our website | handbook | manual | knowledge base | intranet | official | written
        down | product page | data sheet | our database | reliable source | from the source | not from
        memory | not off the top | even if I am sure | read the terms | latest version | up to date version
        | ask the person who | ask the specialist | in our system | on the page | on our page | where it is
        written | black on white | look in the book | see it with my own | check with the | go by | official
        page | the list | the latest""",
    "no guessing": """
        not guess | never guess | no guessing | instead of guessing | rather than guess | rather ask | ask
        someone | ask a colleague | ask my manager | go and ask | if I am not sure | when I am not sure |
        not sure I ask | not make it up | make things up | make something up | make stuff up | not invent |
        not pretend | better ask | ask twice | ask first | say I will check | I would check | admit that I |
        no shame in asking | not know I ask | do not know I | ask the one who | say wait a second | find
        someone who | get someone who | not just say something | not just anything | better to check | leave
        it open""",
    "staying current": """
        keep up to date | stay up to date | up to date | read the updates | read updates | read the news |
        news every | newsletter | read the emails | release notes | what is new | what has changed |
        ~changes | ~training | ~trainings | refresher | ~course | team meeting | briefing | every morning |
        every week | every monday | before my shift | before the shift | keep learning | read up | try the
        new | test the new products | read about new | every day I read | quick look at | read what is new |
        check the news | see what changed | changes every | sign up for | internal page | monday meeting |
        ask what is new | try things out""",
    "repeat details": """
        repeat it | repeat back | repeat the | read it back | read back | say it back | read it all back |
        go over it | go through it again | confirm | is that right | is that correct | have I got | did I
        get | so that is | spell it | spell the name | check the number | check the date | double check with
        | make sure I have | in writing | written confirmation | send a confirmation | sum up | one more
        time | so you are | so you would like | let me say | let me just | did I hear | correct me | at the
        end I say | once more | letter by letter | number by number | one last check | write it in an email""",
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
