"""Wordings of ideas about leading a team and working in one."""

WORDINGS = {
    "training": """
        training | train them | train the team | trained | coaching | coach | workshop | workshops | course
        | courses | practice | practise | role play | role plays | ~exercise | ~session | ~sessions | teach
        | taught | show them how | learn from each other | refresher | every week we | learning time |
        e-learning | lessons | shadow | shadowing | listen to calls together | half a day | one thing a
        month | learn one | small lesson | do exercises | train it | listen together | watch each other | go
        on a""",
    "practising safely": """
        practise | practice | rehearse | role play | play the customer | pretend | try it out | tried it out
        | test system | test version | sandbox | demo | made up | not real | in a safe | without customers |
        without real | nothing can go wrong | nobody gets hurt | make mistakes | allowed to make mistakes |
        click around | play with it | hands on | ~exercise | mock | dry run | workshop""",
    "first weeks support": """
        first weeks | first week | first month | first days | walked around | went round | sat with | sat
        beside | sat next to | stood beside | stood behind | was there | on the floor | every shift | at
        their desks | help desk for | answered questions | answered every question | called me over | super
        user | key user | extra people | extra staff | less calls | fewer calls | checked in every | daily
        meeting | every morning | stayed late | support them | looked after""",
    "mentor": """
        mentor | buddy | godparent | shadow | shadowing | sit next to | sit beside | sit with | somebody to
        sit | someone to sit | work alongside | pair with | pair up | pair them | experienced colleague | an
        old hand | one of the old | ~partner | take under | listen in | watch me | side by side | show the
        ropes | first one watches""",
    "feedback to staff": """
        give feedback | feedback | tell them what went well | what went well | what could be better | what
        can be better | praise | well done | be specific | specific | concrete | an example | ~examples |
        for example on | this call | that call | listen to a call | listen to the call | listen back | look
        at one case | show them exactly | the facts | not in general | not just say | not you are | what I
        saw | what I heard | on monday | on tuesday | once a week | one to one | tell him what | tell her
        what | tell them what I | what they did right | point to | on this one | last week you | when you
        said | play it back | we listen to | say exactly | show him where | show her where | show them where
        | clear about what""",
    "praise": """
        praise | thank them | say thank you | well done | good job | recognise | recognition | celebrate |
        in front of everyone | in front of the team | in the meeting | by name | tell the boss | cake |
        bonus | reward | employee of the | small prize | award | mention it | ~credit | applause |
        compliment | notice when | proud of them | appreciated | pat on the back | card from | thank you
        card | say it out loud | tell them I saw | tell them it was good | say what they did well | round of
        applause | little something | buy them | ice cream | chocolate | tell everyone what | make a fuss |
        send a message to""",
    "private talk": """
        in private | private | just the two | two of us | one to one | one on one | ~alone | on their own |
        on his own | on her own | each of them | each one | with each | take them aside | took him aside |
        took her aside | close the door | not in front of | behind closed | over a coffee | for a coffee |
        go for a walk | quiet room | sit down with them | sit down with him | sit down with her | ask how
        they are | ask how he | ask how she | ask what is going on | what is going on | what is wrong | is
        something wrong | what is behind | something behind it | at home | reason for it | ask why | find
        out why | have a word | quiet word | take them to one side | take him to one side | away from the
        others | without the others | sit them down | go somewhere quiet | what is up | are you okay | are
        you all right | how are things | what is bothering | find out what""",
    "spoke directly": """
        spoke to him | spoke to her | spoke to them | talked to him | talked to her | talked to them | went
        to him | went to her | went up to | asked him for | asked her for | asked him if | asked her if |
        asked to talk | had a word | had a chat | had a talk | had a conversation | sat down with | sat down
        together | sat together | over a coffee | after the shift | after work | in the break | took him
        aside | took her aside | rang him | called him | told him | told her | said to him | said to her | I
        said look | face to face | directly | in private | cleared the air | brought it up | said what |
        went over to | knocked on | sent him a message asking | asked for five minutes | picked a quiet
        moment | said can we talk | in the car park | at the end of the shift | over lunch | I said to | I
        told | not behind his | not behind her | to his face | to her face""",
    "their side": """
        his side | her side | their side | his point | her point | his view | her view | their view | his
        reasons | asked why | asked him why | asked her why | asked what | listened to him | listened to her
        | listened | let him explain | let her explain | explained that | told me that | told me why | it
        turned out | turns out | it came out | I had not known | I did not know | I had no idea | never
        thought about | from his side | from her side | where he was coming | where she was coming | he felt
        | she felt | he thought | she thought | he was worried | she was worried | he had been | she had
        been | he was under | understood why | what was going on with | had a reason | he said that | she
        said that | he told me | she told me | he explained | she explained | from where he | from where she
        | I heard | it was because | behind it was""",
    "agreed": """
        agreed | agree on | we agreed | made a deal | deal was | compromise | met in the middle | meet in
        the middle | settled | settle on | settled on | bit of both | half half | take turns | took turns |
        ~swapped | split it | found a way | we decided | decided together | from then on | from now on | so
        now he | so now she | I would do | he would do | she would do | both sides | common ground | good
        for both | works for both | suits both | win win | both give | give and take | shook hands | so from
        | wrote down what | so we | in the end we | we said | we both | the deal | each of us | every other
        | half the | one week me | I take | he takes | she takes | worked out a | made a plan | found a
        middle | swap | turns""",
    "getting on now": """
        get on well | get on fine | get on great | get along | got on well | got along | good friends |
        friends now | still friends | ~mates | ~closer | better than before | work well together | work
        together | laugh about it | laugh about | joke about | no trouble since | no problem since | since
        then | never again | no hard feelings | best colleague | trust each other | help each other | go for
        a drink | lunch together | we still | to this day | we are fine | no bad | go out for | we have
        lunch | still in touch | she is my | he is my | we text | one of my best | invited me | works like a
        charm | never had another | get on better""",
    "common table": """
        round the table | around the table | round one table | at one table | to the table | bring together
        | bring them together | bring both | get them together | get everyone together | get everyone |
        everyone together | in one room | in a room | one call | on one call | on a call | conference call |
        sit down together | sit down with both | talk to both | call a meeting | short meeting | quick
        meeting | meet with | both sides | all sides | everyone involved | everybody involved | the right
        people | people who | all three of them | all in one | all at once | sit them down | put them
        together | one meeting | everyone on the phone | call them all | on the line together | talk instead
        of email""",
    "who does what": """
        who does what | who is doing what | does what | by when | until when | clear tasks | clear task |
        one task | each one has | each has | everyone has | everyone knows | everybody knows | name and date
        | a name and | name next to | who is responsible | responsible for | who takes | agree who | write
        down who | written down | deadline | deadlines | by friday | by tomorrow | list of tasks | action
        list | share out | hand out | assign | allocate | ~roles | one does | what do you need | who has to
        | who is going to | what day | what time | you do this | you do that | every one of them says | say
        out loud who | nobody leaves without""",
    "departments": """
        other departments | other department | with sales | with logistics | with the warehouse | with
        marketing | with product | with finance | with accounts | with it | product team | web team |
        developers | engineers | sit down with | talk to the | work with the | together with | agree with |
        ask the others | ask them what | get them on board | ~involve | cooperate | what is possible | what
        they can | realistic | feasible | before I promise | before we promise | ask them first | what can
        you | what can they | can they do | how long would | get their okay | get a yes | with the people
        who | workshop | depot | office | the back office""",
    "regular exchange": """
        regular meeting | regular meetings | weekly meeting | monthly meeting | once a week | once a month |
        every week | every month | every two weeks | every friday | every monday | each morning | every
        morning | stand up | short meeting | five minutes | quarter of an hour | ~fixed | same time |
        exchange | sit together | ~meet | huddle | round table | lunch with | shared list | shared board |
        group chat | once a fortnight | every other week | coffee together | always on | meet up | get
        together | ten minutes | on the calendar | calendar""",
    "early signs": """
        early signs | ~notice | you notice | signs | mood | atmosphere | tone changes | quieter | gone quiet
        | goes quiet | quiet | silence | not talk to each other | do not talk | stop talking | avoid each
        other | no longer say | stop laughing | no jokes | fewer jokes | irritable | snappy | short with
        each other | sick more | calling in sick | off sick | late more | more mistakes | eye contact | roll
        their eyes | little groups | two camps | eat alone | sits alone | keep an eye | look out for | gut
        feeling | body language | who eats with | whisper | short answers | slam | sigh | comes late | in a
        mood | something in the air | feel it | you can feel | hear it in their | eye rolling | people leave
        the room | look away""",
    "safe to speak": """
        speak openly | talk openly | say what they think | say openly | stays between us | confidential | in
        confidence | in private | ~private | one to one | each on their own | with each of them | each of
        them | ~alone | separately | ~safe | without fear | no blame | without blame | not judge | listen to
        everyone | everyone gets | everybody can | everyone can | take my time | over a coffee | informal |
        anonymous | door is open | word with | between you and me | nothing leaves | stays in the room |
        stays here | nobody else hears | just listen | not take sides | hear everyone | each gets | quiet
        coffee""",
    "mediating": """
        mediate | mediator | both sides | both together | bring them together | sit down together | at one
        table | talk to each other | hear each other | listen to each other | each say | understand each
        other | common ground | what they agree | agree on | find a compromise | compromise | in the middle
        | clear the air | clear it up | work it out | solution together | what they need from | rules for |
        ground rules | shake hands | fair to both | see eye to eye | get them talking | talk it out | get
        them to talk | let each one | not take sides | find something they | find out where they | both want
        | shake hands on | each gives""",
    "service first": """
        customer must not | customers must not | customer should not | customers should not | not notice |
        must not feel | must not suffer | not on the phone | not in front of | in front of the customer | in
        front of customers | on the shop floor | stay professional | remain professional | professional |
        work comes first | customers come first | customer comes first | job still | service goes on | leave
        it at the door | customers hear nothing | customer hears | customer sees | nobody outside | behind
        the scenes | behind the counter | on the phone you | the phone still | whatever happens | smile for
        the | work has to go on | guests must""",
    "outside help": """
        human resources | hr | get help | bring in help | outside help | ask for help | mediator | coach |
        my manager | my own boss | my boss | someone neutral | neutral person | somebody from outside |
        someone from outside | workshop | team day | ~training | works council | counsellor | too big for me
        | if it does not get better | if that does not help | go to my boss | go to my manager | not a
        psychologist | somebody trained | someone trained | someone who is not | third person | get somebody
        in | personnel""",
    "plan with support": """
        make a plan | agree a plan | plan together | work out a plan | what do you need | what they need |
        what he needs | what she needs | help them | ~support | training | course | coaching | mentor |
        buddy | sit next to | pair with | work alongside | listen in | shadow | extra time | practise |
        regular talk | meet every | look at it together | work on it together | how can I help | give them
        someone | help with | go over it together | what would help | sit with them | more practice | show
        it again | teach again | together we write""",
    "goals and dates": """
        realistic goal | realistic goals | goal | goals | target | small steps | small goals | step by step
        | achievable | reachable | can reach | can manage | by the end of | in four weeks | within a month |
        in a month | every friday | every week | each week | ~date | deadline | next month | check again |
        check in | look again | meet again | review it | see how it goes | follow up | write it down | in
        writing | next friday | in two weeks | one thing at a time | a bit each week | something they can |
        so many by | every week we look | see where we are | end of the month | meet again in""",
    "look wider": """
        whole team | the rest of the team | rest of the team | the others | other people too | my own fault
        | my part | did I | what I could have | workload | too much work | shifts | conditions | the tools |
        the system | the process | not just one person | not only one | is it just him | is it just her |
        atmosphere | training we | how we trained | bigger than""",
    "empowering": """
        let them decide | let the team decide | decide themselves | decide for themselves | own decisions |
        trust them | trust my team | trust people | free hand | freedom | allowed to | without asking me |
        not have to ask | do not need to ask | not come to me | ~authority | up to fifty | budget of | own
        budget | let them try | let people try | try it | their ideas | ideas from the team | came from the
        team | came from one | idea of | somebody's idea | ask the team | ask them for ideas | suggest |
        suggestions | take ownership | empower""",
    "team ideas": """
        ideas from the team | team's ideas | their ideas | ask the team | ask my team | the team knows best
        | people on the phones | people who do the | know best | suggestions | suggest something | bring
        ideas | own ideas | brainstorm | anyone can | anybody can | everyone can | everybody can | every
        voice | what would you change | idea of the month | try their | try out ideas | whiteboard | board
        for | listen to the team | speak up | what would they do | what do you think | anyone with an idea |
        ask round | ask around the team | from the people who | not from me | everyone puts | once a month
        we sit | they come up with | came up with it | one of my team said | one of the team""",
    "time and praise": """
        give them time | time for it | time for that | hour a week | hour every week | an hour for | half an
        hour | free time | off the phones | off the phone | without calls | praise | thank them | mention it
        | in the meeting | in front of the team | recognise | recognition | reward | prize | celebrate |
        well done | by name | bonus | credit""",
    "reaching goals": """
        targets | goals | give direction | know where | direction | something to aim | aim for | motivate |
        motivates | push me | like targets | like to be measured | see progress | see how I | know where I
        stand | where we stand | ~fair | healthy competition | helps me""",
    "shared answers": """
        standard answer | standard answers | standard reply | standard text | template | templates | text
        block | text blocks | script | ready made | ready answer | prepared answer | prepared a text | wrote
        a text | wrote an answer | wrote one | same answer | answer for everyone | list of answers | list of
        questions | frequent questions | common questions | copy and paste | macro | on the website | on the
        homepage | recorded message | message on the | put it online | sheet with | one answer | few answers
        | wrote a few | wrote some | ready replies | answers to copy | wrote down the answers | put the
        answer""",
    "dividing work": """
        divided | split | split up | split the | shared out | shared it out | sorted | sort by | sorted by |
        by urgency | urgent ones | urgent first | easy ones | hard ones | one took | one of us | some of us
        | half of us | half the team | two of us | each of us | each took | everyone took | took turns |
        gave the | put two people | teams of | in groups | who does what | assigned | according to | by
        topic | by country | by date | oldest first | ~priority | gave each | I took the | she took the | he
        took the | experienced | two piles | three piles | first pile""",
    "tracked and told": """
        list of open | list of all | open cases | kept a list | made a list | kept track | spreadsheet |
        shared list | shared sheet | board | ticket | tickets | ticked off | crossed off | ~marked | ~status
        | told them how long | told people how long | told customers | told everyone | informed | automatic
        reply | auto reply | holding message | short message | wrote to all | wrote to everyone | texted
        everyone | let them know | expect an answer | it would take | might take | updates | one list |
        everything on | crossed out | every customer got | everyone got | short mail | few lines | expect it
        | takes two | will be a few""",
    "team gained": """
        saves us | saved us | hours a week | hour a day | hours a day | minutes a day | minutes per | more
        time | time for | time back | time to | less stress | less stressful | less work | fewer calls |
        fewer complaints | fewer mistakes | overtime | go home | went home | on time | ~lunch | ~breathe |
        relaxed | happier | team was happy | colleagues were | colleagues could | team could | mood | calmer
        | easier for | thanked me | can finally | could finally | get home | less moaning | nobody has to |
        not have to | do not have to | has time | have time | had time | nicer for""",
    "asked people": """
        asked the | asked my | asked around | got the | brought in | involved | together with | with the
        help of | got help | helped me | sat down with | talked to | spoke to | went to the | took it to |
        showed it to | ran it past | checked it with | checked by | approved | signed off | had it checked |
        manager agreed | boss agreed | permission | other department | ~technician | ~chef | it people |
        specialist | asked someone | got my | got someone | asked if | said it was fine | said yes | gave me
        the okay | looked it over | read it through | helped me with""",
}
