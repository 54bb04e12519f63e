"""Wordings of ideas about running and improving a service."""

WORDINGS = {
    "pattern": """
        noticed a pattern | saw a pattern | pattern | trend | the same thing | same problem | same complaint
        | same question | same cause | again and again | over and over | keeps coming up | kept coming up |
        keeps coming back | keep hearing | kept hearing | kept asking | comes up most | most common | most
        often | more than one | not the only one | not a one off | several customers | several people | ten
        people | all had the same | always the same | always on | every time | third time that | fifth time
        | how often | count how | group them | sort them by topic | themes | recurring | crops up | what
        people complain | top three | put them side by side | compared the cases | thought that is strange |
        again the same | the third this week | yet another | too many to be | cannot be chance | no accident
        | all with | all of them had | every single one had | so many calls about | everybody asks |
        everyone asks | half the calls | most of the calls | one thing that | what bugs people | what annoys
        people""",
    "asking customers": """
        ask customers | ask our customers | ask them | ask the customer | ask people | ask directly | just
        ask | simply ask | ask how it was | ask what they think | talk to customers | speak to customers |
        call some of | ring a few | customer interviews | focus group | at the counter | at the end of the
        call | after the call | after each | after every | how was your | was everything | is there anything
        we could | what could we do better | what they like | what they would change | listen to what | chat
        with | ~conversation | ask at the till | ask while | when they pay | when they leave | ask them
        straight | was it all right | were you happy | what would you like | ring ten | ring some | have a
        chat | talk to people | listen at the""",
    "surveys": """
        survey | surveys | questionnaire | feedback form | comment card | rating | rate us | star rating |
        smiley | ~score | net promoter | satisfaction score | one question | two questions | few questions |
        poll | fill in | by email after | text after | link after | form on the | on a scale | out of ten |
        tablet at the | short survey | little questions | few questions at | tick a box | smiley buttons |
        stars after | form at the till | link in the email | card on the table | how many stars | score us""",
    "reviews": """
        reviews | online reviews | google reviews | on google | on facebook | on instagram | on twitter |
        social media | trustpilot | tripadvisor | comments | comments online | forums | what people post |
        what people write | write online | write about us | star reviews | one star | read what | what
        people say online | what is online | stars online | what they put on | what people put on | look
        online | go through the comments | what they say about us""",
    "acted on feedback": """
        change something | we changed | changed it | changed the | did something about | act on it | acted
        on | put it into practice | tell them what | told them what | tell customers | you said | because
        you | because of your | thanks to your | let them know what | write back | wrote back | report back
        | a sign that | put up a sign | put a poster | in the newsletter | on the website | so they see |
        see that it | not just collect | not in a drawer | nothing worse than asking | pass it on to | took
        it to | bring it to | and then do | and then change | do something with | write on the board | wrote
        on the board | tell people we | told people we | let everyone know | show them we | fixed it and |
        changed it and | so they know it | hang it up | we listened""",
    "figures": """
        look at the figures | the figures | the numbers | look at the numbers | follow the numbers | data |
        statistics | ~track | measure | measured | dashboard | ~report | weekly report | waiting time |
        response time | answer time | handling time | resolution time | first contact | first call |
        satisfaction score | customer satisfaction | how long | how many | how often | how fast | how
        quickly | per cent | complaints per | number of complaints | number of calls | repeat calls | call
        back rate | abandoned | open tickets | ~scores | ~rate | ~counted | ~count | number of | so many a |
        minutes on average | on average | percentage | stars | marks out of | how happy | count the | keep
        score | see in black and white | on paper | weekly numbers | monthly numbers""",
    "before and after": """
        before and after | compared with | compare | compared it | than before | before it was | it was
        before | used to be | went from | down from | up from | fell from | fell by | dropped from | dropped
        by | reduced by | went down | came down | went up | rose from | rose by | from thirty | half as many
        | halved | doubled | measure again | measured again | count again | after a month | after three
        months | a month later | look at the numbers again | did it help | whether it worked | see whether
        it worked | check whether | see if it drops | the effect | percent before | used to take | now it
        takes | now it is | before that it was | instead of ten | instead of twenty | instead of thirty |
        from ten to | from twenty to | less than half | cut by | minutes faster | days faster | compared to
        | against last year | than last year | same month last year""",
    "analysing": """
        went through | looked at the numbers | looked at the data | counted | made a list of | tally |
        spreadsheet | pulled the data | pulled a report | ~report | analysed | analysis | per cent of | out
        of a hundred | of all calls | of the calls | hundred tickets | hundred calls | listened to calls |
        read all the | read through | sorted them | measured how | ~timed | ~log | wrote down every | found
        that | it showed | saw that | which ones | most of them""",
    "consequences": """
        what happens if | what would happen | what happens to | consequences | what it costs | what it would
        cost | cost us | ~complaints | ~returns | ~refunds | angry customers | unhappy customers | lose
        customers | lose them | lose more | never buy | never order | never come back | tell their friends |
        bad reviews | reputation | lose trust | trust is gone | phones would | calls on monday | extra calls
        | twice the work | show them the numbers | show the figures | put a number | ~imagine | from the
        customer's | for the customer | everyone will call | go somewhere else | go elsewhere | lose their
        trust | disappointed | will send it back | send everything back | cheaper to wait | more expensive |
        twice as much | will not come back | fall on our feet""",
    "win win": """
        solution for both | works for both | good for both | suits both | compromise | middle way | in the
        middle | halfway | half way | ~both | part of it | part delivery | part of the | partial | half now
        | half of it | half on | some now | some of it | some of them | first batch | those that are ready |
        what is ready | rest later | rest follows | the rest | tell customers now | push the date | later
        date | new date | pre-order | ~trial | pilot | ~limited | give something | each gets | each side |
        alternative | ~option | what if we""",
    "next time better": """
        next time | in future | for the future | learn from it | lessons | afterwards I | afterwards we |
        afterwards sit | after that we | when it is over | once it is over | once it is done | look back |
        review | what went wrong | what we can improve | change the process | improve the process | better
        process | clear process | new rule | from the start | from the beginning | ~earlier | weeks before |
        in advance | involved early | plan together | calendar | checklist | regular meeting | so it does
        not | not happen again | write it down for | sit down afterwards | talk it over afterwards | what
        could have | ask what went | so next time | so the next one | for the next | put it in the plan |
        sooner | straight from the start""",
    "priorities": """
        set priorities | priority | prioritise | most important first | most urgent first | urgent first |
        urgent | what is urgent | who is hit | most people | biggest impact | biggest effect | most
        customers | how many people | how many customers | what hurts | what matters most | matters most |
        hurts most | comes first | what cannot wait | who cannot wait | cannot wait | can wait | sort by |
        rank | order of | what would happen if | the worst | top three | first things | ~deadline | what is
        most | who needs it most | worst first | the most good | for the most | that first | do first | what
        we do first | before everything | the rest has to wait | rest can wait | list from top""",
    "openness": """
        be open | open about | be honest | honest about | honest with | tell them plainly | tell them
        honestly | say openly | say clearly | transparent | realistic | not promise | no false | false hope
        | what we can and | what we cannot | how long it takes | when it will | not before | rather tell |
        rather say | clear expectations | manage expectations | set expectations | tell the truth | say it
        like it is | tell it like it is | straight with | plain words | no fairy tales | it will be a while
        | not this year | not this month | not yet | be upfront | say it up front | cannot do everything""",
    "simplifying": """
        simplify | simpler | make it easier | automate | automatic | self service | help page | on the
        website | online themselves | do it themselves | templates | standard replies | get rid of | cut out
        | leave out | stop doing | we can stop | drop the | fewer steps | fewer forms | less paperwork |
        unnecessary | waste of time | nobody needs | saves time | save time | free up | frees up | more time
        for | time for the | take away | throw away | do we need | less of | make it so that they | put it
        online | let the computer | machine does""",
    "early signals": """
        early signals | warning signs | signals | watch the | look at the tracking | see in the system | see
        it coming | notice early | before it happens | before it goes wrong | when something is late |
        delayed orders | late deliveries | delays | on the screen | dashboard | alert | alerts | pattern |
        trend | same questions | what is coming | what might | monitor | ~weather | check every morning |
        list every morning""",
    "contact first": """
        call them first | contact them first | write to them first | ring them before | call before | call
        customers before | contact customers before | message before | tell them before | tell customers
        before | write before | let them know before | before they call | before they ring | before they ask
        | before they notice | before they know | send a message | send a text | send them a | sent them a |
        ring people | rang everyone | wrote to everyone | warn them | proactive | proactively | pick up the
        phone first | not wait for | before anyone rings | before anyone calls | before anybody | before it
        even | not wait till | do not wait until | give them a ring before | tip them off | tell them before
        they | heads up | first to say | ring up and say | let people know early""",
    "comparing with others": """
        compare with | compare us with | compare ourselves | other companies | other firms | other shops |
        other teams | other branches | other industries | competitors | competition | the competition |
        benchmark | best practice | what others do | how others do | how do others | see how they | look at
        what | learn from others | visit another | as a customer elsewhere | mystery shopper | who does it
        well | how do they do it | what do they do | at another company | at another firm | friend who works
        | somebody who works | go and look | go to other | ring a | over the fence | next town""",
}
