import Deliberation
import Sentences
import Text
import Values

/// What is offered on a vote that is under way: 录入, 核对 and 宣布, and what stands beside them.
package enum CountOffers {
  // MARK: - The three acts

  /// 录入: the numbers, with what they come to as they are typed.
  package static let enter: Offer<Vote> = Offer(.enterCount) { vote, desk in
    let (language, id) = (desk.language, vote.id.text)
    let numbers = CountQuestions(vote, language)
    return .ask(
      Request(
        enter.name.title(in: language),
        notes: desk.session.map { [VotingWording(vote, of: $0, in: language).ask] } ?? [],
        numbers.fields,
        comment: { answers in
          guard let entry = try? numbers.entry(answers, complete: false), entry != CountEntry()
          else { return [] }
          return answers.desk.progress(
            of: .enterCount(.init(vote: id, count: entry, undeclared: true)))
        },
        insist: { refusal, answers in
          guard let entry = try? numbers.entry(answers) else { return nil }
          return undeclared(refusal, entry, of: id, at: answers.desk)
        }
      ) { answers throws(Unanswered) in
        .init(
          .enterCount(.init(vote: id, count: try numbers.entry(answers), undeclared: nil)))
      })
  }

  /// What is asked where some have said nothing, and the count that stands all the same.
  static func undeclared(_ refusal: Refusal, _ entry: CountEntry, of vote: String, at desk: Desk)
    -> (question: String, commands: [Command])?
  {
    guard case .count(.undeclared) = refusal, let session = desk.session else { return nil }
    return (
      refusal.onScreen(in: desk.language, of: session),
      [.enterCount(.init(vote: vote, count: entry, undeclared: true))]
    )
  }

  /// 核对, by the scrutineer where one is named.
  package static let check: Offer<Vote> = Offer(
    CommandName(
      "check-count", title: ("核对票数", "Check the count"), label: ("核对", "Check"),
      help: ("与计票人再核对一遍，无误后才能宣布。", "The count is looked at once more before it is announced.")),
    whyNot: { vote, desk in vote.tally == nil ? VoteReasons(desk.language).notCounted : nil }
  ) { vote, desk in
    let language = desk.language
    let checker = Question.line(
      "checker", language("核对人", "Checked by"),
      desk.session?.scrutineer(for: vote) ?? "")
    return .ask(
      Request(
        check.name.title(in: language),
        notes: desk.session.map { VotingWording(vote, of: $0, in: language).progress } ?? [],
        [checker.field]
      ) { answers in
        .init(.checkCount(.init(vote: nil, by: answers.optional(checker))))
      })
  }

  /// The same without asking: by the scrutineer where one is named, else by nobody who is.
  package static func checked(_ vote: Vote, at desk: Desk) -> Command {
    .checkCount(.init(vote: vote.id.text, by: desk.session?.scrutineer(for: vote)))
  }

  package static let announce: Offer<Vote> = Offer(
    CommandName(
      "announce", title: ("宣布结果", "Announce"), label: ("宣布", "Announce"),
      help: ("宣布后结果上屏，不再更改。", "The result goes on the wall and is never edited.")),
    whyNot: { vote, desk in
      let reasons = VoteReasons(desk.language)
      return vote.state == .checked
        ? nil : vote.tally == nil ? reasons.notCounted : reasons.notChecked
    }
  ) { vote, desk in
    guard let session = desk.session else {
      return .refuse(RequestWording(desk.language).noMeeting)
    }
    let words = VotingWording(vote, of: session, in: desk.language)
    let command = Command.announce(.init(vote: vote.id.text))
    return .confirm(
      Act.Question(
        announce.name.title(in: desk.language), words.announceQuestion,
        details: desk.announced(by: command), confirm: words.announce, then: [command]))
  }

  // MARK: - Beside them

  package static let recount: Offer<Vote> = Offer(
    CommandName(
      "recount", title: ("复点（宣布前重新点数）", "Recount before announcing"), label: ("复点", "Recount"),
      help: ("宣布前重新点数，写明原因。", "Takes the count again before it is announced.")),
    whyNot: { vote, desk in
      vote.tally == nil && vote.stances.isEmpty ? VoteReasons(desk.language).notCounted : nil
    }
  ) { _, desk in
    .ask(.reason(recount.name, at: desk) { .recount(.init(vote: nil, reason: $0)) })
  }

  /// The vote under way, else the last that was announced.
  package static let void: Offer<Void> = Offer(
    CommandName(
      "void-vote", title: ("表决作废", "Void the vote"), label: ("作废", "Void"),
      help: ("这次表决作废，写明原因，可以重新表决。", "The vote counts no longer; it can be taken again.")),
    whyNot: { _, desk in
      (desk.session?.votes.count ?? 0) > 0 ? nil : VoteReasons(desk.language).noVote
    }
  ) { _, desk in
    let language = desk.language
    let vote = desk.session.flatMap { session in
      session.pendingVote ?? session.votes.values.last { $0.announcement != nil }
    }
    // A result that others have read of is void only with somebody's approval.
    let isKnown = vote.flatMap { desk.session?.wasAdjourned(since: $0) } == true
    let past = vote.flatMap { vote in
      vote.announcement == nil
        ? nil : desk.session.map { VotesWording($0, in: language).past(vote) }
    }
    let (reason, approver) = (Question.reason(language), Question.approver(language))
    return .ask(
      Request(
        void.name.title(in: language), notes: past.map { [$0] } ?? [],
        [reason.field] + (isKnown ? [approver.field] : [])
      ) { answers throws(Unanswered) in
        let text = try answers.required(reason)
        let approved = isKnown ? try answers.required(approver) : nil
        return .init(.voidVote(.init(vote: nil, reason: text, approved: approved)))
      })
  }

  package static let drawLot: Offer<Vote> = Offer(
    CommandName(
      "draw-lot", title: ("抽签", "Draw a lot"), label: ("抽签", "Lot"),
      help: ("第二轮得票仍相同时抽签，种子先当众念出。", "After a tied runoff; the seed is called out first."))
  ) { _, desk in
    let language = desk.language
    let seed = Question.line("seed", language("抽签种子", "Seed"))
    return .ask(
      Request(
        drawLot.name.title(in: language), notes: [VoteReasons(language).seedNote], [seed.field]
      ) { answers throws(Unanswered) in
        .init(.drawLot(.init(vote: nil, seed: try answers[seed])))
      })
  }
}

extension CommandName {
  /// What each way of taking a count is called.
  package static let enterCount = CommandName(
    "enter-count", title: ("录入票数", "Enter the count"), label: ("录入", "Count"),
    help: (
      "录入赞成、反对、弃权，可按排相加，如12+15+13。", "Enters for, against and abstaining; rows may be added up."
    ))
}
