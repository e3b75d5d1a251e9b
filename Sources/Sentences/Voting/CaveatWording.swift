import Deliberation
import Text
import Values

extension Session {
  /// What a reader must know beside the verdict of a vote: because another count was corrected, that
  /// the text rests on an amendment which wasn't adopted or names whoever isn't chosen any more, or that
  /// a second ballot had no ground; and which slips waited for the owner's written proxy.
  ///
  /// - Parameters:
  ///   - isForEverybody: Whether nobody may be named and no dwelling told.
  ///   - words: How what somebody typed reads to whom this is told, the name of a party too.
  ///   - options: How the names or plans of a choice read.
  package func caveats(
    of vote: Vote, in language: Language, isForEverybody: Bool,
    words: @escaping (String) -> String = { $0 },
    options: (Vote) -> OptionWording = { OptionWording($0.opening.subject.candidates ?? []) { $0 } }
  ) -> [String] {
    var name = Naming(session: self, language: language)
    name.words = words
    var caveats: [String] = []
    let (kept, missing) = amendmentsAgainst(vote)
    if !kept.isEmpty {
      let names = language.list(kept.map { name.of($0.id) })
      caveats.append(
        language(
          "\(names)的表决经更正为未获通过，本次表决的文字仍含该项修改。",
          " By its corrected count \(names) was not adopted; the text of this vote holds it."))
    }
    if !missing.isEmpty {
      let names = language.list(missing.map { name.of($0.id) })
      caveats.append(
        language(
          "\(names)的表决经更正为通过，本次表决的文字未含该项修改。",
          " By its corrected count \(names) was adopted; the text of this vote lacks it."))
    }
    for (choice, named) in choicesAgainst(vote) {
      let said = options(choice)
      let now = (choice.verdict?.elected ?? []).map { said($0) }
      let (subject, first) = (
        name.of(choice.opening.subject), language.list(named.map { said($0) })
      )
      caveats.append(
        now.isEmpty
          ? language(
            "\(subject)的表决经更正，\(first)不再当选，本次表决的文字仍写\(first)。",
            " By its corrected count \(subject) no longer elects \(first), whom the text of this vote names."
          )
          : language(
            "\(subject)的表决经更正为\(language.list(now))当选，本次表决的文字仍写\(first)。",
            " By its corrected count \(subject) elects \(language.list(now)); the text of this vote names "
              + "\(first)."))
    }
    for round in correctedRounds(carriedInto: vote) {
      let number = round.opening.round
      caveats.append(
        language(
          "本次沿用第\(number)次表决的表决票，该次票数在本次宣布以后更正过；本次结果没有随之重算，须核对后另行更正。",
          " This vote carries the ballots of round \(number), whose count was corrected after it was"
            + " announced: it isn't reckoned anew by that and must be checked."))
    }
    if !isGrounded(vote) {
      caveats.append(
        language(
          "前一轮的票数经更正，本轮不再有依据，结果不作数。",
          " The count of the round before was corrected: this one has no ground and doesn't count.")
      )
    }
    if let said = stancesAgainst(vote) {
      caveats.append(
        language(
          "更正后的票数与点名记录（赞成\(said.for)人，反对\(said.against)人，弃权\(said.abstain)人）不一致。",
          " The corrected count isn't what the roll call has (\(said.for) for, \(said.against) against, "
            + "\(said.abstain) abstaining)."))
    }
    for party in vote.verdict?.refusals ?? [] {
      guard let issue = vote.opening.issue.flatMap({ issues[$0] }),
        let last = issue.answer(of: party), last.answer == .agreed
      else { continue }
      let day = last.on.map { language.day($0, in: identity.date.year) } ?? ""
      let party = words(party)
      caveats.append(
        language(
          "宣布时\(party)不同意，后于\(day)书面同意；是否据此实施，由会议另行议定。",
          " \(party), which refused when this was announced, agreed in writing on \(day); whether it is"
            + " carried out is for the meeting to settle."))
    }
    let others = SlipsOfOthersWording(
      vote, in: self, language, isForEverybody: isForEverybody, options: options(vote))
    return caveats + (others?.sentences ?? [])
  }

  /// What people answered when called, where a corrected count says otherwise.
  private func stancesAgainst(_ vote: Vote) -> (for: Int, against: Int, abstain: Int)? {
    guard vote.opening.way == .rollCall, !vote.stances.isEmpty,
      let heads = vote.corrections.last?.tally.heads
    else { return nil }
    let answers = vote.answersCorrected
    func said(_ stance: Stance) -> Int { answers.values.count { $0 == stance } }
    let called = (for: said(.for), against: said(.against), abstain: said(.abstain))
    let isSame =
      (heads.for ?? 0, heads.against ?? 0, heads.abstain ?? 0)
      == (called.for, called.against, called.abstain)
    return isSame ? nil : called
  }
}
