"""Invented people with names as mixed as a Peterborough group's, for rosters of any size."""

from __future__ import annotations

import random
from uuid import UUID

from sbc_desktop.domain.check_in import RosterLine
from sbc_desktop.domain.names import PersonName, desk_labels, look_alikes, sort_key

# First names by how often a woman (and now and then a man) of 40 to 80 bears them; surnames; share of the group.
ENGLISH_FIRST = (
    "Susan Susan Susan Margaret Margaret Christine Christine Patricia Patricia Linda Linda Jean Jean Carol Carol Ann "
    "Anne Janet Janet Pauline Sheila Barbara Barbara Maureen Sandra Sandra Judith Gillian Jacqueline Jacqueline Julie "
    "Julie Karen Karen Deborah Tracey Sharon Alison Helen Helen Elaine Wendy Dawn Michelle Lesley Lynn Diane Angela "
    "Angela Beverley Denise Rosemary Kathleen Dorothy Brenda Valerie Hazel Heather Jennifer Jane Jane Sarah Sarah "
    "Rebecca Emma Louise Nicola Claire Kim Amanda Fiona Jo Sue Liz Peggy Trish Viv Marion Yvonne Frances Geraldine "
    "David Keith"
)
ENGLISH_LAST = (
    "Smith Smith Jones Taylor Brown Wilson Johnson Davies Wright Walker White Green Hall Wood Clarke Harris Turner "
    "Hill Cooper Ward Moore King Baker Parker Harrison Bennett Cook Spencer Shaw Mason Mitchell Kelly Richardson "
    "Bailey Marshall"
)
PEOPLES: dict[str, tuple[str, str]] = {
    "polish": (
        "Małgorzata Agnieszka Katarzyna Barbara Ewa Krystyna Elżbieta Joanna Danuta Beata Grażyna Zofia",
        "Nowak Kowalska Wiśniewska Wójcik Kamińska Lewandowska Zielińska Szymańska Łukasik",
    ),
    "lithuanian": ("Rūta Jolanta Daiva Rasa Vilma Živilė Aušra Lina", "Kazlauskienė Petrauskienė Jankauskaitė Šimkus"),
    "portuguese": (
        "Maria Beatriz Conceição Fernanda Ana Lurdes Inês Graça",
        "Silva Santos Ferreira Gonçalves Sá Rodrigues",
    ),
    "pakistani": (
        "Nasreen Shazia Fatima Rukhsana Parveen Samina Bushra Tahira",
        "Hussain Khan Begum Akhtar Mahmood Bibi",
    ),
    "indian": ("Priya Sunita Meena Jaswinder Harpreet Kamala Usha Lakshmi", "Patel Sharma Kaur Singh Nair Desai Iyer"),
    "nigerian": (
        "Ngozi Folake Chiamaka Blessing Ọmọlará Yetunde Ifeoma",
        "Okafor Adeyemi Okonkwo Balogun Eze Ọlátúnjí",
    ),
    "ghanaian": ("Akosua Efua Abena Adwoa Comfort Grace", "Mensah Owusu Boateng Asante"),
    "caribbean": ("Marcia Beverley Gloria Yvonne Claudette Sonia Merle", "Campbell Williams Francis Joseph Brathwaite"),
    "chinese": ("Mei-Ling Xiulan Wai-Ching Li Hui Yan", "Chen Wong Zhang Lau Li"),
    "arab": ("Amal Khadija Layla Huda Nawal Zeinab", "Al-Masri Haddad Said El-Sayed Nasser"),
    "jewish": ("Miriam Rivka Naomi Esther Hadassah", "Cohen Levy Goldberg Rosenthal"),
    "irish": ("Siobhán Bríd Niamh Máire Aoife Bernadette", "O'Brien O'Connor Murphy Ní Byrne Kelly"),
    "welsh": ("Siân Angharad Mair Rhiannon Eirlys Nia", "Evans Jones Williams Pugh Rhys"),
    "vietnamese": ("Hương Lan Thảo Mai", "Nguyễn Trần Phạm Đặng"),
    "turkish": ("Şule Ayşe Gülsüm Emine", "Yılmaz Öztürk Çelik"),
    "greek": ("Ελένη Katerina Despina Σοφία", "Παπαδοπούλου Georgiou Ioannou"),
    "ukrainian": ("Ірина Oksana Nataliya Halyna", "Шевченко Kovalenko Bondar"),
}
ENGLISH_SHARE = 0.45


def people(size: int, chance: random.Random) -> dict[UUID, PersonName]:
    """Mixed names, no two quite the same, among them one pair in fifteen of one English first name."""
    names: dict[UUID, PersonName] = {}
    taken: set[str] = set()
    while len(names) < size:
        doubles = len(names) % 15 == 14
        name = _double_of(chance.choice(list(names.values())), chance) if doubles else _somebody(chance)
        if name.full not in taken:
            taken.add(name.full)
            names[UUID(int=chance.getrandbits(128))] = name
    return names


def roster_of(size: int, chance: random.Random) -> list[RosterLine]:
    """A roster in the order of the list, as the store gives it at the start of a session; six in ten came last time."""
    names = people(size, chance)
    labels, alike = desk_labels(names), look_alikes(names)
    ordered = sorted(names, key=lambda key: sort_key(labels[key]))
    return [
        RosterLine(
            key, names[key], labels[key], look_alike=key in alike, came_last_time=chance.random() < 0.6, order=order
        )
        for order, key in enumerate(ordered)
    ]


def _somebody(chance: random.Random) -> PersonName:
    if chance.random() < ENGLISH_SHARE:
        firsts, lasts = ENGLISH_FIRST, ENGLISH_LAST
    else:
        firsts, lasts = PEOPLES[chance.choice(sorted(PEOPLES))]
    return _named(chance.choice(firsts.split()), chance.choice(lasts.split()))


def _double_of(name: PersonName, chance: random.Random) -> PersonName:
    return _named(name.preferred, chance.choice(ENGLISH_LAST.split()))


def _named(first: str, last: str) -> PersonName:
    return PersonName(first, f"{first} {last}")
