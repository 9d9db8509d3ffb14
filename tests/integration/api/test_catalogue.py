"""The catalogue in the language of Accept-Language."""

from __future__ import annotations

ENGLISH = {"Accept-Language": "en"}


def test_papers_are_named_in_vietnamese_and_in_english_on_request(client):
    for headers, name in (({}, "Quyết định khen thưởng"), (ENGLISH, "Award decision")):
        assert client.get("/api/v1/papers/award-decision", headers=headers).json["name"] == name
        listed = client.get("/api/v1/papers", headers=headers).json
        assert name in [each["name"] for each in listed]


def test_a_schema_has_its_labels_help_and_choices_in_english_on_request(client):
    address = "/api/v1/papers/award-decision/schema"
    vietnamese, english = client.get(address).json, client.get(address, headers=ENGLISH).json
    for said, title, about, choice in (
        (vietnamese, "Cơ quan khen thưởng", "Cơ quan của người quyết định khen thưởng.", "Tập thể"),
        (english, "Awarding body", "The body of the person who decides on the awards.", "Collective"),
    ):
        body = said["properties"]["body"]
        assert (body["title"], body["description"]) == (title, about)
        category = said["$defs"]["Commended"]["properties"]["category"]
        assert category["oneOf"][0] == {"const": "collective", "title": choice}


def test_a_fault_says_its_place_in_english_on_request(client):
    sent = client.post("/api/v1/papers/award-decision/render", json={"body": {}}, headers=ENGLISH)
    places = {each["pointer"]: each["place"] for each in sent.json["errors"]}
    assert places["/body/name"] == "Awarding body › Name of the body"
