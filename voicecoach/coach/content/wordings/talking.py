"""Wordings of ideas about how one talks with a customer."""

WORDINGS = {
    "calm": """
        stay calm | kept calm | remain calm | calm and | composed | composure | kept my cool | keep a cool
        head | level head | clear head | kept my voice down | keep my voice | lowered my voice | low voice |
        quiet voice | soft voice | spoke softly | calm voice | spoke quietly | did not raise my voice | not
        shout back | did not shout | not take it personally | not personal | not about me | not take any of
        it to heart | not to heart | bite my tongue | took a breath | deep breath | breathe | count to ten |
        counted to three | stay polite | stay friendly | patient | patience | did not react | not rise to it
        | not get wound up | did not panic | kept my head | not get
        flustered | did not snap | never argue | not argue | steady | unruffled | poker face | remain
        professional | stay professional | thick skin | wash over me | went quiet | said nothing | not match
        his volume | not get louder | quieter | slow down | slowed right down | smiled and | keep my temper
        | not lose my temper | not fight back | water off a duck | relaxed | chilled | serene | took my time
        | not get angry | not get upset | kept it together | hold it together | not against me | not my
        fault | not mean me | over my head | kept my tone | tone level | even tone | tone even | on the chin
        | not bite | stood there | slowly and | stay level | levelheaded | in one ear | smile | kept smiling
        | kept my patience | lose my rag | lose my cool | never lose | be professional | not let him wind |
        wind me up | wound up | stay nice | be polite | softly | gentle voice | voice down | not raise | not
        engage | let it go | shrug | have a breath | count in my head | do not get louder | stay where I am
        | not rise | I am the quiet | keep smiling | speak softly | talk quietly | slow my voice | not take
        the bait | not bite back | not answer back | shoulders down | remind myself it is""",
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
        without me saying | not a word | do not say anything | did not say anything | say nothing | let them
        get on with | let it all come out | give them space | give them time to talk | keep my ears open |
        take it all in | hang on every word | do not jump in | stay quiet | be quiet | bite my tongue | talk
        themselves out | let them go on | get everything out""",
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
        would drive me | drive me mad | that must be | I would be fed up | I would be annoyed | I would feel
        | fed up too | cross as well | no fun | not fun | that is annoying | how annoying | what a shame |
        such a shame | such a pity | poor thing | oh dear | oh no | I know what that is like | been there
        myself | happened to me too | do not like it either | see where they are coming | see where you are
        coming | anybody would be""",
    "sorry": """
        ~sorry | apologise | ~said sorry | regret | forgive | my bad | apologised for the wait | apologised
        for the delay | really sorry | so sorry | very sorry | own up to it""",
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
        translation app | translator | google translate | app | my phone | interpreter | colleague who
        speaks | someone who speaks | speaks their language | who speaks | bilingual | dictionary | daughter
        translate | fetched someone | typed it into | type it in | some words of | few words of | speaks a
        bit of | speaks polish | speaks spanish | speaks french | speaks arabic | speaks turkish | same
        language | in their language | their own language | google it | the app | tablet | computer say |
        read it out | son translated | her son | her daughter | cousin | phrase book | learned a few words |
        learn a few""",
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
    "summing up": """
        summarise | sum up | summary | repeat it back | say it back | play it back | read back | take notes
        | make notes | note everything | make sure I understood | paraphrase | in my own words | have I got
        that right | have it correct | is that correct | did I get | go over it | recap | confirm | get the
        full story | ~write down | tell me once more | from the top | jot | jot it down | so you have | one
        last time | write it all down | type it up | type it in | wrote it all | make sure I have | check I
        have | check that I have | I have understood | understood it | understood right | the main points |
        say what I heard | so far | story straight""",
    "gratitude": """
        thank them | thank you | ~thanks | appreciate | thank them for their patience | their patience | for
        waiting | for staying | thanks for hanging on | hanging on | bearing with | cheers | sticking with |
        putting up with""",
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
    "customer side": """
        customer does not care | does not care which | not interested in who | in their shoes | in the
        customer's | from the customer's | customer's point of view | customer's view | customer's side |
        for the customer | for them it is | customer sees one | one company to them | what the customer sees
        | what they see | what it feels like | what the customer needs | what does the customer need | what
        matters to the | customer is waiting | person waiting | think like a customer | as a customer | if
        it were me | if that was me | all they want | all she wants | all he wants | not his problem | not
        their problem | how would I feel | put yourself | what they have is | sits there without | sitting
        at home""",
}
