from planner.domain.telling_people import Named, Telling, Why, telling_people

ANA = Named("ana", "Ana Beltrán", "Pittsburgh Alliance", True)
WEI = Named("wei", "O", "", False)
LONG = Named("long", "Maximiliana Wilhelmina Hohenzollern", "AFSC", False)
AMINA = Named("amina", "(1) أمينة الخطيب", "مركز", False)


def test_telling_people_come_once_with_all_that_is_telling() -> None:
    assert telling_people([ANA, WEI, LONG, AMINA]) == (
        Telling("ana", (Why.ROLE, Why.ORGANISATION)),
        Telling("long", (Why.LONGEST,)),
        Telling("wei", (Why.SHORTEST,)),
        Telling("amina", (Why.RIGHT_TO_LEFT,)),
    )


def test_one_person_tells_everything() -> None:
    assert telling_people([WEI]) == (Telling("wei", (Why.LONGEST, Why.SHORTEST)),)


def test_nobody_without_a_name_is_shown() -> None:
    assert telling_people([Named("nameless", " ", "AFSC", True)]) == ()
    assert telling_people([]) == ()
