"""Words that say the same thing in talk about work and customers: a phrase with one counts with any other.

Only close synonyms stand together: what two of them do not share in nearly every sentence is left to the
wordings of ideas (``ideas.py``).
"""

from __future__ import annotations

SYNONYMS = tuple(
    frozenset(group.split())
    for group in """
    call ring phone telephone dial
    email mail text message sms whatsapp
    write note jot scribble
    boss manager supervisor gaffer
    colleague coworker teammate workmate
    customer client guest caller shopper
    angry furious livid fuming mad cross irate raging
    annoying frustrating irritating
    annoyed frustrated irritated
    upset distressed gutted
    fix repair mend
    solve resolve
    replace swap exchange
    voucher coupon
    fast quick swift rapid prompt speedy
    slow slowly
    patient patience
    sorry apologise apology apologies
    advert ad advertisement posting
    company firm organisation employer
    shop store
    start begin
    buy purchase
    tell inform notify
    ask enquire
    find discover
    fall drop decrease decline reduce shrink
    rise increase climb
    figures statistics stats data
    survey questionnaire poll
    goal target aim objective
    urgent pressing
    important crucial vital essential
    disagreement argument dispute quarrel
    calm composed
    polite courteous civil
    honest truthful frank upfront transparent
    mistake error blunder
    alternative option choice
    rule policy regulation guideline
    pattern trend
    problem issue trouble difficulty
    answer reply
    happy glad delighted chuffed thrilled
    thank thanks grateful
    promise guarantee
    everyone everybody
    someone somebody
    nobody no-one
    man guy bloke fellow gentleman
    woman lady
    kid child children
    mum mother
    dad father
    small little tiny
    big large huge massive
    talk speak
    software program app
    manual handbook
    course workshop seminar lesson
    mentor buddy
    praise compliment
    hectic busy
    frequent common recurring
    divide split
    assign allocate delegate
    summarise summary recap
    picture photo image photograph
    draw sketch
    loyal loyalty
    parcel package
    recommend refer
    analyse analysis
    improve improvement
    solution remedy
    quiet quietly
    clear clearly
    correct accurate
    trainee newcomer beginner starter
    practise practice rehearse
    """.splitlines()
    if group.strip()
)
