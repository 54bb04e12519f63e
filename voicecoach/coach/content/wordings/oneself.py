"""Wordings of ideas about oneself and the employer."""

WORDINGS = {
    "background": """
        years in customer service | worked with customers | worked in retail | worked in a | worked at |
        worked as | worked for | ~work in | been working | worked in a call centre | customer facing |
        serving people | serving | on the phones | behind the counter | behind the bar | bar work | started
        out as | support desk | help desk | front desk | reception | receptionist | dealing with the public
        | with the public | retail | supermarket | waitress | waiter | waiting tables | restaurant | cafe |
        store | call centre | hospitality | claims | agent | cashier | barista | sales assistant | part time
        | Saturday job | years at | in a shop | at the till | ticket desk | front of house | behind the desk
        | help line | passengers | travel agency | pharmacy | market stall | salon | taxi | library | gym |
        petrol station | cleaner | carer | sold tickets | sold shoes | customers all day | customers every
        day | answering phones | sales floor | shop floor | warehouse | nursery | call handler | garden
        centre | cinema | airline | airport | bakery""",
    "achievement": """
        proud of | proud | promoted | my scores went up | scores | award | prize | employee of the month |
        best result | best in | top of | number one | trained new people | ~trained | raised our
        satisfaction | raised | customers asked for me | ask for me | cut the waiting time | cut | became
        team leader | team leader | won | record | led | set up | introduced | reduced | increased | doubled
        | bonus | rated | hit my target | beat | in charge of | track record | my satisfaction score | per
        cent | I reduced | I raised | I trained | my results | customers rated me | I have already done |
        cleaned up | turned around | before I came | faster | <number> | <result> | put in charge | down by
        | down from | best newcomer | of the year | of the month | made me | key holder | gave me the keys |
        shift lead | shift leader | by a third | by half | top seller | sold more | sold the most | highest
        | fewest | first to | never had a complaint | not one complaint | qualified | certificate | built up
        | ran the | organised the | twice as many | from three to | out of ten | out of a hundred""",
    "strengths": """
        I am good at | good at | best at | great at | my strength | strengths | strong | people tell me |
        people say | known for | I am patient | patient | I stay calm | calm | good listener | knack for |
        talent | comes naturally to me | natural | easy for me | I pick things up quickly | quick learner |
        do well | not get flustered | hard working | organised | communication skills | punctual | motivated
        | good with | bring them down | cheer | my thing is | what I do best | memory for names | languages
        | never forget a face | can talk to anybody | talk to anyone | never lose | do not lose my | the one
        they | remember names | remember faces | I keep my head | explain things | make people laugh | put
        people at ease | at ease | cool | I get on with | easy to talk to | down to earth | tidy | attention
        to detail | notice things | spot | thing I do well""",
    "person": """
        I am patient | patient | stay calm | calm | reliable | dependable | rely on me | count on me | hard
        working | hard worker | work hard | care about people | care | passionate about helping | passionate
        | positive attitude | positive | cheerful | good mood | team player | learn fast | quick learner |
        fast learner | pick things up quickly | turn up on time | on time | punctual | never late | never
        sick | call in sick | ~honest | friendly | motivated | loyal | never give up | flexible | sense of
        humour | humour | good listener | organised | easy going | good with people | communication skills |
        polite | turn up | show up | always there | do not give up | never give | keep going | get stuck in
        | roll up | no fuss | down to earth | tidy | curious | make people laugh | good company | smile |
        happy person | sunny | decent | dedicated | committed | enthusiastic | enthusiasm | want to learn |
        keen | serious | trustworthy | trust me | heart | steady | resilient""",
    "next step": """
        why I applied | looking for a role | ~looking for | next step | this job | this role | this position
        | your company | drawn to this | excited about this position | excited | what brings me here |
        reason I am here | why I am here | want to work for you | want to be somewhere | would love to |
        love to | your advert | the advert | saw your | ready for | ready to | time for | something new |
        grow | appeals | attracted | full time | more responsibility | bigger | your shop | your team |
        working here | join | caught my eye | fancy | I am after | get into | that is why | chance to | step
        up | move into | moving up | switch | somewhere with | here because | closer to home | want to learn
        | learn more | prospects | want more | go further | permanent | makes sense | read your advert | ad
        said""",
    "people person": """
        enjoy talking to people | like people | love people | people person | meeting people | working with
        people | with people | talking with | ~talking to | chatting to customers | chat | every customer is
        different | no two days | all sorts | all kinds of people | different people | love helping | like
        helping | help people | enjoy interacting | sociable | outgoing | energy from | get on with |
        conversation | ~stories | faces | strangers | bored on my own | talk to anyone | company of | around
        people | contact with | banter | make my day | nosy | curious about people | curious about | every
        person | talk all day | laugh with | human contact | face to face | get to know | listen to people |
        being with people | people fascinate | chatty | chatterbox | gossip | small talk | met so many |
        friendly face | never boring | someone new | make someone smile | put a smile | cheer people up""",
    "solving": """
        solving problems | problem solving | fix something | fix things | fixing | sorting things out | sort
        something | finding a solution | find a way | figure it out | work it out | get it resolved |
        rewarding when | satisfying | satisfaction | feels good | feeling when | puzzle | riddle | detective
        | crack it | crack a | untangle | kick out of | buzz | when it works | hear the relief | mess into |
        go out smiling | leave happy | leave smiling | walk away happy | go away happy | goes away happy |
        hang up happy | turn it around | turn someone's day | turn their day around | clicks | knot | sort
        their | help them out | made a difference | feel useful | problem and | with a problem | like a
        challenge | crossword | get to the bottom | get it working | works again""",
    "demands": """
        not always easy | not easy | can be tough | tough | demanding | hard work | hard days | bad days |
        angry customers | angry people | stressful | ~complaints | people can be difficult | difficult
        people | rude | shouted at | shout at you | yell | moan | needs patience | patience | thick skin |
        tiring | exhausting | long shifts | on your feet | weekends | pressure | not always nice | take it
        home | draining | wear you down | letting myself in for | rough days | grumpy | feet hurt | some
        days | in the neck | not for everyone | no illusions | abuse | I know it can | shouter | unfriendly
        | rude ones | late nights | early shifts | busy | same question | repeat yourself | moody | tantrum
        | keep smiling | unreasonable""",
    "job match": """
        your advert | the advert | the ad | job description | you are looking for | you need someone | you
        need | you asked for | you want | the skills you mentioned | exactly what this role | exactly what |
        requirements | same system | same software | used the same | done this before | already know | I
        know how | tick | experience in exactly | I speak | years of experience | what this job | this role
        needs | you want someone who | your ad says | says you need | which you need | which is what you |
        that is what you | speak polish | speak spanish | licence | drive | computer | worked with the same
        | same kind of | same sort | just like | exactly this | exactly that | exactly the""",
    "contribution": """
        I would bring | I can bring | I bring | contribute | help you | from day one | straight in | make a
        difference here | make a difference | your customers would | your customers | your team | the team
        would | take the load off | take some load | load off | I could help with | could help | could take
        | could teach | train your | new starters | hit the ground running | no training | short of | fill
        the gap | your evening | your weekend | your queue | start on monday | start tomorrow | fresh ideas
        | I would cover | can cover | can start | start straight | opening on | take on the | take over |
        relieve | quieter | I would make | I would take | I would help | I could take | I could teach | I
        could show | bring with me | bring some | bring my | set up for you | do for you | do the same for
        you | do that for you | do here | do that here | here too | grow with | your shop | your phones |
        share what | teach your | train the""",
    "company facts": """
        you make | you sell | you have | you are a | you do | you run | you offer | you build | you deliver
        | you started | you began | you have been | you been going | you were founded | your products | your
        services | your customers are | your shops | your stores | founded | started in | market leader |
        biggest | branches | ~shops | stores | countries | employees | people work | family business |
        family run | since the | for over | based in | known for | specialise in | you are the | people with
        the | you make the | customers all over | export | rent out | clean | brand | your company is |
        company is | chain | you employ | head office | deliver to | supply | small business""",
    "company values": """
        your values | your mission | mission statement | mission | values | your approach to service | your
        philosophy | philosophy | you promise | ~promise | you believe | you care | about us page | your
        website | the website | website says | says you | customers first | what you stand for | stand for |
        motto | slogan | guarantee | no questions asked | environment | sustainable | for life | lifetime |
        fair | local | community | charity | your way of | no quibble | your thing is | you put | pride
        yourselves | proud of | you repair | recycle | real people | you answer within | answer every |
        treat your staff | staff | honesty | quality | green | carbon | waste | trust | respect | like
        people | slogan says | it says on | you say | you want""",
    "company news": """
        recently | in the news | news | in the paper | article | just opened | ~opened | launched | this
        year | last month | last week | press release | announced | initiative | new initiative | award you
        won | new store | new shop | new branch | new app | new site | expanding | took over | bought |
        merged | hiring | moving into | this autumn | this spring | this summer | brand new | about to |
        going to open | taken on | rebranded | anniversary | birthday | delivery vans | you have bought |
        you bought | started doing | since january | just started | won an award | won a | on the radio | on
        television | on the news | on linkedin | headline | press""",
    "company reviews": """
        read reviews | your reviews | ~reviews | ratings | your ratings | stars | customers say | customers
        write | people say | people online | people complain | what people write about you | social media |
        comments | forum | replies to complaints | facebook | my neighbour | my friend | my mum | my sister
        | everyone I asked | rave about | moan about | out of five | trustpilot | googled | online people |
        post | asked around | bought from you | customer myself | been a customer | shop with you""",
    "fit": """
        fits with me | fits | fit in | matches my | match | that is how I work | share that | share |
        appeals to me | appeals | same values | same way | where I could help | could help | that suits me |
        suits me | which I love | love that | I like that | that is me | like me | me too | I do that | I do
        the same | my kind of | at home | belong | believe in that | right up my street | I would like to be
        part | part of that | I know that from | that is why I | I have always | I was raised | brought up |
        as someone who | exactly how I | I am like that | I am the same | so am I | so do I | speaks to me |
        close to my heart | fit right in | would fit | proud to | reason I applied | I would feel | could
        see myself | see myself | what I want | I can offer | I could bring""",
}
