"""Whose a quotation is: names, descriptions and pronouns resolved, speakers carried over and introduced."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from isnews.findings import How
from isnews.people import nouns
from isnews.people.classes import AUTHOR, PRONOUN
from isnews.people.naming import Name
from isnews.people.persons import People
from isnews.people.phrases import Phrase
from isnews.people.reading import Line, Passage, Token
from isnews.quotes import clauses, cues
from isnews.quotes.credit import Credit, Raised, Words, note
from isnews.quotes.focus import Focus
from isnews.quotes.found import Found, Region, Source
from isnews.quotes.questions import asked, may_be_asked
from isnews.quotes.sources import Sources
from isnews.quotes.standing import Standing, bearer
from isnews.quotes.topics import introduces, met, subject

_MAIN = 3
"""So many people may be whom an article is about."""


class Speakers:
    """Goes through an article in order and credits its quotations."""

    def __init__(self, people: People, sources: Sources, standing: Standing) -> None:
        self._people = people
        self._sources = sources
        self._standing = standing
        main = [sources.of_person(person) for person in standing.main[:_MAIN]]
        self._focus = Focus(main)
        self._topic = main[0] if main else None
        self._last: Source | None = None
        """Who spoke last in a dash line."""
        self._raised: list[Raised] = []
        """Who has come up since the last dash line."""
        self._asked = False
        """Whether the last dash line was a question of the reporter's."""
        self._answering: Source | None = None
        """Who answered the last such question."""

    def passage(
        self,
        passage: Passage,
        quotes: Sequence[Found],
        regions: Sequence[Region],
        following: Passage | None,
        next_quote: Found | None,
    ) -> list[Credit]:
        """The credits of a passage's quotations, which come in order, as `regions` do.

        `following` is the next passage, `next_quote` its first quotation.
        """
        credits: list[Credit] = []
        region = 0
        for line in passage.lines:
            while region < len(regions) and regions[region][1] <= line.first:
                region += 1
            told = region == len(regions) or line.first < regions[region][0]
            # However long a quotation is, for who is in mind it is one sentence.
            self._focus.sentence += told or (len(credits) < len(quotes) and quotes[len(credits)].lo < line.hi)
            if told:
                self._read(passage, line, regions[region][0] if region < len(regions) else line.hi)
            while len(credits) < len(quotes) and quotes[len(credits)].lo < line.hi:
                quote = quotes[len(credits)]
                after = quotes[len(credits) + 1] if len(credits) + 1 < len(quotes) else next_quote
                credits.append(self._of(quote, passage, following, after))
                self._spoke(quote, credits[-1])
        return credits

    def _spoke(self, quote: Found, credit: Credit) -> None:
        source = credit.source
        if quote.question:
            if self._last is not None:
                self._raised = may_be_asked(self._raised, interviewed=self._answering is self._last)
            self._asked = True
            return
        if source is not None:
            self._focus.note_group(source, quote.subject.head if quote.subject is not None else source.head)
            self._focus.note(source, quote.cue[0] if quote.cue else quote.parts[0][0], subject=True)
        if quote.dash:
            self._last = source or self._last
            self._answering = source if self._asked else self._answering
            self._asked = False
            self._raised.clear()
        elif source is not None and source.human:
            note(self._raised, credit, heard=True)

    def _read(self, passage: Passage, line: Line, quoted: int) -> None:
        """Notes who is mentioned in a sentence of the reporter's up to the `quoted` token, its subject above all."""
        names = passage.names
        for n in range(bisect_left(names, line.lo, key=lambda name: name.lo), len(names)):
            name = names[n]
            if name.lo >= min(line.hi, quoted):
                break
            source = self._named(name, None, ()) if name.kind not in ("outlet", "organisation") else None
            if source is not None and not name.genitive:
                self._focus.note(source, name.start, subject=False)
        host = met(passage.tokens, line)
        if host is not None:
            credit = self._resolve(host, passage)
            if credit.source is not None and (credit.source.human or len(credit.source.name.split()) > 1):
                self._focus.note(credit.source, passage.tokens[host.lo].start, subject=True)
                note(self._raised, credit, heard=True)
                return
        phrase = subject(passage.tokens, line)
        if phrase is None or phrase.kind not in ("name", "pronoun", "noun"):
            return
        credit = self._resolve(phrase, passage)
        source = credit.source
        if source is not None:
            self._focus.note_group(source, phrase.head)
        if source is None or (phrase.kind == "noun" and not source.human):
            return
        self._focus.note(source, passage.tokens[line.lo].start, subject=True)
        if source.human or source is self._topic:
            heard = self._standing.speaks(source.person) or introduces(passage.tokens, line, phrase)
            note(self._raised, credit, heard=heard)

    def _of(self, quote: Found, passage: Passage, following: Passage | None, after: Found | None) -> Credit:
        if quote.question and quote.subject is None:
            quote.question = asked(quote, passage, after, spoken=self._last is not None)
        if quote.question or quote.nobody:
            return Credit(None)
        if quote.subject is not None:
            return self._resolve(quote.subject, passage)
        return self._unsaid(quote, passage, following)

    def _unsaid(self, quote: Found, passage: Passage, following: Passage | None) -> Credit:
        """Whose words without a reporting clause are: his who has been introduced, or who spoke last.

        Nobody speaks of himself by name.
        """
        others = self._spoken_of(quote, passage)
        raised = [r for r in self._raised if r.credit.source not in others]
        found = next((r.credit for r in reversed(raised) if self._takes_over(r, quote)), None)
        if found is None and self._last is not None and self._last not in others:
            return Credit(self._last, "carried")
        if found is None and raised:
            found = raised[-1].credit
        if found is not None:
            return Credit(found.source, "introduced", found.words)
        ahead = self._ahead(following) if quote.dash else None
        topic = self._topic if self._topic not in others else None
        if ahead is None and topic is not None and quote.dash and self._standing.speaks(topic.person):
            return Credit(topic, "carried")
        return ahead or Credit(None, candidates=self._focus.candidates())

    def _spoken_of(self, quote: Found, passage: Passage) -> list[Source]:
        """Those whom its first sentence names, but for `Jeg heter Kari Vik`, or lets speak: `– Hun sa: «…»`."""
        tokens, names = passage.tokens, passage.names
        line = bisect_right(passage.lines, quote.lo, key=lambda line: line.lo) - 1
        end = min(quote.parts[-1][1], tokens[passage.lines[line].hi - 1].end)
        found = []
        opening, said = tokens[quote.lo], quote.lo + 1
        if opening.flags & PRONOUN and said < len(tokens) and cues.plain(tokens[said].norm, "speech") is not None:
            told_of = self._focus.pronoun(opening.norm, opening.start)
            heard = any(raised.heard and raised.credit.source is told_of for raised in self._raised)
            found += [told_of] if told_of is not None and not heard else []
        for n in range(bisect_left(names, quote.lo, key=lambda name: name.lo), len(names)):
            name = names[n]
            if name.start >= end:
                break
            itself = any(token.flags & AUTHOR for token in tokens[max(name.lo - 3, 0) : name.lo])
            people = self._people.namesakes(name) if name.kind != "outlet" and not itself else []
            if len(people) == 1:
                found.append(self._sources.of_person(people[0]))
        return found

    def _takes_over(self, raised: Raised, quote: Found) -> bool:
        """Whether somebody who has come up speaks now; in a portrait, one who is only told of does not."""
        source = raised.credit.source
        if raised.heard or quote.uncued or source in (self._last, self._topic):
            return True
        return self._last is not self._topic and (self._last is not None or not self._stands(self._topic))

    def _stands(self, source: Source | None) -> bool:
        """Whether somebody has come up since the last dash line."""
        return source is not None and any(raised.credit.source is source for raised in self._raised)

    def _ahead(self, following: Passage | None) -> Credit | None:
        """Who is named behind a dash line that opens a story: `Det sier Kari Vik`, `Kari Vik står på kaia.`"""
        if following is None or not following.lines:
            return None
        line = following.lines[0]
        said = clauses.told_by(following.tokens, line.lo, line.hi)
        phrase = said.subject if said is not None else subject(following.tokens, line)
        if phrase is None or phrase.kind not in (("name", "noun") if said is not None else ("name",)):
            return None
        credit = self._resolve(phrase, following)
        if credit.source is None or not credit.source.human:
            return None
        return credit if said is not None else Credit(credit.source, "introduced", Words.of(phrase, following))

    def _resolve(self, phrase: Phrase, passage: Passage) -> Credit:
        """Whom a phrase stands for."""
        tokens = passage.tokens
        if phrase.kind == "name":
            return self._name(phrase, passage)
        if phrase.kind == "noun":
            source = self._sources.described(tokens, phrase, self._focus)
            open_to = self._focus.candidates() if source is None else ()
            return Credit(source, "description", Words.of(phrase, passage), open_to)
        if phrase.kind == "pronoun":
            found = self._focus.pronoun(tokens[phrase.lo].norm, tokens[phrase.lo].start)
            open_to = self._focus.candidates() if found is None else ()
            return Credit(found, "pronoun", Words.of(phrase, passage), open_to)
        return Credit(None)

    def _name(self, phrase: Phrase, passage: Passage) -> Credit:
        if len(phrase.names) > 1:
            members = [self._named(name, None, ()) for name in phrase.names]
            group = self._sources.group([member for member in members if member is not None])
            return Credit(group, "name", Words.of(phrase, passage))
        name = phrase.names[0]
        sources = [self._sources.of_person(person) for person in self._people.namesakes(name)]
        if len(sources) == 1:
            self._sources.give_role(passage.tokens, phrase)
        source = self._named(name, phrase, passage.tokens)
        if source is None:
            return Credit(None, "name", Words.of(phrase, passage), tuple(other.name for other in sources))
        how: How = "alias" if len(name.words) < len(source.name.split()) else "name"
        return Credit(source, how, Words.of(phrase, passage))

    def _named(self, name: Name, phrase: Phrase | None, tokens: list[Token] | tuple[()]) -> Source | None:
        """The person whom a name means; a bare surname goes to the namesake with that title, or mentioned last."""
        sources = [self._sources.of_person(person) for person in self._people.namesakes(name)]
        if len(sources) == 1:
            return sources[0]
        if phrase is not None and phrase.role is not None:
            heads = {nouns.lemma(token.norm) for token in tokens[slice(*phrase.role)] if nouns.kind(token.norm)}
            titled = [s for s in sources if s.person and any(nouns.lemma(role) in heads for role in s.person.roles)]
            if len(titled) == 1:
                return titled[0]
        latest = bearer(sources) or self._focus.latest(sources)
        if latest is not None:
            return latest
        before = [s for s in sources if s.person and s.person.first < name.start]
        return before[0] if len(before) == 1 else None
