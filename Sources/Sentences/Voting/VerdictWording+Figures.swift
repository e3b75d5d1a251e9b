import Deliberation
import Text
import Values

/// The numbers of a vote, an election, an appraisal or a survey.
extension VerdictWording {
  /// The numbers: 赞成11人，反对0人，弃权0人.
  package var figures: String {
    if rule.shape == .appraisal { return appraisal }
    if rule.shape == .solicitation { return survey }
    if rule.isChoice { return choices }
    let counts = verdict.counts
    if verdict.way == .noObjection {
      let raised = counts.heads.against ?? 0
      return raised == 0
        ? language("无不同意见", "no objection")
        : language("\(raised)人提出不同意见", "\(raised) objecting")
    }
    var parts = [
      areaAlone(language(yesWord, "for"), counts.heads.for, counts.area?.for)
        ?? part(language(yesWord, "for"), counts.heads.for ?? 0, counts.area?.for, always: true)
    ]
    // What nobody counted isn't told as none, but for hands, where an empty field is no hand.
    let leavesAbstentionsOut =
      !rule.adoption.isEmpty && rule.adoption.allSatisfy { $0.base == .cast }
    let none = verdict.way.isPaper ? nil : 0
    if let against = counts.heads.against ?? none {
      parts.append(part(language("反对", "against"), against, counts.area?.against))
    } else if let alone = areaAlone(language("反对", "against"), nil, counts.area?.against) {
      parts.append(alone)
    }
    if let abstain = counts.heads.abstain ?? (leavesAbstentionsOut ? nil : none) {
      parts.append(part(language("弃权", "abstaining"), abstain, counts.area?.abstain))
    } else if let alone = areaAlone(language("弃权", "abstaining"), nil, counts.area?.abstain) {
      parts.append(alone)
    }
    if verdict.undeclared > 0 {
      parts.append(part(language("未表态", "not voting"), verdict.undeclared, nil))
    }
    if let following = counts.heads.fromMajority, following > 0 {
      parts.append(
        part(language("从多", "with the majority"), following, counts.area?.fromMajority))
    }
    if let invalid = counts.heads.invalid, invalid > 0 {
      parts.append(part(language("无效", "invalid"), invalid, counts.area?.invalid))
    }
    if let disputed = counts.heads.disputed, disputed > 0 {
      parts.append(part(language("争议", "disputed"), disputed, counts.area?.disputed))
    }
    return parts.joined(separator: language("，", ", "))
  }

  /// `赞成` for hands and names, `同意` on ballots.
  private var yesWord: String { verdict.way.isPaper ? "同意" : "赞成" }

  /// An area of which nobody said how many it stands for: never told as of nobody.
  private func areaAlone(_ word: String, _ count: Int?, _ area: Area?) -> String? {
    guard count == nil, let area, area > .zero else { return nil }
    return language("\(word)\(amount(.area(area)))（未报人数）", "\(word) \(area) ㎡ (heads not given)")
  }

  private func part(_ word: String, _ count: Int, _ area: Area?, always: Bool = false) -> String {
    if verdict.counts.area != nil {
      let told = always || tellsArea(of: count) ? area : nil
      let size = told.map { language("、", " (") + amount(.area($0)) + language("", ")") } ?? ""
      return language("\(word)\(count)人\(size)", "\(count) \(word)\(size)")
    }
    return language("\(word)\(count)\(verdict.way.isPaper ? "票" : "人")", "\(count) \(word)")
  }

  private var choices: String {
    var parts = verdict.choices.map { choice in
      let area = tellsArea(of: choice.votes) ? choice.area : nil
      return language(
        // A name may end in a digit, which would run into its votes.
        "\(option(choice.name))：\(choice.votes)票\(area.map { "、\(amount(.area($0)))" } ?? "")",
        "\(option(choice.name)): \(choice.votes)\(area.map { " (\($0) ㎡)" } ?? "")")
    }
    if let abstain = verdict.counts.heads.abstain, abstain > 0 {
      parts.append(language("弃权\(abstain)票", "\(abstain) abstaining"))
    }
    if let invalid = verdict.counts.heads.invalid, invalid > 0 {
      parts.append(language("无效\(invalid)票", "\(invalid) invalid"))
    }
    return parts.joined(separator: language("，", ", "))
  }

  private var appraisal: String {
    guard let answers = verdict.appraisal else { return word }
    return language(
      "满意\(answers.satisfied)，基本满意\(answers.mostly)，不满意\(answers.dissatisfied)，"
        + "不了解\(answers.unaware)；满意率\(percent(.satisfied, of: .valid))，"
        + "满意和基本满意率\(percent(.satisfiedOrMostly, of: .valid))",
      "\(answers.satisfied) satisfied, \(answers.mostly) mostly, \(answers.dissatisfied) not,"
        + " \(answers.unaware) don't know; satisfied \(percent(.satisfied, of: .valid)),"
        + " satisfied or mostly \(percent(.satisfiedOrMostly, of: .valid))")
  }

  private var survey: String {
    let heads = verdict.counts.heads
    let (yes, no, abstain) = (heads.for ?? 0, heads.against ?? 0, heads.abstain ?? 0)
    let (void, torn) = (heads.invalid ?? 0, heads.disputed ?? 0)
    let valid = yes + no + abstain + (heads.fromMajority ?? 0)
    let back = heads.returned ?? valid + void + torn
    let issued = heads.issued.map { language("发放\($0)份，", "\($0) handed out, ") } ?? ""
    return language(
      "\(issued)收回\(back)份，有效\(valid)份，无效\(void + torn)份；同意\(yes)份，不同意\(no)份，"
        + "弃权\(abstain)份；收回率\(percent(.returned, of: .issued))，"
        + "同意率\(percent(.for, of: .valid))（占有效）、\(percent(.for, of: .issued))（占发放）",
      "\(issued)\(back) returned, \(valid) valid, \(void + torn) invalid; \(yes) for, \(no)"
        + " against, \(abstain) abstaining; returned \(percent(.returned, of: .issued)), for"
        + " \(percent(.for, of: .valid)) of the valid, \(percent(.for, of: .issued)) of those"
        + " handed out")
  }

  private func percent(_ part: Share.Part, of base: Rule.Base) -> String {
    let share = verdict.percentages.first { $0.what.part == part && $0.what.base == base }
    return share?.text.map { "\($0)%" } ?? "—"
  }
}
