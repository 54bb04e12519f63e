"""Wordings of ideas about mistakes, criticism and what one learned."""

WORDINGS = {
    "criticism": """
        my manager told me | manager said | my supervisor said | supervisor told me | boss said | boss told
        me | lead told me | lead said | colleague told me | trainer said | was told that | I was told | told
        me my | told me I | said I was | ~said that I | said my | pointed out | feedback was | criticised |
        criticism was | I talked too fast | too fast | too slow | too long | too long on calls | too quiet |
        too loud | too much | too short | I interrupted | not enough | sloppy | abrupt | rude | cold | in my
        review | appraisal | one to one | evaluation | mystery shopper | complained about me | complained
        that I | took me aside | pulled me aside | had a word | a word with me | marked down | low score |
        noticed that I | reckoned I | thought I was | trainer told me | teacher told me | coach | team
        leader said | supervisor reckoned | a customer complained | someone told me | told me to | said my
        emails | my emails | my tone | my desk | messy | untidy | unfriendly | distracted | too soft | too
        nice | impatient | bossy | talk over | interrupting | mumble | handwriting | spelling | forget |
        forgot to | should have | should be | needed to | needed more | more patient | slower""",
    "taking it": """
        ~listen | not take it personally | not personally | do not get defensive | not defensive | defensive
        | thank them | said thanks | thank you | hear it out | try not to argue | not argue | stings | stung
        | hurts | ouch | go red | take it on board | on board | open to | ask for examples | for an example
        | ask how | fair enough | had a point | was right | they are right | shut up | bit my tongue |
        swallow | accept | nod | think about it | sleep on it | let it sink in | let it settle | welcome it
        | appreciate | glad they | means well | not easy | grateful | learn from | took it | take it well |
        no excuses | pride | ego | fine with it | used to | not great at it | better at it | feedback is |
        present | gift | wants me to | help me improve | improve | get better | grow | rather know | hard to
        hear | not nice to hear | did not enjoy | went home | cried | red | gut | chest | deep breath | not
        snap | not answer back | answer back | explain myself | justify | let them finish | hear them | what
        exactly | asked her to show | right about | true""",
    "changing": """
        so I started | started to | worked on | practised | workshop | ~changed | asked a colleague to watch
        | wrote myself | wrote on | made a habit | habit | from then on | since then | made myself | stuck a
        note | a note on | taught myself | ~stopped | switched to | set myself | signed up | ~trained | now
        I | these days | every morning | every day | before every | recorded myself | reminder | instead of
        | slowed down | check everything | now every | each morning | every evening | every call | every
        email | each time | put it on | stuck it | set a timer | timer | alarm | sat in | listened back |
        listened to my own | read a book | mirror | pause | count to | learned to | went on a | paid
        attention | watch myself | check myself | catch myself | made a list | made a point""",
    "better": """
        improved | got better | better | went up | better scores | score | rating | dropped | fell | came
        down | shorter | noticed the difference | ~noticed | next review | next appraisal | since then |
        customers now | fewer complaints | fewer | faster | quicker | higher | less | per cent | percent |
        praised | compliment | said well done | well done | not had one since | not one complaint | no
        complaints | best in | halved | doubled | from three | to nine | top of | up to | no more | said
        nice | said I was | told me I had | even said | team of | promotion | trust me with | asked me to |
        targets | result | shorter calls | on time""",
    "new thing": """
        new system | new software | new till | new program | new app | new computer | new process | new way
        | new tablets | new scanner | switched to | switched over | switch | moved to | introduced | rolled
        out | changed over | replaced our old | replaced | brought in | from paper to | upgrade | update |
        overnight | went digital | got rid of | took over by | self checkout | online ordering | computer
        system | booking system | till system | phone system | ordering system | handheld | scanners |
        tablet | app | digital | paperless | merged | merger | moved offices | moved building | new building
        | new boss | new manager | new rules | new menu | new layout | new team | new shift | new rota | new
        machine | new phones | different system | put in a | got a new | started using | had to use | from
        one day to the next""",
    "hard at first": """
        difficult at first | difficult | struggled | slow at first | slower | confusing | was nervous |
        nervous | scared | scary | terrified | did not like it | hated | hated it | found it hard | hard |
        kept making mistakes | mistakes | wrong button | frustrating | everything was different | took me
        twice as long | twice as long | took me ages | ages | could not find | sweating | panicked | panic |
        overwhelmed | awkward | pain | nightmare | disaster | mess | all thumbs | ~stuck | did not get it |
        no idea | cried | felt stupid | felt old | all over the place | two left hands | thumbs | swearing |
        lost my | locked out | wrong thing | kept pressing | kept forgetting | froze | crashed | could not
        keep up | headache | out of my depth | like a beginner | beginner again | from scratch | foreign |
        chinese | maze | jungle | everyone moaned | moaned | complained | grumbled | wanted to cry | wanted
        to quit | dreaded | not easy | tough | took forever | forever | twice as slow""",
    "learning": """
        practised | practice | tutorials | ~training | videos | youtube | asked a colleague | asked someone
        | read the manual | manual | handbook | made notes | came in early | stayed late | tried things out
        | tried out | played around | playing with | clicked | shadowed | sat with | sat next to | a little
        every day | every day | every evening | at home | cheat sheet | flash cards | lunch break | by doing
        | trial and error | watched videos | watched someone | watched a | looked over | over her shoulder |
        stood next to | asked the young | got someone to | tried it at home | tried every | pressed every |
        test version | demo | sandbox | dummy | wrote myself | wrote every | wrote it | screenshots |
        stickers | made a list | stayed behind | extra hour | bit every | on the bus | until it | until I |
        read up | studied | went to the training""",
    "teaching": """
        helped my colleagues | helped the | helped others | showed the others | ~showed | show my | made a
        guide | guide | taught | ~trained | wrote a sheet | wrote a | typed up | printed | people came to me
        | came to me | came to ask me | ask me | helped my team | explained it to | ~explained | shared my
        notes | shared | passed on | sat with | buddy | older colleague | the rest of | everyone else |
        video for | teach them | showed everyone | walk through | ran a | little session | lunch session |
        laminated | cheat sheet | poster | put up | group chat | whatsapp | made a video | tips | trick |
        answer their questions | came to my | helped her | helped two | put together | wrote it up | wrote
        them | gave a | passed it on | passed them""",
    "mastered": """
        within a week | within two weeks | after a week | after a month | after two weeks | by the end of |
        by christmas | faster than before | faster | quicker | second nature | got the hang of it | hang of
        it | comfortable | at ease | go to person | confident | up to speed | eyes closed | in my sleep |
        without thinking | would not go back | prefer it | love it now | like it now | wonder how | these
        days | now I can | no problem | easy now | in a week | in a month | three weeks later | a month
        later | by the second | by the third | first to | fastest | quickest | knew it | know my way | know
        every | no thinking | blind | do it in | can do it | asleep | miss the old | better than | half the
        time | less time | saved me | used to it | no longer | piece of cake | doddle | expert | the one
        people ask | champion | super user | train others""",
    "owning": """
        my fault | my mistake | I got it wrong | I owned up | owned it | admitted | took responsibility |
        told my manager straight away | told my manager | told my boss | told the owner | told them straight
        | I messed up | screwed up | slipped up | mucked up | held my hands up | hands up | put my hand up |
        no excuses | not make excuses | this was me | that was me | it was me | down to me | came clean |
        confessed | fessed up | not hide | not cover it up | not blame | went to the owner | went to my
        manager | went straight to | I said I had | called my supervisor | reported it | honest about | told
        the truth | said it was me | told her it was | my doing | all me | blame on anyone | blamed myself |
        rang to say it was | I said look | straight up | up front | fell on | apologised to | I had made | I
        had mixed | I had sent | I had booked | I had forgotten | I forgot | took the blame | stood up |
        spoke up | went and told | I went to my""",
    "lesson": """
        lesson | since then | ever since | from then on | from that day | nowadays | now I always | I now |
        double check | check twice | twice before | checklist | never happened again | not happened again |
        not happened since | has not happened | never again | taught me | taught myself | read it back |
        read it out | read each | out loud | made a habit | habit | every time now | before I press | before
        I send | before it leaves | not once since | second pair of eyes | someone else looks | triple check
        | count twice | I count | read labels | ask someone to | look twice | twice now | always check |
        always ask | always write | always read | check every | check the | check it | before I hand | not
        since | never since | only time | remind myself | reminder | post it | changed the way | new rule |
        system now | label | alarm""",
    "initiative": """
        on my own initiative | initiative | took it upon myself | upon myself | nobody asked me | nobody
        told me | no one asked | without being asked | offered to | I offered | volunteered | after my shift
        | after work | after closing | after hours | in my own time | my day off | my break | lunch break |
        my lunch | on my way home | not really my job | not part of my job | stayed late | stayed on | came
        in early | stayed behind | went out of my way | out of my way | instead of just saying no | instead
        of sending | could have just | could have said | did not have to | my own car | own money | out of
        my pocket | my own pocket | drove over | drove it | drove to | brought it round | took it to her |
        at the weekend | ran after | rang round | rang around | called round | called every | asked my boss
        for | I thought why not | thought I would | could have left it | not in my contract | off the clock
        | my bike | on my bike | took it home | I thought right | used my own | popped round | walked it
        over | shift had ended | shift was over | finished my shift | end of my shift | after I finished |
        went myself | in the rain | paid for it | went looking | asked my boss if | asked my manager if |
        asked if I could | rang the factory | rang every | phoned every | tried every | dug out | stayed
        until | till midnight | until midnight | came in on | gave up my | in my break | nobody else | not
        my department | not my area | no one would have | on the bus | took a taxi | met him | brought it to
        | dropped it off | hand delivered | carried""",
    "business": """
        ~came back | regular customer | regular | a regular | loyalty | loyal customers | recommend |
        recommended us | tell their friends | told all | told everyone | word of mouth | reputation | repeat
        business | repeat customer | still shops with us | still a customer | still comes | still order |
        still with us | spent more | bought more | bought from us | buys | buy from you | ordered again |
        orders from | booked again | booked us | brought her friends | brought his | sent her friends | new
        customers | stayed with us | renewed | referral | positive review | ~review | five stars | go
        somewhere else | go elsewhere | lose a customer | face of the company | shop window | sales | trust
        | long term relationship | signed up | contract | whole family | sends people | sends us | became a
        regular | advertising | back again | be back | for life | they remember | bad experience | tell ten
        | through the door | profit | switched to us | moved their | whole office | order every | every
        month since | been coming | keeps coming | comes in every | put us on | shared it | posted |
        neighbours | customers through her | more customers | sold more | win customers | cost us | never
        come back | never go anywhere else | go back | drive past | first choice | good name | come to us |
        spread the word""",
    "reaction": """
        thanked me | ~thanked | grateful | really happy | happy | so happy | pleased | delighted | over the
        moon | in tears | tears | cried | wept | hugged me | hugged | a hug | so relieved | relieved |
        relief | smile | grinning | beaming | laughed | wrote a review | ~review | sent a card | flowers |
        chocolates | box of | could not believe it | speechless | made her day | wrote to | told my manager
        | could not thank | chuffed | thrilled | ecstatic | squeezed | jumped | shook my hand | blown away |
        lit up | kissed | saved her | saved my life | angel | legend | best service | touched | surprised |
        left happy | made up | lost for words | brought in a cake | wine | bottle of | wrote head office |
        head office | fell over | went quiet | could not stop | so kind | so nice | bless | cheered |
        clapped | high five | emotional | begged | best day | never forget | told everybody | told everyone
        | told her friends | wrote me | sent me a | emailed me | texted me | invited me | wonderful | amazed""",
    "head": """
        stayed calm | took a breath | stepped back | worked out what mattered | made a list | one thing at a
        time | one after the other | one at a time | kept my head | did not panic | focused on | focus |
        most urgent | ignored the noise | deep breath | clear head | cool head | kept calm | calm | thought
        first | stopped for a second | ten seconds | took a second | told myself | like a robot | tunnel |
        head down | ticked off | not let it show | stayed level | just the next | next one | only the next |
        in my head | said to myself | okay what | what first | thought about | had a think | stopped and |
        slowed down | not run around | quick look | blocked out | zone""",
    "organising": """
        split the work | divided | shared out | put someone on | put one on | asked my colleague to | made a
        plan | plan | quick huddle | huddle | sat together | sorted them by | took turns | prioritised | one
        of us took | one of us | decided who | who does | gave everyone | gave each | everyone a job |
        assigned | roles | you do | ~I took the | changed the shifts | moved people | moved someone | opened
        another | second till | two lines | two queues | triage | sorted the | grouped | in order |
        organised | sent one | put him on | fast lane | separate queue | put on the door | took the first |
        set up a | sent to | numbered tickets | I did the | she did the | took over the | drinks first | one
        on | one at the | half of us | you take | you two | each of us | each had | told everyone | called
        everyone | got everyone | rearranged | swapped | in pairs | station | called in | extra | made a
        list | sorted them | first the""",
    "busy": """
        short staffed | understaffed | called in sick | off sick | two people off | on my own | ~alone |
        only two of us | holiday season | christmas | black friday | the sale | sale | huge queue | ~queue |
        out of the door | round the block | phones would not stop | rush | rush hour | lunch rush | full |
        fully booked | packed | system went down | system crashed | crashed | went down | outage | power cut
        | twice as many | double the | hundreds of | thousand calls | calls in a day | promotion | deadline
        | storm | snow | strike | cancelled | delayed | coach party | coach load | broke down | breakdown |
        all at once | same time | just me | nobody turned up | no one turned up | died | double booked |
        everyone at once | half the team | half the staff | three of us | the two of us | coach | flood |
        fire alarm | heatwave | heat wave | final | match day | concert | festival | bank holiday |
        valentine | mother's day | school holidays | launch | went viral | mistake in the | leaflet | recall
        | hundred people | fifty people | people waiting | forty tables | long queue | line out | non stop |
        not stop | mad | chaos | chaotic | mayhem | bedlam | rammed | heaving | swamped | overwhelmed | all
        lines""",
}
