"""Ideas that no phrase of a pack names, by the titles of their points (``^``), in the words of people who tell what they did."""

WORDINGS = {
    "manager wanted": """
        ^Respect the wish | of course sir | of course madam | of course I will get | I will fetch her | I will get him | I will call her | I will go and get | no problem at all I will | that is fine I will |
        that is your right | you are welcome to speak | happy to get her | I will see if she is free | right away sir | certainly sir | let me get her""",
    "pleasant wait": """
        ^Make the waiting pleasant | have a seat | take a seat | sit down here | a chair | coffee | tea | glass of water | magazine | warm in here | out of the rain | by the radiator | can I bring you | can I get you | make yourself comfortable""",
    "manager told": """
        ^Prepare the manager | tell her what happened | fill her in | tell him what it is about | so you need not say it | not have to say it again | not have to start again | not repeat yourself |
        give him the story | give her the story | let her know what it is | explain it to her first | write it down for him""",
    "next step alone": """
        ^Only the next step | one thing from you | one thing today | just one thing | only one thing | all I need is | the only thing I need | just the certificate | just your name | nothing else today |
        the rest can wait | everything else can wait | step by step | one step at a time | that is all for today""",
    "work taken off": """
        ^Take work off her | I will do the rest | I do the rest | leave the rest to me | I will fill it in | I will write to | I will tell the others | I will stop the | I will cancel | I will close the | not have to do anything | you need not do anything |
        I will ring the others for you | I will do it from here | do it from my side""",
    "first in line": """
        ^Put the case at the top | you first | him first | her first | before any other | before the next call | top of the pile | top of the list | front of the queue | next one I do | straight to the top | jump the queue | deal with you now | do this one first""",
    "notes read": """
        ^Use the notes of colleagues | notes here | got the notes | notes in front of me | read the notes | read it back to you | I can see what you told | I can see from the notes | what my colleagues wrote | it is all written here | I have read what | whole file in front""",
    "teams brought": """
        ^Bring other teams to the customer | on the line with us | get them on the line | conference | three way | bring them in | I will ring them for you | I will ring billing | I go and get | they come to you | fetch the | not send you to | not pass you on | you stay where you are""",
    "feeling named": """
        ^Name the feeling | you are frightened | you are angry | you are worried | you are upset | you are scared | you are disappointed | you sound | I can hear that | I can see that you | I see you are | I hear you are | that made you | you must be | that frightened | you feel""",
    "signs of attention": """
        ^Signs of attention | nod | nodding | look at them | eye contact | lean in | lean forward | mm | aha | right yeah | phone away | phone in my pocket | face them | turn round to them | turn my chair | stop what I am doing | put down what I | small sounds | not look at the screen | take notes""",
    "both sides weighed": """
        ^Keep both in balance | both sides | look at both | one without the other | bit of both | balance | quick and good | fast but | number and | number on its own | not only the clock | not just the clock | somewhere in the middle | two hands | it is a seesaw""",
    "what it was about": """
        ^What it was about | fell out over | row about | row over | argued over | argued about | argument about | arguing about | over the rota | over the holidays | over who | she kept | he kept | was always late | never did her share | never cleaned | took my | went behind my back | disagreed about | rubbed me up""",
    "usual way failed": """
        ^The usual answer did not help | ^See that the standard answer fails | normally we would | normally you | the book says | by the book | the rule said | the form said | usual thing | usual way | sold out | out of stock | none left | three weeks | not till monday | would have been too late | would have taken | had stopped making | nobody had one |
        system would not let | computer said no | van broke down | no music | did not work for her | was no good to him""",
    "found behind": """
        ^You found out what was behind it | turned out | it turned out | asked her what it was for | asked him what it was for | asked what it was for | asked why | what was it for | what is it for | really wanted | really needed | what she was really | got talking | she told me that | he told me that | it came out that | between the lines""",
    "own idea": """
        ^Your idea | so I thought | then I thought | I had an idea | it came to me | what if we | what if I | how about we | it struck me | occurred to me | I said why not | why do we not | I made her a | I made him a | I built | I rigged | I knocked up | put together a""",
    "worth the spend": """
        ^Argue for what pays back | pays back | pays for itself | cheaper than losing | cheaper to keep | what it costs to | what it costs us | show them the sums | take the numbers | take the figures | go to the board with | to my boss with | every pound | each customer lost | saves more than""",
    "understanding in both": """
        ^Show understanding | I see why | I get it | I understand | I get why | I hear you | see where they are coming | put myself in | in their shoes | must be hard | I would feel""",
    "true problem": """
        ^Listening finds the true problem | it is not the | it is really | turns out it is | real reason | real problem | what it is really about | underneath | behind it | something else altogether | never the first thing | never what they say first | you hear that it is""",
    "both together": """
        ^Together they turn a bad contact round | two of them | two together | both together | the pair of them | one without the other | into a good one | leaves happy | goes home happy | go away smiling | turned right round | it turns""",
    "calm reading": """
        ^Read it calmly and find the true point | drink a coffee | cup of tea first | sleep on it | read it twice | read it three times | count to ten | walk away from the screen | what is true in it | the thing that is true | one bit that is true | grain of truth | they have a point | half of it is right | is there something in it""",
    "public reply": """
        ^Reply soon and without defending | same day | that same evening | within a day | within the hour | straight away I write | you are right | they are right | thank you for telling | thanks for telling | sorry the | not fight | not argue | no excuses | not make excuses | two lines | short and polite""",
    "private contact": """
        ^Take it into private contact | my email | put my email | put my number | write to me | ring me | message me | send us a message | private message | direct message | off the page | off line | give me a ring | ask for me | take it off the | not in front of everybody""",
    "why people leave": """
        ^Find out why people leave | why they leave | why they left | why they are going | exit | last day coffee | ask the ones who left | ask the leavers | ask those who stay | ring the ones | sit down with each | what would make you stay | what nearly made you go""",
    "conditions better": """
        ^Improve working conditions | rota | swap shifts | shifts | headsets | headset | chairs | breaks | a proper break | pay | quiet room | hours | weekends off | fixed days off | from home | decent kettle""",
    "development offered": """
        ^Offer development | senior | grade | rung | next step up | team leader | promote | promotion | train them up | course | move up | specialise | something to reach for | a way up | qualification | pay rise""",
    "team to stay in": """
        ^Build a team people want to stay in | ^A skilled and lasting team | sorry to leave | want to stay | look out for each other | laugh together | eat together | one team | belong | proud of | would miss | cover for each other | friends at work | people who know what they are doing""",
    "talks and praise": """
        ^Talk regularly and recognise | every fortnight | every week | once a week | twenty minutes with | ten minutes with | half an hour with | one to one | laptop shut | door shut | say well done | say thank you | notice what | tell them when | name in the""",
    "quick ones between": """
        ^Answer quick ones in between | quick ones | quick one | short ones | two second | takes a second | ten seconds | while it loads | while I wait | in between | where is the toilet | just pointing | point them to | knock out the | get the little ones out""",
    "team cared for": """
        ^Look after the team | pizza | cake | ice cream | sandwiches | send people home | send them off the phones | off the phones | a break every | ten minutes each | swap them over | rotate | check they are all right | asked how they were | thank them | hand out water | nobody does more than""",
    "looked back": """
        ^Review it afterwards | week after | next day we sat | sat down after | sat round | round a table | what went wrong | what went right | what did we see | what would we do | lessons | write it up | look back | go over it | never again list""",
    "target and case": """
        ^State the target and the difficult case | minutes a call | calls an hour | calls a day | a target of | target was | meant to do | supposed to do | we had to do | were allowed | and then I got this | and I got this | and I had this | and this one man | and this one lady""",
    "tools used": """
        ^Work with the tools at hand | three screens | two screens | opened the | looked it up while | typed while | filled it in while | did the form | did the change | template | remote | took over her screen | logged in | shared screen | while she was talking | while he was talking | on the other screen""",
    "for both": """
        ^Give the result for both | it took | minutes but | bottom of the board | over my target | below my target | ruined my average | but she never | but he never | not had to ring | sent in a card | sent a card | still made | made it up by | back on target | still hit""",
    "aim": """
        ^Where you want to be | in five years | in three years | one day | I want to be | I want to run | I would like to be | I would like to run | I see myself | team leader | supervisor | train others | my own team | run a | manager""",
    "learned on the way": """
        ^What you will learn on the way | course | started the | evening class | evenings | level two | level three | diploma | certificate | learn to | learn how | I am learning | reading about | want to learn | get better at | teach myself | studying""",
    "possible here": """
        ^Why that is possible here | you promote | you train | you have | you grow | here people | your site | your academy | on your website | I read that you | I saw that you | somebody told me that you | start at the bottom | big enough | your manager started""",
    "long term service": """
        ^Fewer problems and quicker solutions | ^Technology that supports people | ^Say what you will do about it | fewer calls | first time | half the wait | cut the wait | answer in | quicker | fixed once | chat bot | the easy ones | the boring ones | people for the | so that people can | next we | from monday we | the next thing is | so this year we""",
    "overview": """
        ^Give an overview first | went round | walked him round | walked her round | walked them round | showed him round | showed her round | took her round | took him round | round the whole | round every | every department | before he touched | before she touched | before he saw | before she saw | a map | drew him a map | who everybody was | met everyone | what goes where | where everything |
        first morning | first day we""",
    "checked in": """
        ^Check in regularly | every day at | every monday | every friday | every thursday | each week | every week | end of each shift | end of every shift | end of the day I asked | after each shift | ten minutes by | five minutes at | over a coffee | on her break | on his break | how are you getting on | how is it going | how did that go | popped by | looked in""",
    "people before": """
        ^Where you have already dealt with people | I help run | I help out | I helped out | on saturdays | on a saturday | at weekends | my dad's shop | my mum's stall | market stall | paper round | babysit | babysitting | look after my | football team | under nines | scouts | guides | cadets | school fair | charity shop | food bank | church | mosque | bake sale | parents | summer camp | my uncle's | family business | open day | coach the""",
    "skill carried over": """
        ^The skill that carries over | I am good at | so I can | so I know how to | that taught me | it taught me | I have learned to | what I got from that | you learn to | stay calm | staying calm | staying chill | keep my head | patience | I listen | explain things | good with people | get on with""",
    "example of it": """
        ^An example where you used it | ^An example of it | there was this | there was one | one time | once | this one | last week | last month | last term | last summer | the other week | for example | like when""",
    "helps here": """
        ^How it helps with customers here | same with customers | same as a customer | customers are the same | same thing really | no different from | just like a customer | same as in a shop | works with customers | that is what you need here | so in a shop I would | so here I would""",
    "reset": """
        ^Use a short pause to reset | ^Take short breaks | out the back | go outside | step outside | round the block | two minutes | five minutes | glass of water | wash my face | cold water | deep breath | breathe | count to | count the | stretch | make a tea | put the kettle on | fresh air | stand in the fridge | sing to myself | look out of the window""",
    "wider view": """
        ^Keep the wider view | tomorrow | next week nobody | in ten years | other customers | most people | most of them | nine out of ten | one out of | one bad one | worse things | nobody died | home at six | my kids | my dog | it is only | good ones | the nice one | think of the""",
    "small goals": """
        ^Set small goals | till lunch | until lunch | to the next break | till my break | ten more | the next ten | next hour | hour by hour | one at a time | count them | tally | bet with myself | make a game | bingo | beat yesterday | score | tick""",
    "new for them": """
        ^Remember what it means to the customer | first time for | first time she | first time he | never asked it before | only asked once | only asking once | for him it is | for her it is | for them it is | she does not know I | he does not know that | new to them | her big day | their holiday""",
    "reliable": """
        ^Be reliable over time | always there | every time | never late | never once late | ready at six | waiting at | on the dot | like clockwork | rain or shine | eleven years | ten years | same day every | if I say | when I say | never let her down | never let him down""",
    "suits only": """
        ^Offer only what suits them | not the expensive | not the dear | the cheaper one | the smaller | take the small | you do not need | told her not to | told him not to | would not suit | too big for | not for you | save your money | keep your money | wait for the sale | that one is better for | I know what she | I knew he would""",
    "same everywhere": """
        ^Work to common guidelines | ^Hold the same tone everywhere | same answer | same rules | same words | one sheet | one page | crib sheet | one guide | we all use | everyone uses | same voice | same on the phone | whether it is | no matter where | sound like the same | sounds like us | same manners""",
    "adapted": """
        ^Adapt and stay personal | short on chat | shorter on | longer in | an emoji | use their name | use the name | sign my name | phone you can | by email I | in chat I | like they write | how they write | match | as a person | not a robot""",
    "notes for all": """
        ^Keep notes that everyone can use | ^Keep track with a tool | write it in the | note on the account | notes on the account | put a note on | log it | logged | one place | so anyone can | so whoever picks | next person can | not ask again | in the system | one line what""",
    "order of arrival": """
        ^Otherwise keep the order of arrival | whoever came first | whoever was first | who came first | first there | got there first | been there longest | waiting longest | in the order | in turn | as they came | as they come | take a ticket | queue is a queue | no favours | no jumping""",
    "views heard": """
        ^Everyone's view is heard | went round the table | round the table | one after the other | each say | each said | everybody said | everyone said | asked each | asked the quiet | what do you think | let them all | even the youngest | hands up""",
    "dogged": """
        ^Stay with the issue | asked again | asked him again | asked her again | third time I | said it again | repeated the question | back to the | kept asking | kept to | stuck to | still need your | what is the number | booking number | order number | let us look at | came back to the""",
    "firm": """
        ^Be firm where needed | told him no | told her no | stays down | stays shut | not until | until you | I said no | said enough | not moving | stood my ground | would not budge | that is where I | drew the line | said stop | put my foot down""",
    "courteous": """
        ^Keep a respectful tone | ^Friendly and professional tone | called him sir | called her madam | sir | madam | please | thank you | said please | politely | kept it polite | kept it civil | stayed civil | like I would talk to | as I would talk | same voice | never raised""",
    "money shown": """
        ^Show what it means for the business | what it is worth | in pounds | in money | households that | who stayed | who did not cancel | did not cancel | saved us | brought in | came back and spent | renewals | cheaper than | cost us | lost customers | kept customers""",
    "before us": """
        ^Describe what had gone before | twice already | two times | been sent the wrong | sent the wrong one | rung twice | rang twice | written twice | third time | nobody rang back | no one rang | nobody had called | been promised | been told it would | two different | passed from | already been in""",
    "subject first": """
        ^A clear subject and the answer first | answer first | first line | in the first sentence | at the top | right at the top | put the answer | start with the answer | yes or no first | subject line | in the subject | what it is about""",
    "laid out": """
        ^Short and well laid out | short sentences | short lines | little bits | bullet | numbers | a gap | gaps | space | white space | three lines | five lines | half a page | one thought | headings | no long | not a wall""",
    "read again": """
        ^Read it again before sending | read it again | read it over | read it out loud | read it aloud | read it twice | once over | have a look before | someone else read | give it to | walk away and | look for the mistakes | check the name | spell | typos | before I press | before it goes""",
    "role named": """
        ^Your role, named | I am the one who | I am usually the | I am the calm one | I am the organiser | I am the joker | I am the glue | the mum of | the dad of | the quiet one | I keep the | I make sure everyone | it is always me who | they come to me""",
    "team gains": """
        ^What the team gains by it | so nobody | so that nobody | so everyone | so that everyone | they can | they know | no one forgets | nothing gets forgotten | fewer rows | less shouting | calmer | they laugh | get home on time | we finish""",
    "other role": """
        ^When you take another role | but if | but when | unless | if nobody else | if no one else | if the boss is away | when it gets | when somebody else | then I step back | then I let | I can also | I will take over | I take charge | I go quiet""",
    "attention": """
        ^Open posture | ^Neat appearance | arms | hands out of | stand up | standing up | stand straight | shoulders | turned to them | clean shirt | ironed | polish | shoes | hair | name badge | badge on | apron | tidy | tucked in | clean hands""",
    "scene heard": """
        ^Listen to the scene | ^Ask before you start | read the card | read it twice | listen to what you say | who am I | who are you | what shop | is he angry | is she angry | how long have I | what am I allowed | ask you what | ask who | can I ask""",
    "meaning for them": """
        ^Show what it meant for the customer | in time | made it to | got to the | he had heat | she had it for | he cried | she cried | hugged me | he rang to say | sent a photo | sent me a picture | wrote to | comes in every | has not gone anywhere else | brought me""",
}
