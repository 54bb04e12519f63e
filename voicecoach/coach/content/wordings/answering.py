"""Wordings of ideas about questions, answers and rules."""

WORDINGS = {
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
    "system": """
        ~list | made a list | to do list | ~write it down | write everything down | jot | note it | ~notes |
        notebook | notepad | pad | ticket system | ~tickets | calendar | sticky notes | post it | tracker |
        reminders | alarm | timer | whiteboard | board | spreadsheet | excel | colour coded | colours | tick
        off | cross off | checklist | planner | diary | scribble | log | slips | in my head | back of my
        hand | folders | index cards | clipboard | numbers on | in the book | on my hand | queue number |
        first in | piece of paper | bit of paper | pen | rota | routine | order of | window | tabs | flag |
        highlighter | marker | magnet | chart | labels | trays | piles | columns""",
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
    "problem": """
        order had not arrived | delayed order | customer called | ~complaint | complained that | never
        arrived | kept failing | wrong item | was missing | did not work | <situation>""",
    "saying no": """
        not possible | is impossible | I cannot | we cannot | not able to | I am unable | cannot offer |
        cannot give | not allowed to | not allow | would not work | does not work like that | have to say no
        | say no | tell them no | clear no | out of my hands | hands are tied | not something I can | no way
        | cannot do that | beyond what | too much to ask | be clear about | what I cannot | cannot and |
        cannot promise | not realistic | not going to be able | the limit is | that is the limit | where the
        line | as far as I can go | not in my power | cannot go that far | cannot be done | not going to |
        cannot make | cannot just | cannot help with | cannot change | I am afraid | unfortunately not |
        sadly | no I | that much I | a whole year is | too far""",
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
}
