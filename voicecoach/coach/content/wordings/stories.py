"""Wordings of ideas about what happened and what one would keep."""

WORDINGS = {
    "personal touch": """
        by name | use their name | remember their | remember what | remember names | knew her | knew his |
        know what they like | what they like | how they like | their usual | birthday | their children |
        their kids | their dog | their family | last time | made it personal | ~personal | handwritten |
        little note | small things | little things | details about them | ask about | ask how their | what
        they told me | remember how | know that he | know that she | knew that he | knew that she | his dog
        | her dog | his son | her son | his daughter | her daughter | take interest | what team | how the
        holiday | usual order""",
    "staying in touch": """
        stay in touch | keep in touch | stay in contact | keep contact | regular contact | call now and then
        | ring now and then | ring them every | call them every | once a month | every few months |
        newsletter | christmas card | card at | birthday card | send a card | send them a card | email when
        | message when | call when | let them know when | when something new | when new | invite them | pop
        in | drop in | check in | send a message | sent a message | send him | send her | postcard | ring up
        | write to them | once a year | new year | say hello | now and again | every so often""",
    "giving something": """
        give them something | tips | a tip | advice | free advice | recommend | a recommendation | ~helpful
        | useful | something useful | show them how | little guide | instructions | sample | free sample |
        article | know how | information they | for nothing | without selling | without wanting | not only
        sell | small gift | ~extra | write down for | show them a | little trick | a hint | free of charge |
        help them choose | how to look after | how to use | leaflet""",
    "quality stays": """
        quality first | quality over | not at the cost | not at the expense | at the expense of | never rush
        | not rush | must not suffer | not suffer | accuracy | correct | be friendly | stay friendly | stay
        polite | respect | honest | honesty | tell the truth | not lie | listen properly | never let go |
        never give up | not compromise | right the first time | customer comes | always say | always be |
        always listen | always check | the basics | please and thank | manners | being nice | being honest |
        facts right | not fob | each one gets | still get""",
    "what can go": """
        can wait | could wait | leave out | shorter | keep it short | cut down | small talk | chat | nice to
        have | reports | paper work | paperwork | admin | tidying | filing | internal emails | ~meetings |
        do it later | do that later | ~later | postpone | put off | after the rush | ~tomorrow | extras |
        perfect wording | not perfect | skip the | drop the | long emails | the extra | pretty | clean up
        later | coffee break | not every | leave for""",
    "success story": """
        in the end | at the end | it ended | ended well | after a week | after two weeks | after a month |
        after two months | by the end | by friday | by christmas | back to normal | under control | all
        answered | caught up | cleared | backlog | nobody was lost | nobody left | everyone got | everybody
        got | got through | worked out | went well | thanked | praised | fewer complaints | ~faster | as a
        result | <result> | it took | took us | then it was | it was over | were through | were done |
        calmed down | settled down | quieter | gone | nobody complained | got praise | we were done | was
        sorted | was solved | worked""",
    "learned": """
        learned | I learned | learnt | what I took | took from it | take away | taught me | lesson | since
        then | ever since | from then on | now I always | I always now | these days I | next time | would do
        it again | would do differently | never again | ~prepared | be prepared | have a plan | plan b |
        good to know | showed me | made a list | know now | now there is | always carry | next time it
        happens | made me | I know that | what stayed with me | do it differently""",
    "size of it": """
        three times as | twice as | double | tripled | hundreds of | thousands of | a thousand | hundred
        calls | hundred emails | hundred messages | usually we get | normally we get | normal is | on a
        normal day | instead of | more than usual | than usual | a day | an hour | within days | within two
        days | overnight | in one day | from one day | queue of | people waiting | went up by | exploded |
        <number> | within three | in a week | normally | usually | hundred and | thousand and | times more |
        ten times | five times | four times | inbox full | inbox was""",
    "serious": """
        wanted to cancel | wanted to leave | about to leave | about to cancel | already had an offer | had
        an offer | offer from | with a competitor | competitor | had already | had written | cancellation |
        on the desk | ~notice | threatened to | said he would | said she would | he was going to | she was
        going to | years with us | with us for | for years | our biggest | one of our | ~worth | a year |
        lost trust | had enough | fed up | last straw | third time | cheaper | off to | going to the other |
        had the letter | signed with | half signed | last chance | done with us | finished with us | wanted
        out | we would lose | big account | been with us""",
    "right solution": """
        arranged | organised | booked | set up | put them on | moved them to | changed their | changed the |
        upgraded | replaced | swapped | sent a | sent them a | sent an | got them a | got him a | got her a
        | got him the | got her the | gave them | gave him | gave her | offered them | offered him | offered
        her | found them | found him | found her | credited | refunded | discount | new contract | new
        tariff | better tariff | cheaper tariff | fixed | had it fixed | repaired | technician | engineer |
        within the day | free month | sorted out | sorted it | got it sorted | put him | put her | put them
        | had it | had him | had her | brought the | came out to | sent someone | sent somebody | did a deal
        | matched | put in a | swapped the | solved""",
    "affected": """
        wrote to all | wrote to everyone | wrote to the | called all | called everyone | called the | rang
        all | rang everyone | rang the | contacted all | contacted everyone | contacted the | everyone who |
        everybody who | all those who | all the people who | the ones who | apologised | apologised to |
        refunded | gave them back | got their money | got a new | sent a new | sent them | ~replaced |
        voucher | compensated | credited | told everyone | told all | rang people | phoned people | phoned
        everyone | phoned all | everyone got | everybody got | they all got | people got | each of them |
        new one each | money back to | got in touch with""",
    "fixed it": """
        fixed | had it fixed | got it fixed | corrected | got it corrected | ~changed | got it changed |
        repaired | replaced | switched off | took it off | took it down | pulled it | withdrew | recalled |
        stopped using | new version | ~update | updated | patched | within a day | within two days | within
        a week | same day | same week | since then it | gone for good""",
    "did it yourself": """
        I built | I wrote | I made | I set up | I set | I did | I led | I ran | I started | I introduced | I
        tested | I tried | I trained | I showed | I put | I moved | I changed | I organised | I designed | I
        drew | I created | I programmed | I printed | I bought | I asked | I sat down | my idea | my project
        | ~myself | on my own | nobody asked | I took | I carried | I went | I spoke | I talked | with my
        own | I stayed | I rang | I asked the | I got the | I learned how""",
    "chose measure": """
        ~decided | decided to measure | ~chose | ~picked | one figure | one number | one thing | measure of
        | measured by | the measure | goal was | target was | wanted to get | wanted to bring | how many |
        how often | how long | per week | per cent | within a week | first time | repeat calls | we looked
        at | I looked at | what I counted | count only | only one | how many come | wanted fewer | number to
        watch""",
    "changed things": """
        since then | from then on | after that | now we | now there | now they | now everyone | now
        customers | today we | fewer | ~less | faster | quicker | shorter | saves | saved | per cent |
        minutes less | ~half | still use | still used | still there | adopted | took over | other branches |
        rolled out | everybody uses | ~queue | complaints went | calls went | <result> | these days | now
        you | now it | got quicker | got faster | got shorter | no more | not any more | nobody asks | no
        one asks | every shop | whole company | hang there""",
    "own initiative": """
        on my own | by myself | ~myself | nobody asked | nobody told | no one asked | no one told | without
        being asked | without anyone | just did it | just started | just made | took it on me | I started |
        I made | I wrote | I built | I set up | I put | I drew | I printed | in my own time | in my free
        time | after work | at home | in my break | between customers | quiet hour | offered to | ~suggested
        | thought why not | had the idea | came up with | off my own | did not wait | did not ask anyone |
        just sat down | one evening | on sunday | on a sunday | took home | my own | spare time | I thought
        | so I""",
    "helped outside": """
        my neighbour | my friend | my friends | my sister | my brother | my mum | my dad | my gran | my
        grandma | my grandmother | my grandfather | my grandad | my aunt | my uncle | my cousin | my
        classmate | my teacher | fellow student | a stranger | an old lady | old man | on the train | on the
        bus | at school | at the club | at university | needed help | had a problem | was upset | could not
        work | did not know how | was struggling | asked me | had lost | was stuck | in my street | in our
        house | downstairs | at church | in the choir | my team mate | my flatmate | my roommate | mate of
        mine | girl in my | boy in my | could not read | did not understand""",
    "past stories": """
        tell you about | examples from | examples of | example of | stories | story | experience |
        experiences | what I have done | I have actually | I have done | have done before | time when |
        times when | past | previous job | previous jobs | last job | my old job | how I handled | how I
        dealt | dealt with before | when it went wrong | real situations | real cases | what happened |
        mistakes I | what I did when | when I had | things I did | something that went | one I was proud |
        cases from""",
    "what ifs": """
        what would I do | what I would do | what would you do | what if | what I do if | what to do if | how
        would I | how I would | how would you | imagine | situations | scenario | scenarios | hypothetical |
        case studies | made up | if a customer | if somebody | if someone | suppose | pretend that | tricky
        situation | what I would say | what I would say if | how to deal | put me in a | think on my feet |
        if such and such""",
    "motivation": """
        why I want | why I applied | why this | why your | why here | why you | why me | motivation | what
        motivates | who I am | about me | about myself | my strengths | my weaknesses | whether I fit | if I
        fit | fit in | fit the team | suit the | get to know | know each other | my cv | my background | my
        experience | what I can | your company | why I am here | what brings me | why I left | what I am
        looking for | what I am like | see if we fit | what kind of person""",
    "role-play": """
        role play | role plays | act out | ~act | little scene | play a customer | play the customer | be
        the customer | pretend | practical test | practical part | practical task | a test | ~trial |
        ~exercise | mock call | phone call with | try out | on the spot | show you how | play the angry |
        play a guest | do a scene | like theatre | see me in action""",
    "service face": """
        face of the company | face of the firm | face of the business | the face | first impression | first
        person | voice of the company | represent | represents | the company's | friendly | friendly and |
        polite | courteous | ~kind | welcoming | warm | smile | pleasant | nice to people | good manners |
        helpful face | make people feel | only one they | only person they | you are the company | you are
        the shop | shop window | how the company | good impression | open and | nice | charming | good mood""",
    "loyalty": """
        come back | comes back | came back | be back | back again | ~return | stay with | stay loyal | loyal
        | loyalty | happy customers | happy customer | satisfied customers | go away happy | leave happy |
        leave with a smile | go home happy | smile on | glad they came | recommend | tell their friends |
        tell others | tell everyone | word of mouth | good reviews | regulars | buy again | book again |
        order again | walk out happy | want to come | come again | stay for years | stay for life | smiling""",
}
