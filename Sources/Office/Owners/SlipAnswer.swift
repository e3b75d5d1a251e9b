import Deliberation

/// What a slip may say, and what a clerk presses for it.
package struct SlipAnswer: Sendable {
  package let name: CommandName
  package let answer: Answer

  package static let all: [SlipAnswer] = [
    SlipAnswer(
      name: CommandName(
        "slip-for", title: ("同意", "For"), help: ("这一户的票是同意。", "This slip says for.")),
      answer: .for),
    SlipAnswer(
      name: CommandName(
        "slip-against", title: ("反对", "Against"), help: ("这一户的票是反对。", "This slip says against.")),
      answer: .against),
    SlipAnswer(
      name: CommandName(
        "slip-abstain", title: ("弃权", "Abstaining"), label: ("弃权", "Abstain"),
        help: ("这一户的票是弃权。", "This slip abstains.")),
      answer: .abstain),
    SlipAnswer(
      name: CommandName(
        "slip-invalid", title: ("无效", "Invalid"), label: ("无效", "Void"),
        help: ("多选、涂改、未签名等。", "Two boxes ticked, altered, not signed.")),
      answer: .invalid),
    SlipAnswer(
      name: CommandName(
        "slip-from-majority", title: ("从多", "With the majority"), label: ("从多", "Majority"),
        help: ("随多数意见。", "Goes with the majority.")),
      answer: .fromMajority),
    SlipAnswer(
      name: CommandName(
        "slip-not-returned", title: ("未交回", "Not returned"), label: ("未交回", "None"),
        help: ("没有交回，或录错了要退掉。", "Nothing came back, or it was entered by mistake.")),
      answer: .notReturned),
  ]

  /// What a digit says of a slip; on one that bears names it says the rest only.
  package static func all(of owners: OwnersVote?) -> [SlipAnswer] {
    guard owners?.candidates != nil else { return all }
    return all.filter { [.abstain, .invalid, .notReturned].contains($0.answer) }
  }
}

extension OwnersVote {
  /// The slip of a dwelling that says this.
  ///
  /// - Parameter before: how it was read before. Another answer of the same slip leaves whoever
  ///   signed it.
  package func slip(of room: String, saying answer: Answer, insteadOf before: Ballot?) -> Ballot {
    var ballot = Ballot(
      room: room, answer: answer, marks: candidates != nil && answer == .abstain ? [] : nil)
    if let before, answer != .notReturned {
      (ballot.signedBy, ballot.relation) = (before.signedBy, before.relation)
      (ballot.proxy, ballot.came, ballot.source) = (before.proxy, before.came, before.source)
    }
    return ballot
  }
}

extension DoubleEntry.Difference {
  /// The slip settled as this. Whoever voted for an owner is the same, whichever way it was read.
  package func settled(as answer: Answer) -> Ballot {
    // How it came in is told by whoever read it so.
    let read = [first, second].compactMap(\.self).first { $0.answer == answer }
    return Ballot(
      room: room, answer: answer, signedBy: signedBy, proxy: first?.proxy ?? second?.proxy,
      relation: first?.relation ?? second?.relation, source: read?.source)
  }

  /// How either clerk read it.
  package func readings(in owners: OwnersVote, _ words: SlipsWording) -> [String] {
    let clerks = owners.vote.slips.map { words.reader($0) }
    return [first, second].enumerated().map { number, ballot in
      words.readAs(clerks.dropFirst(number).first ?? "", ballot, among: owners.candidates)
    }
  }
}
