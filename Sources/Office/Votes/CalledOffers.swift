import Deliberation
import Sentences
import Text
import Values

/// What is offered where each is asked: names are called, or it is asked whether anybody objects.
package enum CalledOffers {
  // MARK: - Names are called

  package static let `for` = saying(
    .for,
    CommandName("say-for", title: ("赞成", "For"), help: ("选中的人回答赞成。", "The chosen one says for.")))

  package static let against = saying(
    .against,
    CommandName(
      "say-against", title: ("反对", "Against"), help: ("选中的人回答反对。", "The chosen one says against.")))

  package static let abstain = saying(
    .abstain,
    CommandName(
      "say-abstain", title: ("弃权", "Abstaining"), label: ("弃权", "Abstain"),
      help: ("选中的人回答弃权。", "The chosen one abstains.")))

  private static func saying(_ stance: Stance, _ name: CommandName) -> Offer<Participant.ID> {
    Offer(name, whyNot: { _, desk in whyNoVote(desk) }) { person, desk in
      // What is written down already isn't written again.
      desk.session?.pendingVote?.stances[person] == stance
        ? .give([])
        : .give([.callName(.init(vote: nil, participant: person.text, stance: stance))])
    }
  }

  /// The count that the answers come to, which is asked for once everybody was called.
  package static let finish: Offer<Vote> = Offer(.enterCount) { vote, desk in
    let (language, id) = (desk.language, vote.id.text)
    let heading = desk.session.map { VotingWording(vote, of: $0, in: language).heading }
    return .ask(
      Request(
        finish.name.title(in: language),
        notes: vote.stances.isEmpty ? [] : heading.map { [$0] } ?? [], [],
        comment: { answers in
          answers.desk.progress(
            of: .enterCount(.init(vote: id, count: CountEntry(), undeclared: true)))
        },
        insist: { refusal, answers in
          CountOffers.undeclared(refusal, CountEntry(), of: id, at: answers.desk)
        }
      ) { _ in
        .init(.enterCount(.init(vote: id, count: CountEntry(), undeclared: nil)))
      })
  }

  // MARK: - Whether anybody objects

  package static let nobodyObjects: Offer<Void> = Offer(
    CommandName(
      "no-objection", title: ("没有人提不同意见", "Nobody objects"), label: ("没有", "Nobody"),
      help: ("问过了，没有人提不同意见。", "Everybody was asked and nobody objects.")),
    whyNot: { _, desk in whyNoVote(desk) }
  ) { _, _ in .give([.askObjections(.init(vote: nil, objectors: [], count: 0))]) }

  /// Those who object, by name.
  package static let object: Offer<[Participant.ID]> = Offer(
    .enterCount, whyNot: { _, desk in whyNoVote(desk) }
  ) { people, _ in
    .give([
      .askObjections(
        .init(vote: nil, objectors: people.map(\.text), count: people.isEmpty ? 0 : nil))
    ])
  }

  package static let countObjectors: Offer<Void> = Offer(
    CommandName(
      "count-objectors", title: ("只记人数", "Only how many"), label: ("记人数", "Number"),
      help: ("有人提不同意见但不记名时只记人数。", "How many object, without names.")),
    whyNot: { _, desk in whyNoVote(desk) }
  ) { _, desk in
    let language = desk.language
    let number = Question.number("objectorCount", language("不同意见人数", "How many object"))
    return .ask(
      Request(countObjectors.name.title(in: language), [number.field]) {
        answers throws(Unanswered) in
        .init(
          .askObjections(
            .init(vote: nil, objectors: nil, count: try answers.required(number))))
      })
  }

  private static func whyNoVote(_ desk: Desk) -> String? {
    desk.session?.pendingVote == nil ? VoteReasons(desk.language).noVote : nil
  }
}
